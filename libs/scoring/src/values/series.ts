import {
  comparePeriods,
  firstMonth,
  lastMonth,
  periodKey,
  previous,
  yearAgo,
  type Period,
} from '@luoxuan/period';
import { breaksOver } from './breaks.js';
import type { Measure } from './measure.js';
import type { BreakMark, SeriesPoint } from '../result.js';
import { partsOf, type DiagnosisPeriod } from './span.js';

const YEARS_SHOWN = 5;
const PARTS_OF_TWO_YEARS = { month: 24, quarter: 8 };

/** The figures up to `period`, oldest first: two years of months or quarters, otherwise up to five years. */
export function seriesOf(measure: Measure, period: Period, at: DiagnosisPeriod): SeriesPoint[] {
  const periods = periodsOf(measure, period, at);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const breaks = breaksOver(measure.indicator, measure.figures.catalog, [
    { first: firstMonth(first), last: lastMonth(last) },
  ]);
  return periods.map((p) => {
    const { figure } = measure.of(p).value;
    const own = breaks.filter((mark) => startsIn(mark, p));
    return {
      period: periodKey(p),
      value: figure.value,
      text: figure.text,
      ...(own.length > 0 && { breaks: own }),
    };
  });
}

function periodsOf({ indicator }: Measure, period: Period, at: DiagnosisPeriod): Period[] {
  const { period: kind } = indicator;
  const parts = kind === 'month' || kind === 'quarter' ? PARTS_OF_TWO_YEARS[kind] : null;
  if (period.kind === 'window') return back(period, YEARS_SHOWN, yearAgo);
  if (parts === null) return back(period, YEARS_SHOWN, previous);
  const last = at.kind === 'year' ? partsOf(at, kind).at(-1) : period;
  return last === undefined ? [] : back(last, parts, previous);
}

function back(last: Period, length: number, before: (p: Period) => Period): Period[] {
  const periods = [last];
  while (periods.length < length) periods.unshift(before(periods[0] ?? last));
  return periods.sort(comparePeriods);
}

const startsIn = ({ from }: BreakMark, period: Period): boolean => {
  const end = periodKey(lastMonth(period));
  // Windows overlap: each change is marked once, where the last of their years holds it.
  const begin = period.kind === 'window' ? `${period.to}-01` : periodKey(firstMonth(period));
  return begin <= from && from <= end;
};
