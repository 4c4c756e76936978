import type ExcelJS from 'exceljs';

/** First characters that make a formula of what is typed into a cell. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/u;
const AS_TEXT = '@';

/** A text is stored as a text; the format keeps it one even when somebody edits the cell. */
export function setText(cell: ExcelJS.Cell, text: string): void {
  cell.value = text;
  if (LIKE_A_FORMULA.test(text)) cell.numFmt = AS_TEXT;
}
