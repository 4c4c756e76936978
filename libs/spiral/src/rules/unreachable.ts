import type { Monitoring } from '@luoxuan/catalog';
import { fromKey } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import {
  exactOf,
  known,
  projectFromYears,
  yearShapes,
  yearToDateOf,
  type IndicatorResult,
  type Projection,
  nameOf,
} from '@luoxuan/scoring';
import type { Warning } from '../result.js';
import { inWords } from '../wording.js';
import { aboutIndicator } from './about.js';
import { levelWhere } from './levels.js';
import { addsUpMonthly, monthlyAmounts } from './monthly-amounts.js';
import { resultsOf, type Rule, type Watch } from './rule.js';

type Thresholds = NonNullable<Monitoring['unreachable']>;

/** Earlier years that the shape of this one is taken from, at most. */
const YEARS = 5;

/**
 * 预计达不到目标: going on like the earlier years, the year's flow misses its target even at the upper end of what 98 of 100
 * such years would come to. Quiet early in the year, with fewer than three whole years before (two say too little), and
 * where the definition changed in between.
 */
export const unreachable: Rule = (watch) => {
  const thresholds = watch.catalog.monitoring.unreachable;
  if (thresholds === undefined || watch.scorecard.kind === 'year') return [];
  return resultsOf(watch.scorecard)
    .filter((r) => r.kind === 'substantive' && r.direction === 'up' && isWhole(r))
    .flatMap((r) => warn(r, thresholds, watch));
};

const isWhole = (r: IndicatorResult): boolean =>
  r.explanation.gaps.length === 0 && r.series.every((p) => (p.breaks ?? []).length === 0);

function warn(result: IndicatorResult, thresholds: Thresholds, watch: Watch): Warning[] {
  const indicator = watch.catalog.indicators.get(result.code);
  const target = exactOf(result.target);
  const at = fromKey(result.period);
  if (indicator === undefined || target === null || target.compare(0) <= 0 || at.kind !== 'month') return [];
  if (at.month < thresholds.months.value || !addsUpMonthly(indicator, watch.catalog)) return [];

  const series = monthlyAmounts(indicator, at, YEARS * 12 + at.month, watch.population);
  const toDate = yearToDateOf(series, at.year, at.month);
  if (toDate === null) return [];
  const earlier = yearShapes(series, at.year, at.month);
  const projection = projectFromYears({ toDate: toDate.valueOf(), earlier });
  if (!projection.ok || !projection.range.ok || projection.range.outer === null) return [];
  const best = new Rational(projection.range.outer.high);
  const share = best.div(target).mul(100);
  const level = levelWhere(thresholds.share, (threshold) => share.compare(threshold) < 0);
  return level === null ? [] : [warning(result, level, { best, toDate, projection }, watch)];
}

interface Projected {
  best: Rational;
  toDate: Rational;
  projection: Projection;
}

function warning(
  result: IndicatorResult,
  level: Warning['level'],
  { best, toDate, projection }: Projected,
  watch: Watch,
): Warning {
  const decimals = watch.catalog.indicators.get(result.code)?.decimals ?? 2;
  const figure = (value: Rational) => known(value, result.unit, decimals);
  const [value, projected, most] = [figure(toDate), figure(new Rational(projection.value)), figure(best)];
  const years = String(projection.range.ok ? projection.range.years : 0);
  const [target, soFar, likely, atBest] = [
    inWords(result.target),
    inWords(value),
    inWords(projected),
    inWords(most),
  ];
  return aboutIndicator(result, watch, {
    rule: 'unreachable',
    level,
    evidence: { value, projected, best: most, target: result.target, years },
    text: {
      zh: `${result.name}累计 ${soFar.zh}，按前 ${years} 年的进度预计全年 ${likely.zh}，最好也只有 ${atBest.zh}，达不到目标值 ${target.zh}。`,
      en: `${nameOf(result).en} has come to ${soFar.en}; going by ${years} earlier years it will be ${likely.en}, at best ${atBest.en}: the target of ${target.en} is out of reach.`,
    },
  });
}
