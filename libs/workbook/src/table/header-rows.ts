import { unitOf } from '@luoxuan/quantity';
import type { Grid } from './grid.js';
import type { ScannedRow } from './scan.js';
import { type Span, spansOf, spansOver } from './span.js';

/** The rows of a header: their indices in the list of rows, ends included, and the row of units, if there is one. */
export interface HeaderRows {
  first: number;
  last: number;
  /** Index of a row such as （人） （%） 万元 below the labels. */
  units?: number;
}

/** In rows. */
const TALLEST = 8;
/** So many rows below a header tell whether a column holds figures. */
const LOOK_AHEAD = 4;

/** The header that one of its rows belongs to: rows above and below whose cells fit over or under it. */
export function headerAround(core: number, rows: ScannedRow[], grid: Grid): HeaderRows {
  let first = core;
  while (core - first < TALLEST && isParent(first - 1, rows, grid)) first -= 1;
  const header: HeaderRows = { first, last: core };
  let spans = spansOf(rowAt(rows, core), grid, lastColumn(rows, core));
  while (header.last - core < TALLEST) {
    const next = header.last + 1;
    if (!header.units && isUnitRow(rows[next])) header.units = next;
    else if (!isBelow(spans, next, rows)) break;
    else spans = deeper(spans, spansOf(rowAt(rows, next), grid, lastColumn(rows, next)));
    header.last = next;
  }
  return header;
}

function rowAt(rows: ScannedRow[], index: number): ScannedRow {
  const row = rows[index];
  if (!row) throw new Error(`there is no row ${index}`);
  return row;
}

/** Headers may be wider than their own cells by what stands below them. */
function lastColumn(rows: ScannedRow[], index: number): number {
  const below = rows.slice(index, index + LOOK_AHEAD).map(({ cells }) => cells.at(-1)?.column ?? 0);
  return Math.max(...below);
}

/** A row directly above whose wide labels stand over the row below it. */
function isParent(index: number, rows: ScannedRow[], grid: Grid): boolean {
  const [above, below] = [rows[index], rows[index + 1]];
  if (!above || !below || above.declares || above.row !== below.row - 1) return false;
  if (above.labels !== above.cells.length) return false;
  const spans = spansOf(above, grid, lastColumn(rows, index + 1));
  const [only, ...others] = spans;
  if (only && others.length === 0) {
    // A title stands over all columns, a parent of some of them does not.
    const from = below.cells[0]?.column ?? 0;
    const tall = grid.above(below.row, from - 1) !== undefined;
    if (only.how !== 'merged' || (only.left <= from && !tall)) return false;
  }
  return isBelow(spans, index + 1, rows);
}

/** Whether the cells of a row are parts of the labels above: each under a wide one, none under one that is complete. */
function isBelow(spans: Span[], index: number, rows: ScannedRow[]): boolean {
  const row = rows[index];
  if (!row || row.declares || row.labels !== row.cells.length) return false;
  if (row.row !== (rows[index - 1]?.row ?? 0) + 1) return false;
  if (isPeriodRow(row)) return true;
  const over = spansOver(row.cells, spans);
  const parts = over.filter((span, at) => isPart(span, row, row.cells[at]?.column ?? 0, index, rows));
  return parts.length === over.length && parts.some((span) => span?.overNames === false);
}

function isPart(
  span: Span | undefined,
  { row }: ScannedRow,
  column: number,
  index: number,
  rows: ScannedRow[],
): boolean {
  if (!span || span.how === 'single' || span.bottom >= row) return false;
  return span.how === 'merged' || holdsFigures(column, index + 1, rows);
}

/** 2022年 2023年 2023届 under any labels: no figures look like this. */
function isPeriodRow({ cells, kinds }: ScannedRow): boolean {
  return (
    cells.length >= 2 &&
    kinds.every((kind) => kind === 'period') &&
    cells.every(({ type }) => type === 'text')
  );
}

function holdsFigures(column: number, from: number, rows: ScannedRow[]): boolean {
  return rows.slice(from, from + LOOK_AHEAD).some(({ cells, kinds }) => {
    const kind = kinds[cells.findIndex((cell) => cell.column === column)];
    return kind === 'figure' || kind === 'missing' || kind === 'period';
  });
}

function isUnitRow(row: ScannedRow | undefined): boolean {
  if (!row || row.cells.length < 2) return false;
  return row.cells.every(
    ({ type, text }) => type === 'text' && text.length <= 12 && unitOf(text) !== undefined,
  );
}

/** The spans after another row: what it fills is replaced by its own cells. */
function deeper(spans: Span[], parts: Span[]): Span[] {
  const kept = spans.filter(
    ({ left, right }) => !parts.some((part) => part.left >= left && part.left <= right),
  );
  return [...kept, ...parts].sort((a, b) => a.left - b.left);
}
