import { foldLabel, splitLabel } from '../layout/label.js';
import { COLUMN_ROLES, type ColumnRole, type Layout } from '../layout/layout.js';
import type { Cell } from '../read/cell.js';
import type { Grid } from './grid.js';
import type { HeaderColumn } from './table.js';

export interface Header {
  row: number;
  /** Last row of the header, merged cells included. */
  bottom: number;
  columns: Partial<Record<ColumnRole, HeaderColumn>>;
  repeated: { role: ColumnRole; cell: Cell }[];
}

/** In rows. */
const TALLEST_HEADER = 8;
/** In characters; longer texts are no labels. */
const LONGEST_LABEL = 60;

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
  const fromAbove = labelsReachingDown(grid, labels);
  for (const { row, cells } of grid.rows) {
    if (row <= (headers.at(-1)?.bottom ?? 0)) continue;
    const header = headerOf([...cells, ...(fromAbove.get(row) ?? [])], row, labels);
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
  if (cell.type !== 'text' || cell.text.length > LONGEST_LABEL) return undefined;
  const whole = labels.get(foldLabel(cell.text));
  if (whole) return { role: whole };
  const { label, unit } = splitLabel(cell.text);
  const role = labels.get(label);
  return role && { role, unit };
}

/** Row → header labels from rows above that are merged down into it, as in a header of two rows. */
function labelsReachingDown(grid: Grid, labels: HeaderLabels): Map<number, Cell[]> {
  const reaching = new Map<number, Cell[]>();
  if (grid.merges.length === 0) return reaching;
  for (const { cells } of grid.rows) {
    for (const cell of cells) {
      const bottom = grid.mergeOf(cell)?.bottom ?? cell.row;
      if (bottom === cell.row || bottom - cell.row >= TALLEST_HEADER || !roleOf(cell, labels)) continue;
      for (let row = cell.row + 1; row <= bottom; row++)
        reaching.set(row, [...(reaching.get(row) ?? []), cell]);
    }
  }
  return reaching;
}

function withMerges(header: Header, grid: Grid): Header {
  const bottoms = Object.values(header.columns).map(({ cell }) => grid.mergeOf(cell)?.bottom ?? cell.row);
  const tops = Object.values(header.columns).map(({ cell }) => cell.row);
  return { ...header, row: Math.min(header.row, ...tops), bottom: Math.max(header.bottom, ...bottoms) };
}
