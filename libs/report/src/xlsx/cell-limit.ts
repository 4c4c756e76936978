import type { Workbook } from 'exceljs';

/** What a cell of a workbook can hold; a program that reads more repairs the file or refuses it. */
export const CELL_LIMIT = 32_767;
const CUT = '……（以下从略）';

/** Cuts every text that no cell can hold, and says so in its place. */
export function fitCells(workbook: Workbook): void {
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (typeof cell.value === 'string' && cell.value.length > CELL_LIMIT) cell.value = cut(cell.value);
      });
    });
}

/** Never in the middle of a character that takes two units. */
function cut(text: string): string {
  const end = CELL_LIMIT - CUT.length;
  const whole = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
  return `${text.slice(0, whole)}${CUT}`;
}
