import type { Alias, Element } from './catalog.js';
import { foldName } from './fold-name.js';

export interface NamedElement {
  element: Element;
  /** The alias that it was found by; left out where it is the element's own name. */
  alias?: Alias;
  /** The name was in use in the year that was asked for. */
  current: boolean;
}

export interface NameIndex {
  /**
   * The element that a table of `year` (the one in which its period ends) means by a name. Old names are still written
   * years later: one that was not in use in that year is found all the same, unless another element has it then.
   */
  find: (name: string, year?: number) => NamedElement | undefined;
}

/** Names and aliases of elements, compared as `foldName` folds them. */
export function nameIndex(elements: Iterable<Element>): NameIndex {
  const claims = new Map<string, { element: Element; alias?: Alias }[]>();
  for (const element of elements) {
    for (const alias of [undefined, ...element.aliases]) {
      const folded = foldName(alias?.name ?? element.name);
      const others = claims.get(folded);
      if (others) others.push({ element, alias });
      else claims.set(folded, [{ element, alias }]);
    }
  }
  return {
    find: (name, year) => {
      const all = claims.get(foldName(name)) ?? [];
      const current = all.find(({ alias = {} }) => isInUse(alias, year));
      const found = current ?? all.reduce<(typeof all)[number] | undefined>(later, undefined);
      return found && { ...found, current: current !== undefined };
    },
  };
}

/** Whether tables of a year use a name; without a year, whether it is not an old one. */
export function isInUse({ from, to }: Pick<Alias, 'from' | 'to'>, year?: number): boolean {
  if (year === undefined) return to === undefined;
  return year >= (from ?? year) && year <= (to ?? year);
}

function later<T extends { alias?: Alias }>(best: T | undefined, next: T): T {
  return best && (best.alias?.to ?? Infinity) >= (next.alias?.to ?? Infinity) ? best : next;
}

/** `2020 年及以前`, `2021 年及以后`, `2018—2020 年`; empty for a name of all years. */
export function yearsInWords({ from, to }: Pick<Alias, 'from' | 'to'>): { zh: string; en: string } {
  if (from !== undefined && to !== undefined) return { zh: `${from}—${to} 年`, en: `from ${from} to ${to}` };
  if (from !== undefined) return { zh: `${from} 年及以后`, en: `from ${from} on` };
  if (to !== undefined) return { zh: `${to} 年及以前`, en: `until ${to}` };
  return { zh: '', en: '' };
}
