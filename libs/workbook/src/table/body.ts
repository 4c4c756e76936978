import { foldLabel } from '../layout/label.js';
import type { Cell } from '../read/cell.js';
import type { Grid } from './grid.js';
import type { ScannedRow } from './scan.js';
import { END_WORDS, TOTAL_WORDS, WHOLE_WORDS } from './words.js';

/** The rows below a header by what they are; index rows and blank ones are in none of the lists. */
export interface Body {
  rows: ScannedRow[];
  totals: ScannedRow[];
  /** From the first note or signature on. */
  below: ScannedRow[];
}

export function bodyBelow(rows: ScannedRow[], grid: Grid): Body {
  const end = rows.findIndex(({ cells }) => endsBody(cells));
  const body: Body = { rows: [], totals: [], below: end < 0 ? [] : rows.slice(end) };
  for (const [index, row] of (end < 0 ? rows : rows.slice(0, end)).entries()) {
    if (index === 0 && isIndexRow(row.cells)) continue;
    (isTotal(row, grid) ? body.totals : body.rows).push(row);
  }
  return body;
}

/** 填报人：张三 ends the body, 填报人数 does not. */
export function endsBody([first]: Cell[], words: readonly string[] = END_WORDS): boolean {
  if (first?.type !== 'text') return false;
  const text = foldLabel(first.text.slice(0, 40));
  return words.some(
    (word) => text.startsWith(word) && /^(?:$|\d{0,2}[:：(,.;、。，；])/u.test(text.slice(word.length)),
  );
}

/** 甲 乙 1 2 3 or A B 1 2 under a header numbers the columns: letters, and figures that count up by one. */
function isIndexRow(cells: Cell[]): boolean {
  if (cells.length < 2) return false;
  const texts = cells.map(({ text }) => foldLabel(text.slice(0, 8)));
  const figures = texts.map(bracketedNumber).filter((figure) => figure !== null);
  return (
    texts.every(
      (text) => bracketedNumber(text) !== null || /^(?:[甲乙丙丁戊己庚辛壬癸]|[a-z]|栏次|-+|—+)$/u.test(text),
    ) && figures.every((figure, index) => index === 0 || figure === (figures[index - 1] ?? 0) + 1)
  );
}

/** 1, (1) and ① number a column. */
function bracketedNumber(text: string): number | null {
  const digits = /^\(?(\d{1,2})\)?$/u.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** 合计 beside a name that is merged down to it may be what the name stands for. */
function isTotal({ row, cells, kinds }: ScannedRow, grid: Grid): boolean {
  const label = cells.find((_, index) => kinds[index] === 'label');
  if (label === undefined || label.text.length > 12 || !TOTAL_WORDS.has(foldLabel(label.text))) return false;
  if (!WHOLE_WORDS.has(foldLabel(label.text))) return true;
  for (let column = label.column - 1; column > 0; column--) if (grid.above(row, column)) return false;
  return true;
}
