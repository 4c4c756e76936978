import { CORE_SET } from '../catalog.js';
import type { Alias, Element } from '../catalog.js';
import type { AliasEntry, ElementEntry } from '../schema/element.js';
import { unitCode } from './unit-code.js';

export function elementOf(entry: ElementEntry): Element {
  return {
    ...entry,
    set: entry.set ?? CORE_SET,
    unit: unitCode(entry.unit),
    aliases: (entry.aliases ?? []).map(aliasOf),
    versions: entry.versions ?? [],
  };
}

function aliasOf(entry: AliasEntry): Alias {
  return typeof entry === 'string' ? { name: entry } : entry;
}
