import { codeFinder, nearestCodes } from './nearest-code.js';

const KNOWN = ['SRV04', 'SRV05', 'TAL12', 'GOV08'];

describe('the nearest code', () => {
  it.each([
    ['SRVO4', 'SRV04'],
    ['srv4', 'SRV04'],
    ['ＴＡＬ１２', 'TAL12'],
    ['GOW08', 'GOV08'],
    ['', undefined],
    ['食堂座位数', undefined],
    ['SRV04 横向技术服务到款额', undefined],
  ])('to %s is %s', (asked, found) => {
    expect(codeFinder(KNOWN)(asked)).toBe(found);
  });

  it('is the first of some, however little they are like it', () => {
    expect(nearestCodes('TAL21', KNOWN, 2)[0]).toBe('TAL12');
    expect(nearestCodes('ZZZZZZZZ', KNOWN)).toHaveLength(3);
  });
});
