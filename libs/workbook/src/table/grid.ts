import type { Cell, Range, Sheet } from '../read/cell.js';

/** The cells of a sheet by row. */
export interface Grid {
  sheet: Sheet;
  /** Rows that hold a cell, from the top; cells from left to right. */
  rows: { row: number; cells: Cell[] }[];
}

export function gridOf(sheet: Sheet): Grid {
  const rows = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    if (isBlank(cell)) continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return {
    sheet,
    rows: [...rows].map(([row, cells]) => ({ row, cells })).sort((a, b) => a.row - b.row),
  };
}

/** Blanks of all kinds are what people leave behind when they empty a cell. A formula without a result is not blank. */
export function isBlank(cell: Cell): boolean {
  return cell.type === 'text' && /^[\s\u200b-\u200d\u2060\ufeff]*$/u.test(cell.text);
}

/** The merge that a cell belongs to. */
export function mergeAt(merges: Range[], row: number, column: number): Range | undefined {
  return merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
}
