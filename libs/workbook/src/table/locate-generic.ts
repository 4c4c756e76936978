import type { Sheet } from '../read/cell.js';
import { bodyBelow } from './body.js';
import { columnKinds } from './column-kinds.js';
import { findHeaders } from './find-headers.js';
import { type Grid, gridOf, type GridRow } from './grid.js';
import { headerColumns } from './header-columns.js';
import type { HeaderRows } from './header-rows.js';
import { usualDeclarations } from './meta.js';
import { type Part, partsOf, repeatedParts, slice } from './parts.js';
import { rowLabels } from './row-paths.js';
import { type ScannedRow, scanRow } from './scan.js';
import type { GenericTable, TableColumn, TableRow } from './table.js';
import { titleAbove } from './title.js';

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * Every table on the sheets, hidden ones included and marked, by its looks alone: no layout is needed. Several tables
 * may stand below or beside each other. `words` are folded labels that are known to stand in headers.
 */
export function locateGenericTables(sheets: Sheet[], words: ReadonlySet<string> = NO_WORDS): GenericTable[] {
  return sheets.flatMap((sheet) =>
    locateOnGrid(gridOf(sheet), sheet.state !== 'visible', words).map(({ table }) => table),
  );
}

/** A table with the grid that it was found on, which a layout needs to name its rows by other columns. */
export interface OnGrid {
  table: GenericTable;
  grid: Grid;
}

export function locateOnGrid(grid: Grid, hidden: boolean, words: ReadonlySet<string>): OnGrid[] {
  const rows = grid.rows.map(scanRow);
  const tables = partsOf(rows, grid, words).flatMap((part, _, parts) =>
    tablesIn(part, parts.length === 1 ? rows : slice(rows, part), rows, grid, words),
  );
  return tables.map((table) => ({ table: { ...table, hidden }, grid }));
}

function tablesIn(
  part: Part,
  rows: ScannedRow[],
  all: ScannedRow[],
  grid: Grid,
  words: ReadonlySet<string>,
): Omit<GenericTable, 'hidden'>[] {
  const headers = findHeaders(rows, grid, words);
  let above = rowsBetween(rows, all, 0, rows[headers[0]?.first ?? 0]?.row ?? 0);
  let before: Omit<GenericTable, 'hidden'> | undefined;
  return headers.flatMap((header, index) => {
    const next = headers[index + 1];
    const below = rows.slice(header.last + 1, next?.first);
    const body = bodyBelow(below);
    const lastFigure = body.rows.findLast(({ figures, missing }) => figures + missing > 0);
    const from = lastFigure?.row ?? rows[header.last]?.row ?? 0;
    const until = next ? (rows[next.first]?.row ?? 0) : Infinity;
    const around = { above, below: next ? [] : rowsBetween(rows, all, from, until) };
    if (next) above = rowsBetween(rows, all, from, until);
    return sideBySide(header, rows, part, body.rows).map((columns) => {
      before = continued(tableOf(header, rows, columns, body, around, grid), before);
      return before;
    });
  });
}

/** A header that is printed again on the next page stands under the same declarations. */
function continued(
  table: Omit<GenericTable, 'hidden'>,
  before: Omit<GenericTable, 'hidden'> | undefined,
): Omit<GenericTable, 'hidden'> {
  const headerOf = ({ columns }: Pick<GenericTable, 'columns'>): string =>
    JSON.stringify(columns.map(({ path }) => path));
  if (!before || headerOf(before) !== headerOf(table)) return table;
  return { ...table, declared: { ...before.declared, ...table.declared } };
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

function tableOf(
  header: HeaderRows,
  rows: ScannedRow[],
  { left, right }: Part,
  body: ReturnType<typeof bodyBelow>,
  around: GenericTable['around'],
  grid: Grid,
): Omit<GenericTable, 'hidden'> {
  const lines = rows.slice(header.first, header.last + 1);
  const units = header.units === undefined ? undefined : rows[header.units];
  const labels = lines.filter((row) => row !== units);
  const own = slice(body.rows, { left, right });
  const end = lastColumn([...lines, ...own.slice(0, 500)], grid, right);
  const columns = columnKinds(
    headerColumns({ rows: labels, ...(units ? { units } : {}) }, grid, left, end),
    own,
  );
  const top = lines[0]?.row ?? 0;
  const bottom = headerBottom(lines, grid);
  const inBody = own.filter(({ row }) => row > bottom);
  const title = titleAbove(around.above);
  return {
    sheet: grid.sheet,
    range: { top, left, bottom: inBody.at(-1)?.row ?? bottom, right: end },
    header: { top, bottom },
    ...(title ? { title } : {}),
    columns,
    rows: named(inBody, columns, grid),
    totals: named(slice(body.totals, { left, right }), columns, grid),
    below: named(slice(body.below, { left, right }), columns, grid),
    declared: usualDeclarations(around, grid),
    around,
  };
}

function lastColumn(rows: ScannedRow[], grid: Grid, right: number): number {
  const ends = rows.flatMap(({ cells }) => {
    const last = cells.at(-1);
    return last ? [grid.mergeOf(last)?.right ?? last.column] : [];
  });
  return Math.min(right, Math.max(0, ...ends));
}

function headerBottom(lines: ScannedRow[], grid: Grid): number {
  const lowest = lines.at(-1)?.row ?? 0;
  const bottoms = lines.flatMap(({ cells }) => cells.map((cell) => grid.mergeOf(cell)?.bottom ?? cell.row));
  return Math.max(lowest, Math.min(lowest + 8, Math.max(lowest, ...bottoms)));
}

/** Rows with their labels from the columns that name them. */
function named(rows: ScannedRow[], columns: TableColumn[], grid: Grid): TableRow[] {
  const names = columns.filter(({ kind }) => kind === 'name').map(({ column }) => column);
  const unit = columns.find(({ kind }) => kind === 'unit')?.column;
  const labels = rowLabels(rows, names, grid);
  return rows.map(({ row, cells }, index) => {
    const { path = [], periods = [], ...more } = labels[index] ?? {};
    const own = cells.find(({ column }) => column === unit)?.text.trim();
    return { row, cells, path, periods, ...more, ...(own ? { unit: own } : {}) };
  });
}
