import { unitOf } from '@luoxuan/quantity';
import { foldLabel } from '../layout/label.js';
import type { Cell } from '../read/cell.js';
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
    else if (!isBelow(spans, next, rows) && !isBelowGroups(spans, next, rows)) break;
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
  const row = labelsNext(index, rows);
  if (!row) return false;
  if (isPeriodRow(row)) return true;
  const over = spansOver(row.cells, spans);
  const parts = row.cells.map((cell, at) => partUnder(over[at], cell, index, rows));
  return !parts.includes('none') && over.some((span, at) => parts[at] === 'part' && !span?.overNames);
}

/**
 * 服务企业数 and 企业员工培训人次 under 服务 and 培训: groups of a single column each, with nothing to merge. A row of the
 * body has a name of its own where these have nothing, or the label of the names again.
 */
function isBelowGroups(spans: Span[], index: number, rows: ScannedRow[]): boolean {
  const row = labelsNext(index, rows);
  const [key] = spans;
  const [first, ...others] = row?.cells ?? [];
  if (!row || !key || !first || others.length === 0) return false;
  if (first.column <= key.right && !repeats(first, key)) return false;
  const over = spansOver(row.cells, spans);
  const parts = row.cells.map((cell, at) => partUnder(over[at], cell, index, rows, 'part'));
  return !parts.includes('none') && parts.includes('part');
}

/** A row of labels alone, right below the one before it. */
function labelsNext(index: number, rows: ScannedRow[]): ScannedRow | undefined {
  const row = rows[index];
  if (!row || row.declares || row.labels !== row.cells.length) return undefined;
  return row.row === (rows[index - 1]?.row ?? 0) + 1 ? row : undefined;
}

/** `same`: the label above is complete and written again. */
type Place = 'part' | 'same' | 'none';

/** `alone`: what a cell over figures is below the label of a single column. */
function partUnder(
  span: Span | undefined,
  cell: Cell,
  index: number,
  rows: ScannedRow[],
  alone: Place = 'none',
): Place {
  if (!span || span.bottom >= cell.row) return 'none';
  if (span.how === 'merged') return 'part';
  if (span.how === 'single' && repeats(cell, span)) return 'same';
  if (!holdsFigures(cell.column, index + 1, rows)) return 'none';
  return span.how === 'single' ? alone : 'part';
}

const repeats = (cell: Cell, span: Span): boolean => foldLabel(cell.text) === foldLabel(span.cell.text);

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
