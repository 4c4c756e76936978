import type { Layout } from '../layout/layout.js';
import type { Sheet } from '../read/cell.js';
import { bodyBelow } from './body.js';
import { gridOf, type GridRow } from './grid.js';
import { findHeaders, headerLabels, type HeaderLabels } from './header.js';
import { declarationReader } from './meta.js';
import type { LocatedTable } from './table.js';

/** Every table of the layout on the sheets that a user can see, in the order of the workbook. */
export function locateTables(sheets: Sheet[], layout: Layout): LocatedTable[] {
  const labels = headerLabels(layout);
  return sheets
    .filter((sheet) => sheet.state === 'visible')
    .flatMap((sheet) => tablesOn(sheet, layout, labels));
}

function tablesOn(sheet: Sheet, layout: Layout, labels: HeaderLabels): LocatedTable[] {
  const grid = gridOf(sheet);
  const readDeclarations = declarationReader(grid, layout);
  const headers = findHeaders(grid, labels);
  let next = 0;
  const rowsUntil = (end: number): GridRow[] => {
    const from = next;
    while ((grid.rows[next]?.row ?? Infinity) < end) next += 1;
    return grid.rows.slice(from, next);
  };
  let above = rowsUntil(headers[0]?.row ?? 1); // rows that may declare something about the next table
  return headers.map((header, index) => {
    const { row, columns, repeated } = header;
    const meta = readDeclarations(above);
    const below = rowsUntil(headers[index + 1]?.row ?? Infinity).filter((line) => line.row > header.bottom);
    const body = bodyBelow(header, below, layout);
    const lastFigure = body.rows.findLast(({ cells }) => cells.value)?.row ?? header.bottom;
    above = below.filter((line) => line.row > lastFigure);
    return { sheet: sheet.name, headerRow: row, columns, repeated, meta, ...body };
  });
}
