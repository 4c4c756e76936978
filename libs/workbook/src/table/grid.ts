import type { Cell, Range, Sheet } from '../read/cell.js';

export interface GridRow {
  /** From 1. */
  row: number;
  /** From left to right, blank ones left out. */
  cells: Cell[];
}

/** The cells of a sheet by row. */
export interface Grid {
  sheet: string;
  /** Rows that hold a cell, from the top. */
  rows: GridRow[];
  /** The merge that a cell with content heads. */
  mergeOf: (cell: Cell) => Range | undefined;
  /** The cell that is merged down over this place; only for the first column of the merge. */
  above: (row: number, column: number) => Cell | undefined;
  merges: Range[];
}

/** Columns of a sheet that tables are looked for in: sixty figures of each month of a year, and more. */
export const MOST_COLUMNS = 1_024;
/** No sheet has so many columns. */
const WIDEST = 1 << 15;
const keyOf = (row: number, column: number): number => row * WIDEST + column;

export function gridOf(sheet: Sheet): Grid {
  const heads = new Map(sheet.merges.map((merge) => [keyOf(merge.top, merge.left), merge]));
  const rows = new Map<number, Cell[]>();
  const tall: TallCell[] = [];
  let current: GridRow = { row: 0, cells: [] };
  for (const cell of sheet.cells) {
    if (cell.column > MOST_COLUMNS || isBlank(cell)) continue;
    if (cell.row !== current.row) current = { row: cell.row, cells: rows.get(cell.row) ?? [] };
    if (current.cells.length === 0) rows.set(cell.row, current.cells);
    current.cells.push(cell);
    const bottom =
      heads.size === 0 ? cell.row : (heads.get(keyOf(cell.row, cell.column))?.bottom ?? cell.row);
    if (bottom > cell.row) tall.push({ cell, bottom });
  }
  return {
    sheet: sheet.name,
    rows: [...rows].map(([row, cells]) => ({ row, cells })).sort((a, b) => a.row - b.row),
    mergeOf: ({ row, column }) => heads.get(keyOf(row, column)),
    above: coverFinder(tall),
    merges: sheet.merges,
  };
}

/** Blanks of all kinds are what people leave behind when they empty a cell. A formula without a result is not blank. */
export function isBlank(cell: Cell): boolean {
  if (cell.type !== 'text') return false;
  const first = cell.text.charCodeAt(0);
  if (first >= 0x4e00 && first <= 0x9fff) return false; // begins with a Chinese character, as most texts do
  return /^[\s\u200b-\u200d\u2060\ufeff]*$/u.test(cell.text);
}

/** The cell of a row in this column, found by halving. */
export function cellAt(cells: readonly Cell[], column: number): Cell | undefined {
  let [from, to] = [0, cells.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cells[middle]?.column ?? Infinity) < column) from = middle + 1;
    else to = middle;
  }
  const cell = cells[from];
  return cell?.column === column ? cell : undefined;
}

interface TallCell {
  cell: Cell;
  bottom: number;
}

/** Finds, by halving, the last cell above a place in its column, and whether it reaches down to it. */
function coverFinder(tall: TallCell[]): Grid['above'] {
  const columns = new Map<number, TallCell[]>();
  for (const one of tall.sort((a, b) => a.cell.row - b.cell.row)) {
    const column = columns.get(one.cell.column);
    if (column) column.push(one);
    else columns.set(one.cell.column, [one]);
  }
  return (row, column) => {
    const list = columns.get(column);
    if (!list) return undefined;
    let from = 0;
    let to = list.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((list[middle]?.cell.row ?? Infinity) <= row) from = middle + 1;
      else to = middle;
    }
    const last = list[from - 1];
    return last && last.bottom >= row ? last.cell : undefined;
  };
}
