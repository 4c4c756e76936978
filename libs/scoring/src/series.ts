import type { Indicator } from '@luoxuan/catalog';
import { periodKey, previous, type Period } from '@luoxuan/period';
import type { Figure, SeriesPoint } from './result.js';
import { partsOf, type DiagnosisPeriod } from './span.js';

const YEARS_SHOWN = 5;
const PARTS_OF_TWO_YEARS = { month: 24, quarter: 8 };

/** The figures up to `period`, oldest first: two years of months or quarters, otherwise up to five years. */
export function seriesOf(
  indicator: Indicator,
  period: Period,
  at: DiagnosisPeriod,
  figureOf: (period: Period) => Figure,
): SeriesPoint[] {
  const fine = indicator.period === 'month' || indicator.period === 'quarter';
  const last = fine && at.kind === 'year' ? partsOf(at, indicator.period).at(-1) : period;
  if (last === undefined) return [];
  const length =
    indicator.period === 'month' || indicator.period === 'quarter'
      ? PARTS_OF_TWO_YEARS[indicator.period]
      : YEARS_SHOWN;
  const periods = [last];
  while (periods.length < length) periods.unshift(previous(periods[0] ?? last));
  return periods.map((p) => {
    const figure = figureOf(p);
    return { period: periodKey(p), value: figure.value, text: figure.text };
  });
}
