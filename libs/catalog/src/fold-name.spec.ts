import { foldName } from './fold-name.js';

describe('foldName', () => {
  it.each([
    ['横向到款（万元）', '横向到款(万元)'],
    [' 横向　到款 ', '横向到款'],
    ['【新增】横向到款', '(新增)横向到款'],
    ['ＳＲＶ０４', 'srv04'],
  ])('%j → %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});
