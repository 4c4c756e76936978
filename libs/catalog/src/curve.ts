import type { StandardIndicator } from './catalog.js';

/** Cumulative shares of the plan of `year` due by the end of each month; undefined where a twelfth a month is due. */
export function curveOf(
  { curve, curves }: Pick<StandardIndicator, 'curve' | 'curves'>,
  year: number,
): number[] | undefined {
  return curves?.[year] ?? curve;
}
