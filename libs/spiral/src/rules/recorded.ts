import { fromKey, lastMonth, ordinal } from '@luoxuan/period';
import { toRational } from '@luoxuan/quantity';
import { known, type Figure, type InputRef, type Observation } from '@luoxuan/scoring';
import type { Watch } from './rule.js';

/** What one member reported of one element up to the end of the period watched, oldest first. */
export function recorded(watch: Watch, element: string, member: string): Observation[] {
  const end = lastOf(watch.scorecard.period);
  return [...watch.population.table.of(element, member).values()]
    .map((observation) => ({ observation, last: lastOf(observation.period) }))
    .filter(({ last }) => last <= end)
    .sort((a, b) => a.last - b.last)
    .map(({ observation }) => observation);
}

/** Whether a period ended in the last so many months before the period watched ends. */
export const isRecent = (period: string, months: number, watch: Watch): boolean =>
  lastOf(period) > lastOf(watch.scorecard.period) - months;

const lastOf = (period: string): number => ordinal(lastMonth(fromKey(period)));

export const figureOf = (o: Observation): Figure => known(toRational(o), o.unit, o.decimals);

export const cellOf = (o: Observation): InputRef => ({
  element: o.element,
  member: o.member,
  period: o.period,
  text: figureOf(o).text ?? '',
  unit: o.unit,
  submission: o.submission,
  file: o.file,
  sheet: o.sheet,
  ref: o.ref,
});
