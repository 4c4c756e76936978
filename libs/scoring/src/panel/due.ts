import type { StandardIndicator } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import { lineOf, planShare } from '../values/plan.js';
import { targetYear } from '../values/span.js';

/** What each slot is held against, in the indicator's unit; NaN where the standard sets none. */
export interface DueLines {
  /** Share of the year that is due, 1 for what does not grow through it; the lines are multiplied by it. */
  share: Float64Array;
  target: Float64Array;
  floor: Float64Array;
}

/** The lines of the year that each period ends in, for a flow within the year the share of them that is due. */
export function dueIn(
  { entry, accumulates }: { entry: StandardIndicator; accumulates: boolean },
  periods: readonly (Period | null)[],
): DueLines {
  const share = Float64Array.from(periods, (period) =>
    period !== null && accumulates ? planShare(entry, period).valueOf() : 1,
  );
  const years = periods.map((period) => (period === null ? null : targetYear(period)));
  const due = (lines: StandardIndicator['floor']): Float64Array => {
    const known = new Map(
      [...new Set(years)].map((year) => [
        year,
        year === null ? NaN : (lineOf(lines, year)?.valueOf() ?? NaN),
      ]),
    );
    return Float64Array.from(years, (year, slot) => (known.get(year) ?? NaN) * (share[slot] ?? 1));
  };
  return { share, target: due(entry.target), floor: due(entry.floor) };
}
