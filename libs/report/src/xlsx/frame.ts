import ExcelJS, { type Alignment, type Row, type Workbook, type Worksheet } from 'exceljs';
import type { ReportModel } from '../model/report-model.js';

const ACCENT = 'FF1B4B4F';
const TINT = 'FFEEF3F2';
const HAIR = { style: 'hair', color: { argb: 'FFB9C4C3' } } as const;
const FONT = { name: '等线', size: 10 } as const;

/** Rows above the data: title, where the figures come from, column names. */
export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;

export interface Column {
  header: string;
  width: number;
  align?: Alignment['horizontal'];
}

/** An empty workbook whose properties depend on the model alone. */
export function emptyWorkbook(model: ReportModel): Workbook {
  const workbook = new ExcelJS.Workbook();
  const date = new Date(`${model.date}T00:00:00Z`);
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = model.consortium.name;
  workbook.lastModifiedBy = model.consortium.name;
  workbook.title = `${model.consortium.name}${model.period.text}${model.title}`;
  workbook.calcProperties.fullCalcOnLoad = true;
  return workbook;
}

/** A sheet with its title, frozen column names and A4 print setup. */
export function addSheet(
  workbook: Workbook,
  name: string,
  columns: readonly Column[],
  model: ReportModel,
): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- A4; the enum exists as a type only
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${escaped(model.consortium.name)}&R${model.consortium.synthetic ? '合成示例数据' : ''}`,
      oddFooter: `&L运行编号 ${escaped(model.run.id)}&R第 &P 页，共 &N 页`,
    },
  });
  columns.forEach(({ width, align }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.font = FONT;
    column.alignment = { horizontal: align ?? 'left', vertical: 'top', wrapText: true };
  });
  titleRows(sheet, name, model);
  const header = sheet.getRow(HEADER_ROW);
  columns.forEach((column, index) => {
    const cell = header.getCell(index + 1);
    cell.value = column.header;
    cell.font = { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: ACCENT } };
    cell.alignment = { horizontal: column.align ?? 'left', vertical: 'middle', wrapText: true };
  });
  return sheet;
}

function titleRows(sheet: Worksheet, name: string, model: ReportModel): void {
  const title = sheet.getCell('A1');
  title.value = `${model.consortium.name} ${model.period.text}${model.title}：${name}`;
  title.font = { ...FONT, size: 14, bold: true, color: { argb: ACCENT } };
  title.alignment = { horizontal: 'left', wrapText: false };
  const origin = sheet.getCell('A2');
  const asOf = model.dataAsOf === null ? '尚无数据' : `数据截至 ${model.dataAsOf.text}`;
  const synthetic = model.consortium.synthetic ? ' · 合成示例数据' : '';
  const { name: standard, version, statusText } = model.standard;
  origin.value = `${standard} ${version}（${statusText}） · ${asOf} · 运行编号 ${model.run.id}${synthetic}`;
  origin.font = { ...FONT, size: 9, color: { argb: 'FF5D6666' } };
  origin.alignment = { horizontal: 'left', wrapText: false };
}

/** `&` starts a code in headers and footers. */
const escaped = (text: string): string => text.replaceAll('&', '&&');

export function underline(row: Row, columns: number): void {
  for (let column = 1; column <= columns; column++) row.getCell(column).border = { bottom: HAIR };
}

/** A row that sums up or heads others. */
export function emphasise(row: Row, columns: number): void {
  for (let column = 1; column <= columns; column++) {
    const cell = row.getCell(column);
    cell.font = { ...FONT, bold: true, color: { argb: ACCENT } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: TINT } };
  }
}
