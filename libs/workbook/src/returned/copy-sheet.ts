import type ExcelJS from 'exceljs';
import type { Cell, Range, Sheet } from '../read/cell.js';
import { setText } from '../writing/content.js';
import { A4, BODY_FONT } from '../writing/style.js';

/** ExcelJS makes a cell object for each cell of a merge, and compares each merge with all others. */
const MOST_MERGES = 500;
const MOST_MERGED_CELLS = 20_000;
const WIDEST = 40;
const NARROWEST = 8;
const LINE_HEIGHT = 14;
const MOST_LINES = 20;
/** Excel's calendar before March 1900 has a day too many; such dates are kept as text. */
const FIRST_SAFE_YEAR = 1901;

/** The same cells at the same addresses, without their formatting. Returns the merges that were kept. */
export function copySheet(target: ExcelJS.Worksheet, sheet: Sheet): Range[] {
  for (const cell of sheet.cells) copyCell(target.getCell(cell.row, cell.column), cell);
  const merges = safeMerges(sheet);
  for (const { top, left, bottom, right } of merges) target.mergeCells(top, left, bottom, right);
  fitColumns(target, sheet);
  fitRows(target, sheet);
  target.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  hideRows(target, sheet);
  return merges;
}

function copyCell(target: ExcelJS.Cell, cell: Cell): void {
  target.font = BODY_FONT;
  target.alignment = { vertical: 'middle', wrapText: cell.type === 'text' && cell.text.includes('\n') };
  const { value } = cell;
  if (cell.type === 'date') copyDate(target, cell);
  else if (cell.type === 'error') target.value = errorValue(String(value));
  else if (typeof value === 'string') setText(target, value);
  else {
    target.value = value;
    if (cell.percent) target.numFmt = '0.00%';
  }
}

/** A formula without a stored result has nothing to copy; its finding marks the cell. */
function errorValue(name: string): ExcelJS.CellValue {
  return name === '' ? null : { error: name as ExcelJS.CellErrorValue['error'] };
}

function copyDate(target: ExcelJS.Cell, { value }: Cell): void {
  if (typeof value === 'number') {
    target.value = value;
    target.numFmt = '[h]:mm:ss';
    return;
  }
  const iso = String(value);
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : `${iso.replace(/Z$/u, '')}Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < FIRST_SAFE_YEAR) {
    setText(target, iso);
    return;
  }
  target.value = date;
  target.numFmt = iso.length === 10 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
}

/** Only rows with cells: a run of hidden rows may reach to the end of the grid. */
function hideRows(target: ExcelJS.Worksheet, { cells, hiddenRows }: Sheet): void {
  const runs = [...hiddenRows].sort(([a], [b]) => a - b);
  let next = 0;
  for (const row of [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b)) {
    while ((runs[next]?.[1] ?? Infinity) < row) next += 1;
    if ((runs[next]?.[0] ?? Infinity) <= row) target.getRow(row).hidden = true;
  }
}

/** A merge that would swallow a cell with content, overlap another or cover too much is left open. */
function safeMerges({ merges, cells }: Sheet): Range[] {
  const occupied = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  const kept: Range[] = [];
  let covered = 0;
  for (const merge of merges.slice(0, MOST_MERGES)) {
    const area = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (area < 2 || covered + area > MOST_MERGED_CELLS || kept.some((other) => overlap(merge, other)))
      continue;
    if (swallows(merge, occupied)) continue;
    kept.push(merge);
    covered += area;
  }
  return kept;
}

function swallows({ top, left, bottom, right }: Range, occupied: Set<string>): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if ((row > top || column > left) && occupied.has(`${row}:${column}`)) return true;
    }
  }
  return false;
}

function overlap(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function inside(row: number, column: number, range: Range): boolean {
  return range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
}

/** Titles over several columns do not count: they would make the first one as wide as the table. */
function fitColumns(target: ExcelJS.Worksheet, { cells, merges }: Sheet): void {
  const wide = merges.filter(({ left, right }) => right > left).slice(0, MOST_MERGES);
  const spanning = new Set(wide.map(({ top, left }) => `${top}:${left}`));
  const widths = new Map<number, number>();
  for (const { row, column, text } of cells) {
    if (spanning.has(`${row}:${column}`)) continue;
    const width = Math.max(...text.split('\n', 20).map((line) => widthOf(line.slice(0, WIDEST))));
    widths.set(column, Math.max(widths.get(column) ?? NARROWEST, Math.min(width + 2, WIDEST)));
  }
  for (const [column, width] of widths) target.getColumn(column).width = width;
}

/** A cell with line breaks shows all its lines. */
function fitRows(target: ExcelJS.Worksheet, { cells }: Sheet): void {
  for (const { row, text } of cells) {
    const lines = text.split('\n', MOST_LINES).length;
    const height = lines * LINE_HEIGHT + 4;
    if (lines > 1 && height > (target.getRow(row).height || 0)) target.getRow(row).height = height;
  }
}

/** In the unit of column widths; a Chinese character takes two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
}
