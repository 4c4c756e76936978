import fc from 'fast-check';
import { fromKey, periodKey } from './key.js';
import { contains, firstMonth, lastMonth, monthOf, monthsOf, ordinal, yearToDate } from './months.js';
import type { Month } from './period.js';
import { anyMonth, anyPeriod } from './testing/arbitrary.js';

describe('the months of a period', () => {
  it.each([
    ['2025-09', '2025-09', '2025-09', 1],
    ['2025-Q3', '2025-07', '2025-09', 3],
    ['2025', '2025-01', '2025-12', 12],
    ['2024-2025', '2024-09', '2025-08', 12],
    ['class-2025', '2024-09', '2025-08', 12],
    ['2023..2025', '2023-01', '2025-12', 36],
  ])('%s runs from %s to %s', (key, first, last, length) => {
    const period = fromKey(key);
    expect(periodKey(firstMonth(period))).toBe(first);
    expect(periodKey(lastMonth(period))).toBe(last);
    expect(monthsOf(period)).toHaveLength(length);
  });

  it('holds exactly its own months', () => {
    fc.assert(
      fc.property(anyPeriod, anyMonth, (period, month) => {
        const listed = monthsOf(period).some((each) => ordinal(each) === ordinal(month));
        expect(contains(period, month)).toBe(listed);
      }),
    );
  });

  it('counts months without gaps', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        expect(monthOf(ordinal(month))).toEqual(month);
      }),
    );
  });

  it('runs to date from January to the month itself', () => {
    expect(yearToDate(fromKey('2025-03') as Month).map(periodKey)).toEqual(['2025-01', '2025-02', '2025-03']);
  });
});
