import type { Catalog, Standard, StandardIndicator } from '@luoxuan/catalog';
import { reporters, type IndicatorResult, type Member, type Scorecard } from '@luoxuan/scoring';

/** So many of all. */
export interface Share {
  done: number;
  all: number;
}

/** The indicators of a standard that carry weight. */
const weighted = (standard: Standard): StandardIndicator[] =>
  standard.dimensions
    .flatMap((d) => d.groups.flatMap((g) => g.indicators))
    .filter((i) => i.kind === 'substantive' && i.weight > 0);

/** How many weighted indicators have a target in `year`. */
export function targetsSet(standard: Standard, year: number): Share {
  const all = weighted(standard);
  return { done: all.filter((i) => i.target[year] !== undefined).length, all: all.length };
}

/** How many elements of the standard have an owner department and at least one member that reports them. */
export function organised(catalog: Catalog, standard: Standard, members: Member[]): Share {
  const codes = new Set(
    weighted(standard).flatMap((i) => catalog.indicators.get(i.code)?.formula.elements ?? []),
  );
  const elements = [...codes].flatMap((code) => catalog.elements.get(code) ?? []);
  const done = elements.filter((e) => e.owner !== '' && reporters(e, members).length > 0).length;
  return { done, all: elements.length };
}

/** The indicator with the best progress points against the year before; null where none can be compared. */
export function improvedMost(scorecard: Scorecard): { name: string; text: string } | null {
  const best = scorecard.dimensions
    .flatMap((d) => d.indicators)
    .map((indicator) => ({ indicator, change: improvement(indicator) }))
    .filter((c) => c.change > 0)
    .sort((a, b) => b.change - a.change)[0];
  return best === undefined ? null : { name: best.indicator.name, text: changeText(best.indicator) };
}

const yearAgoOf = (indicator: IndicatorResult) => indicator.comparisons.find((c) => c.kind === 'year-ago');

/** Relative change since a year ago in the indicator's direction; rate indicators, which change in points, are left out. */
function improvement(indicator: IndicatorResult): number {
  if (indicator.direction === 'context') return 0;
  return (yearAgoOf(indicator)?.rate.value ?? 0) * (indicator.direction === 'down' ? -1 : 1);
}

function changeText(indicator: IndicatorResult): string {
  const rate = yearAgoOf(indicator)?.rate;
  return `${(rate?.value ?? 0) > 0 ? '+' : ''}${rate?.text ?? '—'}%`;
}
