import type { CellValue, Workbook, Worksheet } from 'exceljs';
import type { ReportModel } from '../model/report-model.js';
import { addSheet, FIRST_ROW, HEADER_ROW, underline, type Column } from './frame.js';
import { fitHeight } from './row-height.js';

/** A sheet that is one list: a row each, with a filter. Texts are written as texts, whatever they start with. */
export function addListSheet(
  workbook: Workbook,
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number | null)[])[],
  model: ReportModel,
): Worksheet {
  const sheet = addSheet(workbook, name, columns, model);
  rows.forEach((values, index) => {
    const row = sheet.getRow(FIRST_ROW + index);
    values.forEach((value: CellValue, column) => {
      row.getCell(column + 1).value = value;
    });
    underline(row, columns.length);
    fitHeight(row, columns);
  });
  const last = Math.max(HEADER_ROW, FIRST_ROW + rows.length - 1);
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: last, column: columns.length } };
  return sheet;
}
