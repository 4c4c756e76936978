import { foldLabel, splitLabel } from '../layout/label.js';
import { COLUMN_ROLES, type ColumnRole, type Layout } from '../layout/layout.js';
import type { Cell } from '../read/cell.js';
import { type Grid, mergeAt } from './grid.js';
import type { HeaderColumn } from './table.js';

export interface Header {
  row: number;
  /** Last row of the header, merged cells included. */
  bottom: number;
  columns: Partial<Record<ColumnRole, HeaderColumn>>;
  repeated: { role: ColumnRole; cell: Cell }[];
}

/** Folded label → role. */
export type HeaderLabels = Map<string, ColumnRole>;

export function headerLabels(layout: Layout): HeaderLabels {
  const labels: HeaderLabels = new Map();
  for (const role of COLUMN_ROLES) {
    for (const label of layout.columns[role] ?? []) labels.set(foldLabel(label), role);
  }
  return labels;
}

/** Every row that names a column of values and a column of codes or names is a header. */
export function findHeaders(grid: Grid, labels: HeaderLabels): Header[] {
  const headers: Header[] = [];
  for (const { row, cells } of grid.rows) {
    if (row <= (headers.at(-1)?.bottom ?? 0)) continue;
    const header = headerOf([...cells, ...reachingDown(grid, row)], row, labels);
    if (header) headers.push(withMerges(header, grid));
  }
  return headers;
}

/** How many different columns a row names; for saying what was seen where no table was found. */
export function countLabels(cells: Cell[], labels: HeaderLabels): number {
  return new Set(cells.map((cell) => roleOf(cell, labels)?.role).filter((role) => role !== undefined)).size;
}

function headerOf(cells: Cell[], row: number, labels: HeaderLabels): Header | null {
  const header: Header = { row, bottom: row, columns: {}, repeated: [] };
  for (const cell of cells) {
    const found = roleOf(cell, labels);
    if (!found) continue;
    if (header.columns[found.role]) header.repeated.push({ role: found.role, cell });
    else header.columns[found.role] = { column: cell.column, cell, unit: found.unit };
  }
  const { value, code, name } = header.columns;
  return value && (code ?? name) ? header : null;
}

function roleOf(cell: Cell, labels: HeaderLabels): { role: ColumnRole; unit?: string } | undefined {
  if (cell.type !== 'text') return undefined;
  const whole = labels.get(foldLabel(cell.text));
  if (whole) return { role: whole };
  const { label, unit } = splitLabel(cell.text);
  const role = labels.get(label);
  return role && { role, unit };
}

/** Cells from rows above that are merged down into this row, as in a header of two rows. */
function reachingDown(grid: Grid, row: number): Cell[] {
  const tops = grid.sheet.merges.filter((m) => m.top < row && row <= m.bottom);
  if (tops.length === 0) return [];
  return tops.flatMap((m) =>
    grid.rows.filter((r) => r.row === m.top).flatMap((r) => r.cells.filter((cell) => cell.column === m.left)),
  );
}

function withMerges(header: Header, grid: Grid): Header {
  const bottoms = Object.values(header.columns).map(
    ({ cell }) => mergeAt(grid.sheet.merges, cell.row, cell.column)?.bottom ?? cell.row,
  );
  const tops = Object.values(header.columns).map(({ cell }) => cell.row);
  return { ...header, row: Math.min(header.row, ...tops), bottom: Math.max(header.bottom, ...bottoms) };
}
