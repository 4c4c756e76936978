import type { Rational } from '@luoxuan/quantity';
import { exactOf, type IndicatorResult } from '@luoxuan/scoring';

/** By how much the year was better than the one before; null where it was not, or where a break lies in between. */
export function improvement({ comparisons, direction }: IndicatorResult): Rational | null {
  const comparison = comparisons.find((c) => c.kind === 'year-ago');
  const change = comparison === undefined ? null : exactOf(comparison.difference);
  if (change === null || direction === 'context') return null;
  const better = direction === 'up' ? change.compare(0) > 0 : change.compare(0) < 0;
  return better ? change : null;
}
