import fc from 'fast-check';
import { fromKey, periodKey } from './key.js';
import { monthsOf, span } from './months.js';
import { comparePeriods, next, previous, yearAgo } from './sequence.js';
import { anyPeriod } from './testing/arbitrary.js';

describe('next, previous, yearAgo', () => {
  it.each([
    ['2025-01', '2025-02', '2024-12', '2024-01'],
    ['2025-Q1', '2025-Q2', '2024-Q4', '2024-Q1'],
    ['2025-Q4', '2026-Q1', '2025-Q3', '2024-Q4'],
    ['2025', '2026', '2024', '2024'],
    ['2024-2025', '2025-2026', '2023-2024', '2023-2024'],
    ['class-2025', 'class-2026', 'class-2024', 'class-2024'],
    ['2023..2025', '2026..2028', '2020..2022', '2022..2024'],
  ])('%s is followed by %s, follows %s, a year ago was %s', (key, after, before, ago) => {
    const period = fromKey(key);
    expect(periodKey(next(period))).toBe(after);
    expect(periodKey(previous(period))).toBe(before);
    expect(periodKey(yearAgo(period))).toBe(ago);
  });

  it('previous undoes next, and both keep the length and leave no gap', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(previous(next(period))).toEqual(period);
        expect(next(previous(period))).toEqual(period);
        expect(span(next(period)).first).toBe(span(period).last + 1);
        expect(monthsOf(next(period))).toHaveLength(monthsOf(period).length);
        expect(span(yearAgo(period)).first).toBe(span(period).first - 12);
        expect(comparePeriods(period, next(period))).toBeLessThan(0);
      }),
    );
  });

  it('orders by start, then by length', () => {
    const keys = ['2025', '2025-02', '2024-2025', '2025-01', '2025-Q1', '2024..2025'];
    expect(keys.map(fromKey).sort(comparePeriods).map(periodKey)).toEqual([
      '2024..2025',
      '2024-2025',
      '2025-01',
      '2025-Q1',
      '2025',
      '2025-02',
    ]);
  });
});
