import { SYSTEM_SET, type Catalog, type Element, type Standard } from './catalog.js';

/** The elements that members hand in: all but those that the system records itself. */
export const handedIn = (elements: ReadonlyMap<string, Element>): Map<string, Element> =>
  new Map([...elements].filter(([, { set }]) => set !== SYSTEM_SET));

/** The collections that a standard's figures come from: what its members' templates hold and what they owe. */
export function setsOf(standard: Standard, { elements, indicators }: Catalog): string[] {
  const entries = standard.dimensions.flatMap((d) => d.groups.flatMap((g) => g.indicators));
  const codes = entries.flatMap(({ code, rule }) => [
    ...(indicators.get(code)?.formula.elements ?? []),
    ...(rule.kind === 'graded-count' ? rule.grades.map(({ element }) => element) : []),
  ]);
  const sets = new Set(codes.flatMap((code) => elements.get(code)?.set ?? []));
  sets.delete(SYSTEM_SET);
  return [...sets].sort();
}
