import type { Sheet } from '../read/cell.js';
import { type Grid, gridOf } from './grid.js';
import type { RowLabels } from './row-paths.js';
import { tablesOn } from './sheet-tables.js';
import type { GenericTable } from './table.js';

const NO_WORDS: ReadonlySet<string> = new Set();

/** No submission has so many; what comes after them is not looked at. */
export const MOST_TABLES = 300;

/**
 * Every table on the sheets, hidden ones included and marked, by its looks alone: no layout is needed. Several tables
 * may stand below or beside each other. `words` are folded labels that are known to stand in headers. At most
 * `MOST_TABLES` of a file are found.
 */
export function locateGenericTables(sheets: Sheet[], words: ReadonlySet<string> = NO_WORDS): GenericTable[] {
  return locateOnGrids(sheets, words).map(({ table }) => table);
}

/** A table with what a layout needs to name its rows by other columns. */
export interface OnGrid {
  table: GenericTable;
  grid: Grid;
  /** Labels of the rows by the columns that they were read from, joined by commas. */
  labels: Map<string, RowLabels[]>;
}

export function locateOnGrids(sheets: Sheet[], words: ReadonlySet<string>): OnGrid[] {
  const found: OnGrid[] = [];
  for (const sheet of sheets) {
    const left = MOST_TABLES - found.length;
    if (left === 0) break;
    const grid = gridOf(sheet);
    const hidden = sheet.state !== 'visible';
    for (const { table, labels } of tablesOn(grid, words, left))
      found.push({ table: { ...table, hidden }, grid, labels });
  }
  return found;
}
