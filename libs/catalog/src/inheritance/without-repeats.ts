import type { DraftStandard } from '../draft.js';
import type { CatalogFault } from '../fault.js';
import { standardName } from '../standard-name.js';

/** A fault that a standard only inherits is told once: where it comes from. */
export function withoutRepeats(faults: CatalogFault[], standards: DraftStandard[]): CatalogFault[] {
  const parents = new Map(standards.map((each) => [standardName(each.standard.value), each.extends]));
  const tellers = new Map<string, Set<string>>();
  for (const each of faults) {
    const key = placeOf(each);
    tellers.set(key, (tellers.get(key) ?? new Set()).add(each.inheritedBy ?? ''));
  }
  return faults.filter((each) => {
    if (each.inheritedBy === undefined) return true;
    const others = tellers.get(placeOf(each));
    return !['', ...ancestors(each.inheritedBy, parents)].some((name) => others?.has(name));
  });
}

function placeOf({ code, file, line, column, found }: CatalogFault): string {
  return [code, file, line, column, found].join('\n');
}

function ancestors(name: string, parents: Map<string, string | null>): string[] {
  const found: string[] = [];
  for (let next = parents.get(name); next; next = parents.get(next)) {
    if (found.includes(next)) break;
    found.push(next);
  }
  return found;
}
