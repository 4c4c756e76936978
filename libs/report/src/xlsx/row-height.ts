import type { Row } from 'exceljs';
import type { Column } from './frame.js';

/** In points: a line of the font of the sheets, and the highest row that a workbook may have. */
const LINE = 13.5;
const HIGHEST = 409;
/** Characters that are as wide as two digits. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Makes a row as high as its longest text needs: not every program does so by itself when it opens a workbook. */
export function fitHeight(row: Row, columns: readonly Column[]): void {
  const lines = columns.map(({ width }, index) => {
    const { value } = row.getCell(index + 1);
    return typeof value === 'string' ? linesOf(value, width) : 1;
  });
  const most = Math.max(1, ...lines);
  if (most > 1) row.height = Math.min(HIGHEST, most * LINE + 2);
}

/** Lines that a text takes in a column of so many digits' width. */
export const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(widthOf(part) / (width - 1))), 0);

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
