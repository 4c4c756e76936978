import type { Standard } from '@luoxuan/catalog';
import { comparePeriods, dueDate, lastMonth, monthOf, ordinal } from '@luoxuan/period';
import type { DiagnosisPeriod } from '@luoxuan/scoring';

/** ISO date of the day after `day`. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** ISO date of the first day on which all that a month or year is diagnosed from should be there. */
export function dueOn(at: DiagnosisPeriod, { plan: { dueDays } }: Standard): string {
  const days = at.kind === 'month' ? dueDays.month : Math.max(dueDays.month, dueDays.quarter, dueDays.year);
  return dayAfter(dueDate(at, days));
}

/**
 * Months and years that have ended before `today` (ISO date), from the first one that is reported; in the order in which
 * they are diagnosed: by their last month, a year after its December. Who reports once a year has no months to diagnose.
 */
export function endedPeriods(
  { since, reporting }: { since: DiagnosisPeriod & { kind: 'month' }; reporting: 'periodic' | 'annual' },
  today: string,
): DiagnosisPeriod[] {
  const periods: DiagnosisPeriod[] = [];
  for (let n = ordinal(since); ; n++) {
    const month = monthOf(n);
    if (dueDate(month, 0) >= today) break;
    if (reporting === 'periodic') periods.push(month);
    if (month.month === 12) periods.push({ kind: 'year', year: month.year });
  }
  return periods;
}

/** The order of `endedPeriods`. */
export const inOrder = (a: DiagnosisPeriod, b: DiagnosisPeriod): number =>
  comparePeriods(lastMonth(a), lastMonth(b)) || (a.kind === b.kind ? 0 : a.kind === 'month' ? -1 : 1);
