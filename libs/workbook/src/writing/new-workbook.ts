import type ExcelJS from 'exceljs';

/** ExcelJS takes a third of a second to load, so it is loaded by the first workbook that is written, not by readers. */
export async function newWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: exceljs } = await import('exceljs');
  return new exceljs.Workbook();
}
