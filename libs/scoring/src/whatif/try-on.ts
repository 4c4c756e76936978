import type { Standard, StandardIndicator } from '@luoxuan/catalog';

/** The year of a standard that is nearest to `year`: itself where the standard is valid then. */
export const nearestYear = ({ validFrom, validTo = Infinity }: Standard, year: number): number =>
  Math.min(Math.max(year, validFrom), validTo);

/**
 * A standard tried on a year in which it is not valid: with the targets, floors and benchmarks of its nearest year, as it
 * has none for that one.
 */
export function triedOn(standard: Standard, year: number): Standard {
  const from = nearestYear(standard, year);
  if (from === year) return standard;
  const moved = <Lines extends Record<string, string> | string | undefined>(lines: Lines): Lines => {
    if (typeof lines !== 'object') return lines;
    const line = lines[from];
    return line === undefined ? lines : { ...lines, [year]: line };
  };
  const entry = (of: StandardIndicator): StandardIndicator => ({
    ...of,
    target: moved(of.target),
    ...(of.floor !== undefined && { floor: moved(of.floor) }),
    ...(of.benchmark && { benchmark: { ...of.benchmark, values: moved(of.benchmark.values) } }),
  });
  return {
    ...standard,
    dimensions: standard.dimensions.map((dimension) => ({
      ...dimension,
      groups: dimension.groups.map((group) => ({ ...group, indicators: group.indicators.map(entry) })),
    })),
  };
}
