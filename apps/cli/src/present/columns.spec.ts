import { alignColumns, displayWidth, shorten } from './columns.js';

describe('columns on a terminal', () => {
  it.each([
    ['', 0],
    ['SRV04', 5],
    ['横向到款', 8],
    ['横向到款（万元）', 16],
    ['é', 1],
    ['█░', 2],
  ])('%j is %d cells wide', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('are aligned whatever they are written in', () => {
    expect(
      alignColumns([
        ['标签', '单元格', '依据'],
        ['横向到款', 'B5', '名称一致'],
        ['x', 'AA10', ''],
      ]),
    ).toEqual(['标签      单元格  依据', '横向到款  B5      名称一致', 'x         AA10']);
  });

  it('are cut to the width they have', () => {
    expect(shorten('横向技术服务\n到款额', 9)).toBe('横向技术…');
    expect(shorten('横向', 4)).toBe('横向');
  });
});
