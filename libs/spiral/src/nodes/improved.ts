import { Rational } from '@luoxuan/quantity';
import {
  contributionInWords,
  contributionsOf,
  exactOf,
  isRate,
  type Comparison,
  type Contributions,
  type IndicatorResult,
} from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { Facts } from './facts.js';

/** How many are named. */
const NAMED = 3;

export interface Improved {
  result: IndicatorResult;
  /** What it gained and who contributed; null where the change cannot be taken apart. */
  contribution: Bilingual | null;
}

/**
 * 激励, by rule: the graded indicators that gained most against the year before, measured in spans of the standard's
 * progress part so that a rate and an amount can be compared, and who contributed to each. A ratio that rose only because
 * its denominator shrank has not improved.
 */
export function improvedMost(facts: Facts): Improved[] {
  return facts.scorecard.dimensions
    .flatMap((d) => d.indicators)
    .filter((r) => r.kind === 'substantive')
    .flatMap((result) => {
      const comparison = result.comparisons.find((c) => c.kind === 'year-ago');
      const gain = comparison === undefined ? null : gainOf(result, comparison, facts);
      if (gain === null || comparison === undefined || gain.compare(0) <= 0) return [];
      const contributions = contributionsTo(result, comparison, facts);
      return contributions?.sides?.driver === 'denominator' ? [] : [{ result, contributions, gain }];
    })
    .sort((a, b) => b.gain.compare(a.gain))
    .slice(0, NAMED)
    .map(({ result, contributions }) => ({ result, contribution: inSentence(result, contributions, facts) }));
}

function gainOf(
  result: IndicatorResult,
  comparison: Comparison,
  { standard: { scoring } }: Facts,
): Rational | null {
  if (result.direction === 'context') return null;
  const rate = isRate(result.unit);
  const change = exactOf(rate ? comparison.difference : comparison.rate);
  const span = rate ? scoring.progressSpanPoints : scoring.progressSpan * 100;
  return change?.div(new Rational(span)).mul(result.direction === 'down' ? -1 : 1) ?? null;
}

function contributionsTo(
  { code }: IndicatorResult,
  comparison: Comparison,
  { catalog, population }: Facts,
): Contributions | null {
  const indicator = catalog.indicators.get(code);
  if (indicator === undefined) return null;
  const contributions = contributionsOf({ indicator, comparison, catalog, population });
  return contributions.ok ? contributions : null;
}

function inSentence(
  { code, name }: IndicatorResult,
  contributions: Contributions | null,
  { catalog }: Facts,
): Bilingual | null {
  if (contributions === null) return null;
  return contributionInWords(contributions, { zh: name, en: catalog.indicators.get(code)?.nameEn ?? name });
}
