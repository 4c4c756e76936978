import { fromKey } from '@luoxuan/period';
import {
  accumulates,
  controlChart as chartOf,
  known,
  type ControlChart,
  type ControlSignal,
  type Figure,
  type IndicatorResult,
  nameOf,
} from '@luoxuan/scoring';
import { Rational } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { Warning } from '../result.js';
import { inWords, periodInWords } from '../wording.js';
import { aboutIndicator } from './about.js';
import { resultsOf, type Rule, type Watch } from './rule.js';

/**
 * 控制图信号: the newest figure lies far out on the bad side (yellow), or the level has moved there (blue), on the XmR chart
 * of the figures since the last break; a flow is charted against the year before. Only in a month's diagnosis: what was
 * found through the year stands there.
 */
export const controlChart: Rule = (watch) => {
  const thresholds = watch.catalog.monitoring['control-chart'];
  if (thresholds === undefined || watch.scorecard.kind === 'year') return [];
  return resultsOf(watch.scorecard)
    .filter((r) => r.kind === 'substantive' && r.explanation.gaps.length === 0 && isFine(r))
    .flatMap((r) => warn(r, thresholds.values.value, watch));
};

/** A chart takes many figures: those of months and quarters. */
const isFine = ({ period }: IndicatorResult): boolean => ['month', 'quarter'].includes(fromKey(period).kind);

function warn(result: IndicatorResult, needed: number, watch: Watch): Warning[] {
  const indicator = watch.catalog.indicators.get(result.code);
  if (indicator === undefined || result.direction === 'context') return [];
  const since = result.series.findLast((p) => (p.breaks ?? []).length > 0)?.period;
  const chart = chartOf(result.series, {
    seasonal: accumulates(indicator, watch.catalog),
    ...(since === undefined ? {} : { since }),
  });
  if (!chart.ok || chart.points.filter((p) => p.value !== null).length < needed) return [];
  const bad = result.direction === 'up' ? 'below' : 'above';
  const fresh = chart.signals.filter((s) => s.period === result.period && s.side === bad);
  const signal = fresh.find((s) => s.rule === 'outside') ?? fresh[0];
  return signal === undefined ? [] : [warning(result, chart, signal, watch)];
}

function warning(result: IndicatorResult, chart: ControlChart, signal: ControlSignal, watch: Watch): Warning {
  const figure = (value: number): Figure =>
    known(new Rational(value), result.value.unit, watch.catalog.indicators.get(result.code)?.decimals ?? 2);
  const point = chart.points.find((p) => p.period === result.period)?.value ?? null;
  const [centre, limit] = [figure(chart.centre), figure(signal.side === 'below' ? chart.lower : chart.upper)];
  return aboutIndicator(result, watch, {
    rule: 'control-chart',
    level: signal.rule === 'outside' ? 'yellow' : 'blue',
    evidence: {
      value: result.value,
      ...(point === null ? {} : { charted: figure(point) }),
      centre,
      limit,
      signal: signal.rule,
      since: signal.since,
    },
    text: signal.rule === 'outside' ? farOut(result, chart, limit) : shifted(result, chart, signal),
  });
}

const CHARTED: Readonly<Record<ControlChart['of'], Bilingual>> = {
  values: { zh: '', en: '' },
  'year-over-year': { zh: '与上年同期之差', en: ' less the year before' },
};

const farOut = (result: IndicatorResult, chart: ControlChart, limit: Figure): Bilingual => ({
  zh: `${result.name}为 ${inWords(result.value).zh}，${CHARTED[chart.of].zh}超出控制图的控制限 ${inWords(limit).zh}，不是通常的波动。`,
  en: `${nameOf(result).en} is ${inWords(result.value).en}:${CHARTED[chart.of].en} beyond the limit of the control chart, ${inWords(limit).en}; this is no usual variation.`,
});

const shifted = (result: IndicatorResult, chart: ControlChart, signal: ControlSignal): Bilingual => {
  const since = periodInWords(signal.since);
  return {
    zh: `${result.name}${CHARTED[chart.of].zh}自${since.zh}起连续在均值的不利一侧，水平已经改变。`,
    en: `${nameOf(result).en}${CHARTED[chart.of].en} has stayed on the bad side of its mean since ${since.en}: the level has moved.`,
  };
};
