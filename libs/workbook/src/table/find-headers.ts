import { foldLabel } from '../layout/label.js';
import type { Grid } from './grid.js';
import { headerAround, type HeaderRows } from './header-rows.js';
import type { ScannedRow } from './scan.js';
import { HEADER_WORDS } from './words.js';

/** So far below its first candidate a header may begin, and so far below a header its figures. */
const SEARCH = 6;
const FIGURES_WITHIN = 10;

/**
 * The headers of a part of a sheet, from the top. Two known words make a header anywhere. Without them a row of labels
 * must stand over figures, at the top or after a break, and be about as wide as what is below it.
 *
 * `words`: folded labels that layouts know, beside those that are usual. `most`: where to stop.
 */
export function findHeaders(
  rows: ScannedRow[],
  grid: Grid,
  words: ReadonlySet<string>,
  most = Infinity,
): HeaderRows[] {
  const headers: HeaderRows[] = [];
  const known = (row: ScannedRow): number => knownWords(row, words);
  let figureColumns: Set<number> | null = null;
  for (let index = 0; index < rows.length && headers.length < most; index++) {
    if (!startsHeader(index, rows, figureColumns, known)) {
      noteFigures(rows[index], figureColumns);
      continue;
    }
    const header = headerAround(bestWithin(index, rows, known), rows, grid);
    headers.push(header);
    figureColumns = new Set();
    index = header.last;
  }
  return headers;
}

function isCandidate(row: ScannedRow | undefined): row is ScannedRow {
  return row !== undefined && row.labels >= 2 && row.labels === row.cells.length && !row.declares;
}

function startsHeader(
  index: number,
  rows: ScannedRow[],
  figureColumns: Set<number> | null,
  known: (row: ScannedRow) => number,
): boolean {
  const row = rows[index];
  if (!isCandidate(row)) return false;
  const words = known(row);
  const periods = row.kinds.filter((kind) => kind === 'period').length;
  if (words >= 2 && (words + periods) * 2 >= row.cells.length) return true;
  if (words > 0 && periods > 0 && words + periods === row.cells.length) return true;
  if (figureColumns) {
    // Inside a table: only after a break, and where the body has figures.
    const text = row.cells.some(({ type, column }) => type === 'text' && figureColumns.has(column));
    if (!text || !isAfterBreak(index, rows)) return false;
  }
  return (words > 0 || periods < row.cells.length || periods >= 2) && standsOverFigures(index, rows);
}

function isAfterBreak(index: number, rows: ScannedRow[]): boolean {
  const [before, row] = [rows[index - 1], rows[index]];
  return !before || !row || before.row < row.row - 1 || before.cells.length === 1 || before.declares;
}

/** About as wide as the rows below it, and figures soon after. */
function standsOverFigures(index: number, rows: ScannedRow[]): boolean {
  const row = rows[index];
  const below = rows.slice(index + 1, index + 1 + FIGURES_WITHIN);
  const widest = Math.max(0, ...below.slice(0, SEARCH).map(({ cells }) => cells.length));
  const narrow = row === undefined || row.cells.length * 2 < widest;
  return !narrow && below.some(({ figures, missing, numbers }) => figures + missing + numbers > 0);
}

/** A line above a header may look like one; the row with most labels before the first figure is it. */
function bestWithin(index: number, rows: ScannedRow[], known: (row: ScannedRow) => number): number {
  let best = index;
  let highest = -1;
  for (let at = index; at < Math.min(rows.length, index + SEARCH); at++) {
    const row = rows[at];
    if (!row || row.figures > 0 || (at > best && numbersUnder(row, rows[best]))) break;
    const score = isCandidate(row) ? row.labels + 2 * known(row) : -1;
    if (score > highest) [best, highest] = [at, score];
  }
  return best;
}

/** 2000 under 毕业生数 or 2023 is a figure, though it might be a year. */
function numbersUnder(row: ScannedRow, header: ScannedRow | undefined): boolean {
  const columns = new Set(header?.cells.map(({ column }) => column));
  return row.cells.some(({ type, column }) => type === 'number' && columns.has(column));
}

/** In characters, with blanks and a unit in brackets. */
const LONGEST_WORD = 24;

/** Different words over columns that are known; 上年 with its unit in brackets as well. */
function knownWords({ cells, kinds }: ScannedRow, words: ReadonlySet<string>): number {
  const found = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    if (kinds[index] !== 'label' || cell.text.length > LONGEST_WORD) continue;
    const label = foldLabel(cell.text).replace(/\([^()]*\)$/u, '');
    if (HEADER_WORDS.has(label) || words.has(label)) found.add(label);
  }
  return found.size;
}

function noteFigures(row: ScannedRow | undefined, figureColumns: Set<number> | null): void {
  if (!row || !figureColumns) return;
  for (const [index, cell] of row.cells.entries()) {
    const kind = row.kinds[index];
    if (kind === 'figure' || (kind === 'period' && cell.type === 'number')) figureColumns.add(cell.column);
  }
}
