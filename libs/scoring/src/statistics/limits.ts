import { mean, type Placed } from './series-value.js';

/** 3/d₂ and D₄ for ranges of two (Wheeler: 2.66 and 3.268). */
export const LIMIT_FACTOR = 2.66;
export const RANGE_FACTOR = 3.268;

/** Natural process limits of an XmR chart, and what they were computed from. */
export interface Limits {
  centre: number;
  lower: number;
  upper: number;
  averageRange: number;
  upperRange: number;
  /** |value − value before|, by the position of the later one; null across a gap. */
  ranges: (number | null)[];
}

/**
 * X̄ ± 2.66·mR̄ and 3.268·mR̄ (Wheeler, Understanding Variation). A moving range is taken between neighbouring periods
 * only: across a gap there is none. Null where there is not a single range.
 */
export function limitsOf(series: readonly Placed[]): Limits | null {
  const ranges = series.map((point, i) => {
    const before = series[i - 1];
    if (before === undefined || before.value === null || point.value === null) return null;
    return point.at === before.at + 1 ? Math.abs(point.value - before.value) : null;
  });
  const known = ranges.filter((r) => r !== null);
  if (known.length === 0) return null;
  const centre = mean(series.flatMap((p) => p.value ?? []));
  const averageRange = mean(known);
  return {
    centre,
    lower: centre - LIMIT_FACTOR * averageRange,
    upper: centre + LIMIT_FACTOR * averageRange,
    averageRange,
    upperRange: RANGE_FACTOR * averageRange,
    ranges,
  };
}
