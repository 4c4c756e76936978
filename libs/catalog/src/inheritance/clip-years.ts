import type { StandardIndicatorEntry } from '../schema/standard-indicator.js';
import type { IndicatorPart } from './tree.js';

/** An inherited indicator without what was said for years that the heir does not cover. */
export function clipYears(part: IndicatorPart, first: number, last: number): IndicatorPart {
  const inside = <V>(values: Record<string, V>): Record<string, V> =>
    Object.fromEntries(
      Object.entries(values).filter(([year]) => Number(year) >= first && Number(year) <= last),
    );
  const { target, floor, curves, benchmark, ...rest } = part.value;
  const value: StandardIndicatorEntry = { ...rest, target: inside(target) };
  if (typeof floor !== 'object') value.floor = floor;
  else if (hasAny(inside(floor))) value.floor = inside(floor);
  if (curves && hasAny(inside(curves))) value.curves = inside(curves);
  if (benchmark && hasAny(inside(benchmark.values)))
    value.benchmark = { ...benchmark, values: inside(benchmark.values) };
  return { ...part, value };
}

function hasAny(values: object): boolean {
  return Object.keys(values).length > 0;
}
