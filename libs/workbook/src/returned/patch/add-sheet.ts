import { nameHash } from '../../read/xml/name.js';
import { CannotPatch } from './cannot-patch.js';
import { addContentType } from './content-types.js';
import { mainRoot } from './main-root.js';
import { ADDED, OFFICE_RELATIONSHIPS } from './namespaces.js';
import type { PackageParts } from './package-parts.js';
import type { Relationships } from './relationships-part.js';
import { insertAtEnd, type Tag, tagOf } from './xml/append.js';
import { Edits } from './xml/edits.js';
import { xmlAttribute } from './xml/escape.js';
import { Walk } from './xml/walk.js';

const [SHEETS, SHEET, SHEET_ID] = [nameHash('sheets'), nameHash('sheet'), nameHash('sheetId')];

/** Adds a worksheet behind the others, so that what counts sheets by position (names, views, macros) stays right. */
export function addSheet(parts: PackageParts, related: Relationships, name: string, folder: string): string {
  const { main } = parts.workbook;
  const bytes = parts.read(main.name);
  if (bytes === null) throw new CannotPatch('structure');
  const root = mainRoot(bytes);
  const part = parts.freeName(`${folder}worksheets/sheet`, 'xml');
  const edits = new Edits(bytes);
  const { tag, end, ids } = sheetsOf(bytes);
  const id = related.add(ADDED.worksheet.relationship, part);
  const declared = root.prefixOf(OFFICE_RELATIONSHIPS);
  const link = declared === null ? `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id` : `${declared}id`;
  insertAtEnd(
    edits,
    bytes,
    tag,
    end,
    `<${root.prefix}sheet name="${xmlAttribute(name)}" sheetId="${freeId(ids)}" ${link}="${id}"/>`,
  );
  parts.write(main.name, edits.apply());
  addContentType(parts, part, ADDED.worksheet.contentType);
  return part;
}

function sheetsOf(bytes: Buffer): { tag: Tag; end: number; ids: Set<string> } {
  const walk = new Walk(bytes);
  const ids = new Set<string>();
  let tag: Tag | null = null;
  for (let kind = walk.next(); kind !== false; kind = walk.next()) {
    if (kind === 'text') continue;
    if (walk.depth === 2 && walk.name === SHEETS) {
      if (kind === 'open') tag = tagOf(walk);
      else if (tag) return { tag, end: walk.start, ids };
    } else if (kind === 'open' && tag && walk.name === SHEET) {
      ids.add(walk.attribute(SHEET_ID) ?? '');
    }
  }
  throw new CannotPatch('structure');
}

function freeId(used: Set<string>): number {
  for (let id = 1; ; id++) if (!used.has(String(id))) return id;
}
