import { nameHash } from '../../read/xml/name.js';
import { partName } from '../../read/zip/directory.js';
import { CannotPatch } from './cannot-patch.js';
import type { PackageParts } from './package-parts.js';
import { appendToRoot } from './xml/append.js';
import { xmlAttribute } from './xml/escape.js';
import { Walk } from './xml/walk.js';

const NAME = '[Content_Types].xml';
const [OVERRIDE, PART_NAME, CONTENT_TYPE] = [
  nameHash('Override'),
  nameHash('PartName'),
  nameHash('ContentType'),
];

/** Content type of a part by its own entry; null where it has none. */
export function contentTypeOf(parts: PackageParts, part: string): string | null {
  const walk = new Walk(contentTypes(parts));
  for (let kind = walk.next(); kind !== false; kind = walk.next()) {
    if (kind !== 'open' || walk.name !== OVERRIDE) continue;
    const named = partName(walk.attribute(PART_NAME) ?? '');
    if (named.toLowerCase() === part.toLowerCase()) return walk.attribute(CONTENT_TYPE);
  }
  return null;
}

export function addContentType(parts: PackageParts, part: string, contentType: string): void {
  if (contentTypeOf(parts, part) !== null) return;
  const xml = (prefix: string): string =>
    `<${prefix}Override PartName="/${xmlAttribute(encodeURI(part))}" ContentType="${contentType}"/>`;
  parts.write(NAME, appendToRoot(contentTypes(parts), xml));
}

function contentTypes(parts: PackageParts): Buffer {
  const bytes = parts.read(NAME);
  if (bytes === null) throw new CannotPatch('structure');
  return bytes;
}
