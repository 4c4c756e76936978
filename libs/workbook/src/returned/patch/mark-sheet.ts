import { nameHash } from '../../read/xml/name.js';
import type { Mark } from '../marks.js';
import { CannotPatch } from './cannot-patch.js';
import { mainRoot } from './main-root.js';
import { OFFICE_RELATIONSHIPS } from './namespaces.js';
import type { PackageParts } from './package-parts.js';
import { CellMarker } from './sheet-cells.js';
import type { SheetComments } from './sheet-comments.js';
import type { StyleSheet } from './style-sheet.js';
import { Edits } from './xml/edits.js';
import { Walk } from './xml/walk.js';

const LEGACY_DRAWING = nameHash('legacyDrawing');
const ID = nameHash('id');
/** What the format wants behind the link to the drawing of the comments. */
const BEHIND = new Set(
  [
    'legacyDrawingHF',
    'drawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
    'AlternateContent',
  ].map(nameHash),
);

/** Marks the cells of one worksheet part and writes their comments. */
export function markSheet(
  parts: PackageParts,
  part: string,
  marks: readonly Mark[],
  styles: StyleSheet,
  comments: SheetComments,
): void {
  const bytes = parts.read(part);
  if (bytes === null) throw new CannotPatch('structure');
  const root = mainRoot(bytes);
  const edits = new Edits(bytes);
  const cells = new CellMarker(marks, styles, edits, root.prefix);
  const { drawing, place } = walkOver(bytes, cells);
  if (!cells.isDone || place === 0) throw new CannotPatch('structure');
  const added = comments.write(marks, drawing);
  if (added !== null) {
    const declared = root.prefixOf(OFFICE_RELATIONSHIPS);
    const id = declared === null ? `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id` : `${declared}id`;
    edits.insert(place, `<${root.prefix}legacyDrawing ${id}="${added}"/>`);
  }
  if (!edits.isEmpty) parts.write(part, edits.apply());
}

/** Where the sheet links to the drawing of its comments, and where such a link belongs. */
interface DrawingLink {
  /** null where it has none. */
  drawing: string | null;
  place: number;
}

function walkOver(bytes: Buffer, cells: CellMarker): DrawingLink {
  const link: DrawingLink = { drawing: null, place: 0 };
  const walk = new Walk(bytes);
  for (let kind = walk.next(); kind !== false; kind = walk.next()) {
    if (kind === 'text') continue;
    if (kind === 'open') cells.open(walk);
    else cells.close(walk);
    if (walk.depth !== 2) continue;
    if (walk.name === LEGACY_DRAWING && kind === 'open') link.drawing = walk.localAttribute(ID);
    else if (kind === 'close' && !BEHIND.has(walk.name)) link.place = walk.end;
  }
  return link;
}
