import { pointsOf, type JudgedCase } from '../testing/judged.js';

/** 国家级 3 / 省级 2 / 签约 1, at most 5 */
const RULE = {
  kind: 'graded-count' as const,
  cap: 5,
  grades: [
    { element: 'NAT01', points: 3 },
    { element: 'PRO01', points: 2 },
    { element: 'SIG01', points: 1 },
  ],
};
const counts = (nat: string, pro: string, sig: string) => ({
  counts: { NAT01: nat, PRO01: pro, SIG01: sig },
});

describe('graded count', () => {
  it.each<[string, JudgedCase, string]>([
    ['one of each is more than the cap', counts('1', '1', '1'), '100.00'],
    ['3 + 1 of 5', counts('1', '0', '1'), '80.00'],
    ['five signed', counts('0', '0', '5'), '100.00'],
    ['none, and everybody has said so', counts('0', '0', '0'), '0.00'],
    ['half of the year is due: 2.5 is full', { ...counts('0', '1', '0'), share: '1/2' }, '80.00'],
    ['nothing is due yet', { ...counts('1', '0', '0'), share: '0' }, 'target-is-zero'],
    ['a grade that nobody reported is no 0', { counts: { NAT01: '1', PRO01: '0' } }, 'no-data'],
    ['a part of a count', counts('1', 'incomplete', '0'), 'incomplete'],
  ])('%s', (_case, given, points) => {
    expect(pointsOf(RULE, given)).toBe(points);
  });
});
