import type { Indicator, StandardIndicator } from '@luoxuan/catalog';
import { previous, yearAgo, type Period } from '@luoxuan/period';
import type { Rational } from '@luoxuan/quantity';
import { breaksOver } from '../values/breaks.js';
import { compare, compareWithLine } from './comparison.js';
import type { Basis } from '../basis.js';
import type { Lines } from './lines.js';
import type { Measure, Measured } from '../values/measure.js';
import { accumulates, isCumulative } from '../values/plan.js';
import type { Comparison } from '../result.js';
import { toDate } from '../values/span.js';

/**
 * Over equal spans: 环比 (not for years and windows, where it is the same as 同比 or means nothing), 同比, and 累计同比 for
 * what grows through the year. What is itself shown from January on has 累计同比 alone.
 */
export function overTime(measure: Measure, period: Period, now: Measured, basis: Basis): Comparison[] {
  const { indicator } = measure;
  const against = (kind: Comparison['kind'], side: Measured, before: Measured): Comparison =>
    compare({ kind, nowSpan: side.span, beforeSpan: before.span }, side.value, before.value, indicator, {
      breaks: breaksOver(indicator, basis.catalog, [side.reach, before.reach]),
      joined: basis.joined ?? new Map(),
    });
  const months = toDate(period);
  if (months === null) return [against('year-ago', now, measure.of(yearAgo(period)))];
  const cumulative = (): Comparison =>
    against('year-to-date', measure.months(months), measure.months(months.map((m) => yearAgo(m))));
  if (isCumulative(indicator, basis.catalog)) return [cumulative()];
  return [
    against('previous', now, measure.whole(previous(period))),
    against('year-ago', now, measure.whole(yearAgo(period))),
    ...(accumulates(indicator, basis.catalog) ? [cumulative()] : []),
  ];
}

/** 较目标, 较标准, and 较基准 where the standard names one: a flow inside the year against the share that is due by now. */
export function againstLines(
  held: Measured,
  lines: Lines,
  { indicator, entry, basis }: { indicator: Indicator; entry: StandardIndicator; basis: Basis },
): Comparison[] {
  if (indicator.direction === 'context' && entry.benchmark === undefined) return [];
  const breaks = breaksOver(indicator, basis.catalog, [held.reach]);
  const against = (kind: Comparison['kind'], line: Rational | null): Comparison =>
    compareWithLine(
      { kind, nowSpan: held.span, beforeSpan: `${lines.year}` },
      held.value,
      line === null ? null : line.mul(lines.share),
      indicator,
      breaks,
    );
  return [
    ...(indicator.direction === 'context'
      ? []
      : [against('target', lines.target), against('floor', lines.floor)]),
    ...(entry.benchmark === undefined ? [] : [against('benchmark', lines.benchmark)]),
  ];
}
