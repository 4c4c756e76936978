import { foldLabel } from '../layout/label.js';
import { findHeaders } from './find-headers.js';
import type { Grid } from './grid.js';
import { type ScannedRow, scanRow } from './scan.js';
import { INDEX_WORDS } from './words.js';

/** Columns of a sheet that are looked at on their own, ends included. */
export interface Part {
  left: number;
  right: number;
}

/** The cells of each row between two columns; rows without any are left out. */
export function slice(rows: ScannedRow[], { left, right }: Part): ScannedRow[] {
  return rows.flatMap((row) => {
    const [first, last] = [row.cells[0]?.column ?? left, row.cells.at(-1)?.column ?? right];
    if (first >= left && last <= right) return [row];
    const cells = row.cells.filter(({ column }) => column >= left && column <= right);
    return cells.length === 0 ? [] : [scanRow({ row: row.row, cells })];
  });
}

/**
 * Tables that stand beside each other with a blank column between them. A blank column alone is not enough: each part
 * must be a table in its own right, with its own header, names and figures.
 */
export function partsOf(rows: ScannedRow[], grid: Grid, words: ReadonlySet<string>): Part[] {
  const runs = occupiedRuns(rows);
  const [first, ...others] = runs;
  if (!first) return [];
  if (runs.length > MOST_PARTS) return [{ left: first.left, right: others.at(-1)?.right ?? first.right }];
  const parts = [first];
  for (const run of others) {
    const last = parts.at(-1) ?? first;
    if (isTable(slice(rows, run), grid, words) && isTable(slice(rows, last), grid, words)) parts.push(run);
    else last.right = run.right;
  }
  return parts;
}

/** Nobody puts so many tables beside each other. */
const MOST_PARTS = 16;

/** Runs of columns with content, apart from lines of a single cell and declarations. */
function occupiedRuns(rows: ScannedRow[]): Part[] {
  const columns = new Set<number>();
  for (const { cells, declares } of rows)
    if (cells.length > 1 && !declares) for (const { column } of cells) columns.add(column);
  const runs: Part[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column });
  }
  return widened(runs, rows);
}

/** The outer runs reach as far as any cell does. */
function widened(runs: Part[], rows: ScannedRow[]): Part[] {
  const whole = { left: Infinity, right: 0 };
  for (const { cells } of rows) {
    whole.left = Math.min(whole.left, cells[0]?.column ?? Infinity);
    whole.right = Math.max(whole.right, cells.at(-1)?.column ?? 0);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return rows.length === 0 ? [] : [whole];
  first.left = Math.min(first.left, whole.left);
  last.right = Math.max(last.right, whole.right);
  return runs;
}

/** So many rows are enough to see that there is a table. */
const SAMPLE = 60;

function isTable(all: ScannedRow[], grid: Grid, words: ReadonlySet<string>): boolean {
  const rows = all.slice(0, SAMPLE);
  const [header] = findHeaders(rows, grid, words, 1);
  if (!header) return false;
  const body = rows.slice(header.last + 1, header.last + 11);
  // Names stand left of figures: a part that begins with figures belongs to the table on its left.
  const index = rows[header.last]?.cells.find(({ text }) => INDEX_WORDS.has(foldLabel(text)))?.column;
  const figures = body.flatMap(({ cells, kinds }) => columnsOf(cells, kinds, 'figure'));
  const first = Math.min(...figures.filter((column) => column !== index));
  const label = Math.min(...body.flatMap(({ cells, kinds }) => columnsOf(cells, kinds, 'label')));
  return Number.isFinite(first) && label < first;
}

function columnsOf(cells: ScannedRow['cells'], kinds: ScannedRow['kinds'], kind: string): number[] {
  return cells.flatMap(({ column }, index) => (kinds[index] === kind ? [column] : []));
}

/**
 * 指标 数值 指标 数值: the same labels over again are a table folded into two; undefined where they are not, or where the
 * names of all stand left of the first of them.
 */
export function repeatedParts(header: ScannedRow, { left, right }: Part): Part[] | undefined {
  const labels = header.cells.map(({ text }) => foldLabel(text));
  const width = labels.indexOf(labels[0] ?? '', 1);
  if (width < 2 || labels.length % width !== 0 || header.cells[0]?.column !== left) return undefined;
  if (labels.some((label, index) => label !== labels[index % width])) return undefined;
  if (labels.length / width > MOST_PARTS) return undefined;
  const starts = header.cells.filter((_, index) => index % width === 0).map(({ column }) => column);
  return starts.map((start, index) => ({
    left: index === 0 ? left : start,
    right: (starts[index + 1] ?? right + 1) - 1,
  }));
}
