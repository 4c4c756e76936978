import { Rational } from '@luoxuan/quantity';
import {
  exactOf,
  known,
  unknown,
  type DimensionResult,
  type Figure,
  type IndicatorResult,
} from '@luoxuan/scoring';

const POINTS = '分';

/** An indicator's weight in the whole and the points that it adds to the total. */
export interface Share {
  share: Rational;
  contribution: Figure;
}

/**
 * Shares as scoring weighs them: the dimension's weight, divided among its graded indicators. A contribution is
 * share × score / Σ shares that have a score, so that the contributions add up to the total.
 */
export function shares(dimensions: readonly DimensionResult[]): Map<IndicatorResult, Share> {
  const weighed = dimensions.flatMap((dimension) => {
    const graded = dimension.indicators.filter(isGraded);
    const sum = total(graded.map((i) => new Rational(i.weight)));
    return dimension.indicators.map((indicator) => ({
      indicator,
      share:
        isGraded(indicator) && !sum.equals(0)
          ? new Rational(dimension.weight).mul(indicator.weight).div(sum)
          : new Rational(0),
    }));
  });
  const scored = total(weighed.filter((w) => w.indicator.score.exact !== null).map((w) => w.share));
  return new Map(
    weighed.map(({ indicator, share }) => [
      indicator,
      { share, contribution: contribution(indicator, share, scored) },
    ]),
  );
}

const isGraded = (indicator: IndicatorResult): boolean => indicator.kind === 'substantive';

function contribution(indicator: IndicatorResult, share: Rational, scored: Rational): Figure {
  const score = indicator.score;
  const exact = exactOf(score);
  if (score.exact === null) return unknown(POINTS, score.reason);
  if (exact === null || scored.equals(0)) return unknown(POINTS, 'nothing-scored');
  return known(exact.mul(share).div(scored), POINTS, 2);
}

const total = (numbers: Rational[]): Rational => numbers.reduce((a, b) => a.add(b), new Rational(0));
