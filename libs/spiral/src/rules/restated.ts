import { SYSTEM_SET, type Catalog, type Monitoring } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { exactOf, known, unknown, type Figure, type IndicatorResult, nameOf } from '@luoxuan/scoring';
import { formatDate } from '@luoxuan/wording';
import type { Warning } from '../result.js';
import { inWords, periodInWords } from '../wording.js';
import { aboutIndicator } from './about.js';
import { levelWhere } from './levels.js';
import { resultsOf, type Publication, type Rule, type Watch } from './rule.js';

type Thresholds = NonNullable<Monitoring['restated']>;

/**
 * 发布后更改: what is on record now gives another figure than the latest published edition. One warning an indicator. What
 * the system counts in its own records goes on after a report: that is no correction.
 */
export const restated: Rule = (watch) => {
  const thresholds = watch.catalog.monitoring.restated;
  if (thresholds === undefined) return [];
  const latestFirst = [...(watch.publications ?? [])].sort((a, b) =>
    a.publishedAt < b.publishedAt ? 1 : -1,
  );
  const warnings = new Map<string, Warning>();
  for (const publication of latestFirst) {
    for (const result of resultsOf(publication.now)) {
      if (warnings.has(result.code) || isOwnRecord(result.code, watch.catalog)) continue;
      const warning = warn(result, publication, thresholds, watch);
      if (warning !== null) warnings.set(result.code, warning);
    }
  }
  return [...warnings.values()];
};

const isOwnRecord = (code: string, { indicators, elements }: Catalog): boolean =>
  (indicators.get(code)?.formula.elements ?? []).some((e) => elements.get(e)?.set === SYSTEM_SET);

function warn(
  now: IndicatorResult,
  { edition, publishedAt, published }: Publication,
  thresholds: Thresholds,
  watch: Watch,
): Warning | null {
  const before = resultsOf(published).find((r) => r.code === now.code);
  if (before?.period !== now.period || before.value.exact === null) return null;
  const change = changeOf(before.value, now.value);
  const size = exactOf(change)?.abs() ?? null;
  if (before.value.exact === now.value.exact) return null;
  const level =
    size === null ? 'red' : levelWhere(thresholds.change, (threshold) => size.compare(threshold) > 0);
  if (level === null) return null;
  const [was, is, by] = [inWords(before.value), inWords(now.value), inWords(change, 'signed')];
  const span = periodInWords(now.period);
  return {
    ...aboutIndicator(now, watch, {
      rule: 'restated',
      level,
      evidence: { published: before.value, value: now.value, change, span: now.period, edition, publishedAt },
      text: {
        zh: `${now.name}${span.zh}在 ${formatDate(publishedAt, 'zh')}发布的 ${edition} 中为 ${was.zh}，现为 ${is.zh}（${by.zh}）。`,
        en: `${nameOf(now).en} in ${span.en} was ${was.en} in ${edition}, published on ${formatDate(publishedAt, 'en')}; it is ${is.en} now (${by.en}).`,
      },
    }),
    // It is looked at in every run, whatever the period of the figure.
    period: watch.scorecard.period,
  };
}

/** In % of what was published. */
function changeOf(before: Figure, now: Figure): Figure {
  const [was, is] = [exactOf(before), exactOf(now)];
  if (was === null || is === null) return unknown('%', 'no-data');
  if (was.equals(0)) return unknown('%', 'before-is-zero');
  return known(is.sub(was).div(was.abs()).mul(new Rational(100)), '%', 2);
}
