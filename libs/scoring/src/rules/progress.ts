import type { Indicator, ScoringParameters } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { isRate } from '../comparison/comparison.js';
import { known, RATE_DECIMALS, unknown } from '../figure.js';
import type { Comparison, Figure } from '../result.js';
import { POINTS } from '../score.js';

/**
 * Points for the way since a year ago: 50 for standing still, 100 for a span better, 0 for a span worse, linear between.
 * The span is relative (0.2 = 20 %), or in 百分点 for a rate indicator.
 */
export function progressOf(
  yearAgo: Comparison | undefined,
  direction: Indicator['direction'],
  scoring: ScoringParameters,
): Figure {
  if (yearAgo === undefined) return unknown(POINTS, 'no-before');
  const rate = isRate(yearAgo.now.unit);
  const change = rate ? yearAgo.difference : yearAgo.rate;
  if (change.exact === null) return unknown(POINTS, change.reason);
  const span = new Rational(rate ? scoring.progressSpanPoints : scoring.progressSpan).mul(rate ? 1 : 100);
  const better = new Rational(change.exact).mul(direction === 'down' ? -1 : 1);
  const points = better.div(span).mul(50).add(50);
  const bounded =
    points.compare(0) < 0 ? new Rational(0) : points.compare(100) > 0 ? new Rational(100) : points;
  return known(bounded, POINTS, RATE_DECIMALS);
}
