import { fromKey, type Period } from '@luoxuan/period';
import { BREAKS, type IndicatorResult, type SeriesPoint } from '@luoxuan/scoring';
import { controlOf, isFlow } from './control.js';
import { periodText } from './period-text.js';
import { numberText } from './printed.js';
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

function drawn(indicator: IndicatorResult): Trend {
  const { code, name, unit, series } = indicator;
  const kind = kindOf(series);
  const benchmark = benchmarkOf(indicator);
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
      control: null,
      benchmark,
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
    control: controlOf(indicator, year),
    benchmark: isFlow(indicator) ? null : benchmark,
  };
}

const breaksOf = (points: readonly SeriesPoint[]): Trend['breaks'] =>
  points.flatMap(({ breaks = [] }, at) =>
    breaks.map((mark) => ({ at, text: `${periodText(mark.from)}${BREAKS[mark.change].zh}` })),
  );

/** 较基准; a year's benchmark says nothing of the single months of a flow. */
function benchmarkOf({ comparisons }: IndicatorResult): Trend['benchmark'] {
  const line = comparisons.find((c) => c.kind === 'benchmark')?.before;
  return line === undefined || line.exact === null
    ? null
    : { value: line.value, text: numberText(line.text) };
}

function shortText(period: Period): string {
  if (period.kind === 'month') return `${period.month}月`;
  return period.kind === 'quarter' ? `第${period.quarter}季度` : '';
}

const yearLabel = (points: readonly SeriesPoint[]): string => {
  const last = points.at(-1);
  const period = last === undefined ? null : fromKey(last.period);
  return period === null || period.kind === 'window' ? '' : `${period.year}年`;
};
