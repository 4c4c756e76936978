import type { Layout } from '../layout/layout.js';
import type { Sheet } from '../read/cell.js';
import { bodyBelow } from './body.js';
import { gridOf } from './grid.js';
import { findHeaders, headerLabels, type HeaderLabels } from './header.js';
import { declarations } from './meta.js';
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
  const headers = findHeaders(grid, labels);
  let above = 1; // first row that may declare something about the next table
  return headers.map((header, index) => {
    const until = headers[index + 1]?.row ?? Infinity;
    const below = grid.rows.filter(({ row }) => row > header.bottom && row < until);
    const meta = declarations(grid, layout, above, header.row - 1);
    const body = bodyBelow(header, below, layout);
    above = (body.rows.findLast(({ cells }) => cells.value)?.row ?? header.bottom) + 1;
    return {
      sheet: sheet.name,
      headerRow: header.row,
      columns: header.columns,
      repeated: header.repeated,
      meta,
      ...body,
    };
  });
}
