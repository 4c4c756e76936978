import type { Monitoring } from '@luoxuan/catalog';
import { fromKey, lastMonth } from '@luoxuan/period';
import { exactOf, isRate, type Comparison, type IndicatorResult, nameOf } from '@luoxuan/scoring';
import type { Warning } from '../result.js';
import { inWords, listed, periodInWords } from '../wording.js';
import { aboutIndicator, chanceOfShare, isChance, isCountedFlow } from './about.js';
import { levelWhere } from './levels.js';
import { resultsOf, type Rule, type Watch } from './rule.js';

type Thresholds = NonNullable<Monitoring['sharp-fall']>;

/**
 * 同比骤降: worse than a year ago by more than the thresholds: in %, for a rate in 百分点; a flow by its year to date.
 * Quiet across a break of the definition, where figures are missing, where chance may do it, and early in the year.
 */
export const sharpFall: Rule = (watch) => {
  const thresholds = watch.catalog.monitoring['sharp-fall'];
  if (thresholds === undefined) return [];
  return resultsOf(watch.scorecard)
    .filter((r) => r.direction !== 'context' && r.kind !== 'veto')
    .flatMap((r) => warn(r, thresholds, watch));
};

function warn(result: IndicatorResult, thresholds: Thresholds, watch: Watch): Warning[] {
  const comparison = comparable(result, thresholds, watch);
  if (comparison === null) return [];
  const rate = isRate(result.unit);
  const change = rate ? comparison.difference : comparison.rate;
  const moved = exactOf(change);
  if (moved === null) return [];
  const worse = moved.mul(result.direction === 'down' ? 1 : -1);
  const level = levelWhere(
    rate ? thresholds.points : thresholds.fall,
    (threshold) => worse.compare(threshold) >= 0,
  );
  if (level === null) return [];
  const [now, by, before] = [inWords(comparison.now), inWords(change, 'signed'), inWords(comparison.before)];
  const [span, earlier] = [periodInWords(comparison.nowSpan), periodInWords(comparison.beforeSpan)];
  const left = absent(comparison, watch);
  return [
    aboutIndicator(result, watch, {
      rule: 'sharp-fall',
      level,
      evidence: { value: comparison.now, before: comparison.before, change, span: comparison.nowSpan },
      text: {
        zh: `${result.name}${span.zh}为 ${now.zh}，${earlier.zh}为 ${before.zh}，同比 ${by.zh}。${left.zh}`,
        en: `${nameOf(result).en} is ${now.en} in ${span.en}, against ${before.en} in ${earlier.en}: ${by.en}.${left.en}`,
      },
    }),
  ];
}

function comparable(result: IndicatorResult, thresholds: Thresholds, watch: Watch): Comparison | null {
  const toDate = result.comparisons.find((c) => c.kind === 'year-to-date');
  const comparison = toDate ?? result.comparisons.find((c) => c.kind === 'year-ago');
  if (comparison === undefined || comparison.breaks.length > 0) return null;
  if (toDate !== undefined && lastMonth(fromKey(result.period)).month < thresholds.months.value) return null;
  return mayBeChance(result, comparison, thresholds.spread.value, watch) ? null : comparison;
}

/** Small counts, and shares of few cases, move by themselves. */
function mayBeChance(
  result: IndicatorResult,
  { now, before, difference }: Comparison,
  spread: number,
  { catalog }: Watch,
): boolean {
  const [is, was] = [exactOf(now), exactOf(before)];
  if (is === null || was === null) return false;
  if (isCountedFlow(result, catalog)) return isChance(is.sub(was).abs(), is.add(was), spread);
  const usual = chanceOfShare(result, catalog);
  return usual !== null && Math.abs(difference.value ?? 0) < spread * usual;
}

/** Members that reported a year ago and do not now: part of the fall is theirs. */
function absent({ population }: Comparison, watch: Watch): { zh: string; en: string } {
  if (population.left.length === 0) return { zh: '', en: '' };
  const nameOf = (code: string) => watch.population.members.find((m) => m.code === code)?.name ?? code;
  const names = listed(population.left.map(nameOf));
  return {
    zh: `上年同期有数、本期无数的成员单位：${names.zh}。`,
    en: ` Reported a year ago and not now: ${names.en}.`,
  };
}
