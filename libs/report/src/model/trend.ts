import { fromKey, type Period } from '@luoxuan/period';
import { BREAKS, type IndicatorResult, type SeriesPoint } from '@luoxuan/scoring';
import { periodText } from './period-text.js';
import type { Trend } from './report-model.js';

const FINE = { month: 12, quarter: 4 } as const;

/** The indicator of a dimension with the greatest weight that has a course to show; monthly ones before others. */
export function trendOf(indicators: readonly IndicatorResult[]): Trend | null {
  const candidates = indicators
    .filter((i) => i.direction !== 'context' && i.kind !== 'veto' && i.unit !== '—' && known(i.series) >= 2)
    .sort((a, b) => fineness(b) - fineness(a) || b.weight - a.weight);
  const main = candidates[0];
  return main === undefined ? null : drawn(main);
}

const known = (series: readonly SeriesPoint[]): number => series.filter((p) => p.value !== null).length;

const kindOf = (series: readonly SeriesPoint[]): Period['kind'] | null => {
  const last = series.at(-1);
  return last === undefined ? null : fromKey(last.period).kind;
};

const fineness = ({ series }: IndicatorResult): number => ['quarter', 'month'].indexOf(kindOf(series) ?? '');

function drawn({ code, name, unit, series }: IndicatorResult): Trend {
  const kind = kindOf(series);
  if (kind !== 'month' && kind !== 'quarter') {
    const now = { label: name, values: series.map((p) => p.value) };
    return {
      code,
      name,
      unit,
      kind: 'year',
      labels: series.map((p) => periodText(p.period)),
      now,
      before: null,
      breaks: breaksOf(series),
    };
  }
  const year = series.slice(-FINE[kind]);
  const before = series.slice(-2 * FINE[kind], -FINE[kind]);
  return {
    code,
    name,
    unit,
    kind,
    labels: year.map((p) => shortText(fromKey(p.period))),
    now: { label: yearLabel(year), values: year.map((p) => p.value) },
    before: before.some((p) => p.value !== null)
      ? { label: yearLabel(before), values: before.map((p) => p.value) }
      : null,
    breaks: breaksOf(year),
  };
}

const breaksOf = (points: readonly SeriesPoint[]): Trend['breaks'] =>
  points.flatMap(({ breaks = [] }, at) =>
    breaks.map((mark) => ({ at, text: `${periodText(mark.from)}${BREAKS[mark.change].zh}` })),
  );

function shortText(period: Period): string {
  if (period.kind === 'month') return `${period.month}月`;
  return period.kind === 'quarter' ? `第${period.quarter}季度` : '';
}

const yearLabel = (points: readonly SeriesPoint[]): string => {
  const last = points.at(-1);
  const period = last === undefined ? null : fromKey(last.period);
  return period === null || period.kind === 'window' ? '' : `${period.year}年`;
};
