import type { Standard } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { isRate } from './comparison.js';
import { exactOf, known, RATE_DECIMALS, unknown } from './figure.js';
import type { Attainment, Comparison, Figure, ScorePart } from './result.js';

/** Points out of 100 carry this unit. */
export const POINTS = '分';

/**
 * Score of one indicator [P]: 100·min(attainment, cap) and, where the year-ago value exists, a progress part; weights
 * from the standard, every part kept. Without an attainment there is no score.
 */
export function scoreOf(
  attainment: Attainment,
  progress: Figure,
  scoring: Standard['scoring'],
): { score: Figure; parts: ScorePart[] } {
  const attained: ScorePart = {
    name: 'attainment',
    weight: scoring.attainmentWeight,
    points:
      attainment.capped.exact === null
        ? unknown(POINTS, attainment.capped.reason)
        : inPoints(attainment.capped),
  };
  const parts = [attained, { name: 'progress' as const, weight: scoring.progressWeight, points: progress }];
  if (attained.points.exact === null) return { score: attained.points, parts };
  return {
    score: weightedMean(parts.map((p) => ({ weight: new Rational(p.weight), figure: p.points }))).mean,
    parts,
  };
}

const inPoints = (percent: Figure): Figure => {
  const exact = exactOf(percent);
  return exact === null ? percent : known(exact, POINTS, RATE_DECIMALS);
};

/**
 * Points for the way since a year ago: 50 for standing still, 100 for a span better, 0 for a span worse, linear between.
 * The span is relative (0.2 = 20 %), or in 百分点 for a rate indicator.
 */
export function progressOf(
  yearAgo: Comparison | undefined,
  direction: 'up' | 'down' | 'context',
  scoring: Standard['scoring'],
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

/** Σw·s/Σw over what has a figure, and the share of the weight that has one (完整率, %). Missing never counts as 0. */
export function weightedMean(items: { weight: Rational; figure: Figure }[]): {
  mean: Figure;
  coverage: Figure;
} {
  let points = new Rational(0);
  let scored = new Rational(0);
  let all = new Rational(0);
  for (const { weight, figure } of items) {
    all = all.add(weight);
    const exact = exactOf(figure);
    if (exact === null) continue;
    points = points.add(exact.mul(weight));
    scored = scored.add(weight);
  }
  return {
    mean: scored.equals(0)
      ? unknown(POINTS, 'nothing-scored')
      : known(points.div(scored), POINTS, RATE_DECIMALS),
    coverage: all.equals(0) ? unknown('%', 'not-due') : known(scored.div(all).mul(100), '%', RATE_DECIMALS),
  };
}
