import { inside } from './inside.js';
import { fromKey, periodKey } from './key.js';
import type { Month, Period, PeriodKind } from './period.js';

type Diagnosed = Month | Extract<Period, { kind: 'year' }>;

describe('inside', () => {
  it.each<[PeriodKind, string, string | null]>([
    ['month', '2025', '2025-12'],
    ['quarter', '2025', '2025-Q4'],
    ['year', '2025', '2025'],
    ['school-year', '2025', '2024-2025'],
    ['class', '2025', 'class-2025'],
    ['window', '2025', null],
    ['month', '2025-05', '2025-05'],
    ['quarter', '2025-09', '2025-Q3'],
    ['quarter', '2025-05', null],
    ['year', '2025-12', '2025'],
    ['year', '2025-11', null],
    ['school-year', '2025-08', '2024-2025'],
    ['school-year', '2025-09', null],
    ['class', '2025-08', 'class-2025'],
    ['class', '2025-07', null],
  ])('the %s diagnosed with %s is %s', (kind, key, expected) => {
    const period = inside(kind, fromKey(key) as Diagnosed);
    expect(period && periodKey(period)).toBe(expected);
  });
});
