import type { Bounds } from '../bounds.js';
import { ElementScanner } from '../xml/elements.js';
import { nameHash } from '../xml/name.js';
import { findAttribute } from '../xml/text.js';
import type { PartSink } from '../zip/inflate.js';
import { tooMany } from './limits.js';

const [ROOT, RELATIONSHIP] = [nameHash('Relationships'), nameHash('Relationship')];
const [ID, TYPE, TARGET, MODE] = [
  nameHash('Id'),
  nameHash('Type'),
  nameHash('Target'),
  nameHash('TargetMode'),
];

export interface Relationship {
  id: string;
  /** Last word of the type's URI, the same in transitional and strict files: `worksheet`, `sharedStrings`, `styles`. */
  type: string;
  /** As written. */
  target: string;
  external: boolean;
}

export function relationshipsSink(bounds: Bounds, into: Relationship[]): PartSink {
  return new ElementScanner(bounds, ROOT, {
    open(name, tokens) {
      if (name !== RELATIONSHIP) return;
      const type = findAttribute(tokens, TYPE) ?? '';
      into.push({
        id: findAttribute(tokens, ID) ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: findAttribute(tokens, TARGET) ?? '',
        external: findAttribute(tokens, MODE)?.toLowerCase() === 'external',
      });
      if (into.length > bounds.relationships) {
        throw tooMany('relationships', into.length, bounds.relationships, 'workbook');
      }
    },
  });
}

/** Where the relationships of a part stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; '' is the package. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A target as a part name: relative to its part's folder, or absolute; back-slashes, `..` and escapes are resolved. */
export function resolveTarget(fromPart: string, target: string): string {
  const path = unescapePath(target.replaceAll('\\', '/').replace(/[?#].*$/s, ''));
  const folder = path.startsWith('/') ? [] : fromPart.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '' && step !== '.') folder.push(step);
  }
  return folder.join('/');
}

function unescapePath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // a stray % is part of the name
    return path;
  }
}
