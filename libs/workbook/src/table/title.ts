import type { Cell } from '../read/cell.js';
import type { GridRow } from './grid.js';

/** In characters; longer lines are explanations. */
const LONGEST = 60;

/** The line above a table that names it: the nearest single cell that ends in 表, else the first single cell. */
export function titleAbove(above: GridRow[]): Cell | undefined {
  const lines = above.flatMap(({ cells }) => {
    const [only, ...others] = cells;
    return only?.type === 'text' &&
      others.length === 0 &&
      only.text.length <= LONGEST &&
      !/[:：]/u.test(only.text)
      ? [only]
      : [];
  });
  return lines.findLast(({ text }) => /[表卡]\s*(?:[（(].*[)）])?\s*$/u.test(text)) ?? lines[0];
}
