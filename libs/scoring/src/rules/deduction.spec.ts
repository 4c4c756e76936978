import { pointsOf, type JudgedCase } from '../testing/judged.js';

describe('deduction', () => {
  it.each<[string, JudgedCase, string]>([
    ['no incident', { value: '0' }, '100.00'],
    ['two incidents', { value: '2' }, '80.00'],
    ['so many that nothing is left', { value: '11' }, '0.00'],
    ['incidents are not measured by the year\u2019s plan', { value: '2', share: '1/12' }, '80.00'],
    ['whoever has not reported has not said 0', {}, 'no-data'],
    ['some have not reported', { value: 'incomplete' }, 'incomplete'],
  ])('%s', (_case, given, points) => {
    expect(pointsOf({ kind: 'deduction', each: 10 }, given)).toBe(points);
  });
});
