import { sumOf, type Rational } from '@luoxuan/quantity';
import { exactOf, known, RATE_DECIMALS, unknown } from './figure.js';
import type { Figure } from './result.js';

/** Points out of 100 carry this unit. */
export const POINTS = '分';

/** Σw·s/Σw over what has a figure, and the share of the weight that has one (完整率, %). Missing never counts as 0. */
export function weightedMean(items: { weight: Rational; figure: Figure }[]): {
  mean: Figure;
  coverage: Figure;
} {
  const counted = items.flatMap(({ weight, figure }) => {
    const exact = exactOf(figure);
    return exact === null ? [] : [{ weight, points: exact.mul(weight) }];
  });
  const all = sumOf(items.map(({ weight }) => weight));
  const scored = sumOf(counted.map(({ weight }) => weight));
  return {
    mean: scored.equals(0)
      ? unknown(POINTS, 'nothing-scored')
      : known(sumOf(counted.map(({ points }) => points)).div(scored), POINTS, RATE_DECIMALS),
    coverage: all.equals(0) ? unknown('%', 'not-due') : known(scored.div(all).mul(100), '%', RATE_DECIMALS),
  };
}
