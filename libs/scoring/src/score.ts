import { Rational } from '@luoxuan/quantity';
import { exactOf, known, RATE_DECIMALS, unknown } from './figure.js';
import type { Figure } from './result.js';

/** Points out of 100 carry this unit. */
export const POINTS = '分';

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
