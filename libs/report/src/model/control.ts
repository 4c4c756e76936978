import { controlChart, type ControlChart, type IndicatorResult, type SeriesPoint } from '@luoxuan/scoring';
import type { Control } from './report-model.js';

/** Whether its months add up to the year, so that each has a season of its own: as its explanation tells, for want of a catalogue. */
export function isFlow({ explanation: { formula, elements } }: IndicatorResult): boolean {
  const flows = elements.map((e) => e.rollup.startsWith('time: sum'));
  return formula.includes('/') ? flows.includes(true) && flows.includes(false) : flows.includes(true);
}

/**
 * The limits of usual variation for the points that are drawn, from all that are known since the last break. Those of a flow
 * are limits of its difference to the year before: they are laid about the figure of that year.
 */
export function controlOf(indicator: IndicatorResult, drawn: readonly SeriesPoint[]): Control | null {
  const { series } = indicator;
  const since = series.findLast((p) => (p.breaks ?? []).length > 0)?.period;
  const chart = controlChart(series, {
    seasonal: isFlow(indicator),
    ...(since === undefined ? {} : { since }),
  });
  if (!chart.ok) return null;
  const charted = new Set(chart.points.map((p) => p.period));
  const bases = drawn.map(({ period }) =>
    charted.has(period) ? baseOf(chart, period, series, drawn.length) : null,
  );
  const line = (limit: number): (number | null)[] =>
    bases.map((base) => (base === null ? null : base + limit));
  return {
    of: chart.of,
    centre: line(chart.centre),
    lower: line(chart.lower),
    upper: line(chart.upper),
    signals: drawn.flatMap(({ period }, at) =>
      chart.signals.some((s) => s.since <= period && period <= s.period) ? [at] : [],
    ),
  };
}

/** What the limits are laid about: nothing, or the figure of the year before. */
function baseOf(
  { of }: ControlChart,
  period: string,
  series: readonly SeriesPoint[],
  perYear: number,
): number | null {
  if (of === 'values') return 0;
  const at = series.findIndex((p) => p.period === period);
  return series[at - perYear]?.value ?? null;
}
