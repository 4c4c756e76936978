import fc from 'fast-check';
import type { Month, Period } from '../period.js';

const year = fc.integer({ min: 1950, max: 2100 });

export const anyMonth: fc.Arbitrary<Month> = fc.record({
  kind: fc.constant('month' as const),
  year,
  month: fc.integer({ min: 1, max: 12 }),
});

/** Periods of every kind. */
export const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  anyMonth,
  fc.record({ kind: fc.constant('quarter' as const), year, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constantFrom('year' as const, 'school-year' as const, 'class' as const), year }),
  fc
    .tuple(year, fc.integer({ min: 0, max: 9 }))
    .map(([from, more]) => ({ kind: 'window' as const, from, to: from + more })),
);
