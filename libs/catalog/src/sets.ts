import { SYSTEM_SET, type Catalog, type Element, type Indicator, type Standard } from './catalog.js';

/** The elements that members hand in: all but those that the system records itself. */
export const handedIn = (elements: ReadonlyMap<string, Element>): Map<string, Element> =>
  new Map([...elements].filter(([, { set }]) => set !== SYSTEM_SET));

/** Also those of later versions: a new formula may read another collection. */
function elementsOf(indicator: Indicator | undefined): string[] {
  return indicator ? [indicator, ...indicator.versions].flatMap((each) => each.formula?.elements ?? []) : [];
}

/** The collections that a standard's figures come from: what its members' templates hold and what they owe. */
export function setsOf(standard: Standard, { elements, indicators }: Catalog): string[] {
  const entries = standard.dimensions.flatMap((d) => d.groups.flatMap((g) => g.indicators));
  const codes = entries.flatMap(({ code, rule }) => [
    ...elementsOf(indicators.get(code)),
    ...(rule.kind === 'graded-count' ? rule.grades.map(({ element }) => element) : []),
  ]);
  const sets = new Set(codes.flatMap((code) => elements.get(code)?.set ?? []));
  sets.delete(SYSTEM_SET);
  return [...sets].sort();
}
