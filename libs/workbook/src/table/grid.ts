import type { Cell, Range, Sheet } from '../read/cell.js';

export interface GridRow {
  /** From 1. */
  row: number;
  /** From left to right, blank ones left out. */
  cells: Cell[];
}

/** The cells of a sheet by row. */
export interface Grid {
  /** Rows that hold a cell, from the top. */
  rows: GridRow[];
  /** The merge that a cell with content heads. */
  mergeOf: (cell: Cell) => Range | undefined;
  merges: Range[];
}

export function gridOf(sheet: Sheet): Grid {
  const rows = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    if (isBlank(cell)) continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const merges = new Map(sheet.merges.map((merge) => [`${merge.top}:${merge.left}`, merge]));
  return {
    rows: [...rows].map(([row, cells]) => ({ row, cells })).sort((a, b) => a.row - b.row),
    mergeOf: ({ row, column }) => merges.get(`${row}:${column}`),
    merges: sheet.merges,
  };
}

/** Blanks of all kinds are what people leave behind when they empty a cell. A formula without a result is not blank. */
export function isBlank(cell: Cell): boolean {
  return cell.type === 'text' && /^[\s\u200b-\u200d\u2060\ufeff]*$/u.test(cell.text);
}
