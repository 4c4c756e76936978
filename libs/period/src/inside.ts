import { lastMonth } from './months.js';
import type { Month, Period, PeriodKind } from './period.js';

/**
 * The period of `kind` that is diagnosed together with month or year `p`: the last one of that kind which ends
 * inside `p`. null where none ends there (a school year in any month but August, a quarter in May), and for
 * windows, whose length `kind` does not tell.
 *
 * For a year this is December, the fourth quarter, the year itself, and the school year and class that end in it.
 * A flow over the whole year is summed by its caller, over `monthsOf`.
 */
export function inside(kind: PeriodKind, p: Month | Extract<Period, { kind: 'year' }>): Period | null {
  const { year, month } = lastMonth(p);
  const wholeYear = p.kind === 'year';
  switch (kind) {
    case 'month':
      return { kind, year, month };
    case 'quarter':
      return month % 3 === 0 ? { kind, year, quarter: month / 3 } : null;
    case 'year':
      return month === 12 ? { kind, year } : null;
    case 'school-year':
      return wholeYear || month === 8 ? { kind, year: year - 1 } : null;
    case 'class':
      return wholeYear || month === 8 ? { kind, year } : null;
    case 'window':
      return null;
  }
}
