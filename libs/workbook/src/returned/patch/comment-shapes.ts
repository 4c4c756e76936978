import { LAST_COLUMN, LAST_ROW } from '../../read/bounds.js';
import { CannotPatch } from './cannot-patch.js';

/** A comment that needs a box; row and column from 1. */
export interface Box {
  row: number;
  column: number;
  text: string;
}

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};
const COLUMNS = 4;
const CHARACTERS_A_LINE = 24;
const [LEAST_ROWS, MOST_ROWS] = [4, 24];
const FIRST_ID = 1025;
const BOX_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const EMPTY =
  `<xml xmlns:v="${NAMESPACES.v}" xmlns:o="${NAMESPACES.o}" xmlns:x="${NAMESPACES.x}">` +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';
const SHAPE = /<v:shape\s.*?<\/v:shape>/gsu;

/**
 * The drawing with the boxes of a sheet's comments, which is written in VML. What other shapes it has (buttons, boxes
 * of other comments) stays; it is not always sound XML, so it is changed as text.
 *
 * @param drawing null where the sheet has none
 * @param removed rows and columns, from 1, whose comment is gone
 */
export function changeShapes(
  drawing: string | null,
  added: readonly Box[],
  removed: readonly { row: number; column: number }[],
): string {
  const gone = new Set(removed.map(({ row, column }) => `${row - 1} ${column - 1}`));
  const before = drawing ?? EMPTY;
  const kept =
    gone.size === 0 ? before : before.replace(SHAPE, (shape) => (gone.has(placeOf(shape)) ? '' : shape));
  const end = kept.lastIndexOf('</xml>');
  if (end < 0 || !Object.entries(NAMESPACES).every((pair) => declares(kept, pair))) {
    throw new CannotPatch('structure');
  }
  let id = Math.max(
    FIRST_ID,
    ...[...kept.matchAll(/_x0000_s(\d{1,9})/gu)].map(([, digits]) => Number(digits) + 1),
  );
  const type = kept.includes('id="_x0000_t202"') ? '' : BOX_TYPE;
  return kept.slice(0, end) + type + added.map((box) => shapeOf(box, id++)).join('') + kept.slice(end);
}

function declares(drawing: string, [prefix, namespace]: [string, string]): boolean {
  return new RegExp(`xmlns:${prefix}=["']${namespace}["']`, 'u').test(drawing);
}

/** Row and column of a note, from 0, as they are written. */
function placeOf(shape: string): string {
  const [, row = ''] = /<x:Row>\s*(\d+)\s*<\/x:Row>/u.exec(shape) ?? [];
  const [, column = ''] = /<x:Column>\s*(\d+)\s*<\/x:Column>/u.exec(shape) ?? [];
  return shape.includes('ObjectType="Note"') ? `${row} ${column}` : '';
}

/** Beside the cell, to the right where there is room, and as high as the text needs. */
function shapeOf({ row, column, text }: Box, id: number): string {
  const height = rowsFor(text);
  const left = column + COLUMNS < LAST_COLUMN ? column : column - COLUMNS - 1;
  const top = Math.max(0, Math.min(row - 2, LAST_ROW - height - 1));
  const anchor = [left, 12, top, 8, left + COLUMNS, 12, top + height, 8].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;z-index:${id};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>' +
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

function rowsFor(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS_A_LINE), 0);
  return Math.min(Math.max(lines + 2, LEAST_ROWS), MOST_ROWS);
}
