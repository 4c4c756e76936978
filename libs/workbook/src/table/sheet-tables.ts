import { bodyBelow } from './body.js';
import { buildTable, type BuiltTable } from './build-table.js';
import { findHeaders } from './find-headers.js';
import type { Grid, GridRow } from './grid.js';
import type { HeaderRows } from './header-rows.js';
import { type Part, partsOf, repeatedParts, slice } from './parts.js';
import { type ScannedRow, scanRow } from './scan.js';
import type { GenericTable } from './table.js';

/** The tables of one sheet, at most so many: part by part, each from the top. */
export function tablesOn(grid: Grid, words: ReadonlySet<string>, most: number): BuiltTable[] {
  const rows = grid.rows.map(scanRow);
  const parts = partsOf(rows, grid, words);
  return parts
    .flatMap((part) => tablesIn(part, parts.length === 1 ? rows : slice(rows, part), rows, grid, words, most))
    .slice(0, most);
}

function tablesIn(
  part: Part,
  rows: ScannedRow[],
  all: ScannedRow[],
  grid: Grid,
  words: ReadonlySet<string>,
  most: number,
): BuiltTable[] {
  // One more than is wanted: it ends the last table.
  const headers = findHeaders(rows, grid, words, most + 1);
  let above = rowsBetween(rows, all, 0, rows[headers[0]?.first ?? 0]?.row ?? 0);
  let before: BuiltTable | undefined;
  return headers.slice(0, most).flatMap((header, index) => {
    const next = headers[index + 1];
    const below = rows.slice(header.last + 1, next?.first);
    const body = bodyBelow(below, grid);
    const lastFigure = body.rows.findLast(({ figures, missing }) => figures + missing > 0);
    const from = lastFigure?.row ?? rows[header.last]?.row ?? 0;
    const until = next ? (rows[next.first]?.row ?? 0) : Infinity;
    const around = { above, below: next ? [] : rowsBetween(rows, all, from, until) };
    if (next) above = rowsBetween(rows, all, from, until);
    const parts = sideBySide(header, rows, part, body.rows);
    return parts.map((columns) => {
      const own = parts.length > 1 ? titledPart(header, around, rows, columns) : { header, around };
      before = continued(buildTable(own.header, rows, columns, body, own.around, grid), before);
      return before;
    });
  });
}

/** A header that is printed again on the next page stands under the same declarations. */
function continued(built: BuiltTable, before: BuiltTable | undefined): BuiltTable {
  const headerOf = ({ table }: BuiltTable): string => JSON.stringify(table.columns.map(({ path }) => path));
  if (!before || headerOf(before) !== headerOf(built)) return built;
  const declared = { ...before.table.declared, ...built.table.declared };
  return { ...built, table: { ...built.table, declared } };
}

/** A label over all columns of one of several tables beside each other is its title. */
function titledPart(
  header: HeaderRows,
  around: GenericTable['around'],
  rows: ScannedRow[],
  columns: Part,
): { header: HeaderRows; around: GenericTable['around'] } {
  const top = rows[header.first];
  const [title] = header.first < header.last && top ? slice([top], columns) : [];
  if (title?.cells.length !== 1 || title.cells[0]?.column !== columns.left) return { header, around };
  return {
    header: { ...header, first: header.first + 1 },
    around: { ...around, above: [...around.above, title] },
  };
}

/** Rows after one and before another: whole lines where they declare something, else the cells of this part. */
function rowsBetween(part: ScannedRow[], all: ScannedRow[], after: number, before: number): GridRow[] {
  const cut = (rows: ScannedRow[]): ScannedRow[] =>
    rows.slice(lowerBound(rows, after + 1), lowerBound(rows, before));
  if (part === all) return cut(part);
  const lines = cut(all).filter((row) => row.declares || row.cells.length === 1);
  const whole = new Set(lines.map(({ row }) => row));
  return [...cut(part).filter(({ row }) => !whole.has(row)), ...lines].sort((a, b) => a.row - b.row);
}

/** Index of the first row from this one on. */
function lowerBound(rows: GridRow[], wanted: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.row ?? Infinity) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The parts of one header: usually all of it; more where its labels repeat. */
function sideBySide({ last, units }: HeaderRows, rows: ScannedRow[], part: Part, body: ScannedRow[]): Part[] {
  const lowest = rows[units === last ? last - 1 : last];
  const left = Math.min(...[lowest, ...body.slice(0, 50)].map((row) => row?.cells[0]?.column ?? part.right));
  const whole = { left, right: part.right };
  return (lowest && repeatedParts(lowest, whole)) ?? [whole];
}
