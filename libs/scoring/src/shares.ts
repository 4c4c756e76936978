import { Rational } from '@luoxuan/quantity';
import type { DimensionResult, IndicatorResult } from './result.js';

const NOUGHT = new Rational(0);

/**
 * The weight of each indicator in the whole, as scoring weighs it: the dimension's, divided among its graded indicators;
 * 0 for gates and vetoes. In the unit of the dimension weights.
 */
export function sharesOf(dimensions: readonly DimensionResult[]): Map<IndicatorResult, Rational> {
  return new Map(
    dimensions.flatMap((dimension) => {
      const sum = dimension.indicators
        .filter(isGraded)
        .reduce((total, i) => total.add(i.weight), NOUGHT);
      return dimension.indicators.map((indicator): [IndicatorResult, Rational] => [
        indicator,
        isGraded(indicator) && !sum.equals(0)
          ? new Rational(dimension.weight).mul(indicator.weight).div(sum)
          : NOUGHT,
      ]);
    }),
  );
}

const isGraded = ({ kind }: IndicatorResult): boolean => kind === 'substantive';
