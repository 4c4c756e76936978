import type { Body } from './body.js';
import { columnKinds } from './column-kinds.js';
import type { Grid } from './grid.js';
import { headerColumns } from './header-columns.js';
import type { HeaderRows } from './header-rows.js';
import { usualDeclarations } from './meta.js';
import { type Part, slice } from './parts.js';
import { type RowLabels, rowLabels } from './row-paths.js';
import type { ScannedRow } from './scan.js';
import type { GenericTable, TableColumn, TableRow } from './table.js';
import { titleAbove } from './title.js';

/** A table with the labels of its rows, by the columns that they were read from, joined by commas. */
export interface BuiltTable {
  table: Omit<GenericTable, 'hidden'>;
  labels: Map<string, RowLabels[]>;
}

/** The table below one header, or the part of it between two columns. */
export function buildTable(
  header: HeaderRows,
  rows: ScannedRow[],
  { left, right }: Part,
  body: Body,
  around: GenericTable['around'],
  grid: Grid,
): BuiltTable {
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
  const names = columns.filter(({ kind }) => kind === 'name').map(({ column }) => column);
  const ownLabels = rowLabels(inBody, names, grid);
  const labelled = (others: ScannedRow[]): TableRow[] => {
    const cut = slice(others, { left, right });
    return named(cut, rowLabels(cut, names, grid), columns);
  };
  const table = {
    sheet: grid.sheet,
    range: { top, left, bottom: inBody.at(-1)?.row ?? bottom, right: end },
    header: { top, bottom },
    ...(title ? { title } : {}),
    columns,
    rows: named(inBody, ownLabels, columns),
    totals: labelled(body.totals),
    below: labelled(body.below),
    declared: usualDeclarations(around, grid),
    around,
  };
  return { table, labels: new Map([[names.join(), ownLabels]]) };
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

/** Rows with their labels, and the unit of the unit column. */
function named(rows: ScannedRow[], labels: RowLabels[], columns: TableColumn[]): TableRow[] {
  const unit = columns.find(({ kind }) => kind === 'unit')?.column;
  return rows.map(({ row, cells }, index) => {
    const { path = [], periods = [], ...more } = labels[index] ?? {};
    const own = cells.find(({ column }) => column === unit)?.text.trim();
    return { row, cells, path, periods, ...more, ...(own ? { unit: own } : {}) };
  });
}
