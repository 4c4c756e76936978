import type { Row, Workbook } from 'exceljs';
import type { IndicatorRow, Printed, ReportModel } from '../model/report-model.js';
import { writeFigure } from './cells.js';
import { addSheet, emphasise, FIRST_ROW, underline, type Column } from './frame.js';
import { fitHeight } from './row-height.js';

const COLUMNS: readonly Column[] = [
  { header: '编码', width: 10 },
  { header: '指标', width: 34 },
  { header: '单位', width: 9 },
  { header: '类型', width: 9 },
  { header: '方向', width: 10 },
  { header: '期间', width: 17 },
  { header: '目标', width: 16, align: 'right' },
  { header: '标准', width: 16, align: 'right' },
  { header: '上年', width: 16, align: 'right' },
  { header: '本年', width: 16, align: 'right' },
  { header: '增减', width: 16, align: 'right' },
  { header: '增减率', width: 12, align: 'right' },
  { header: '达成度', width: 12, align: 'right' },
  { header: '预警', width: 8 },
  { header: '排名', width: 16 },
  { header: '说明', width: 48 },
];
const [TARGET, FLOOR, BEFORE, NOW, DIFFERENCE, RATE, ATTAINMENT] = [7, 8, 9, 10, 11, 12, 13] as const;
const YES_NO = '—';

/** 指标表: figures as numbers; changes and attainment as formulas over them, so that a reader can compute them again. */
export function addIndicatorSheet(workbook: Workbook, model: ReportModel): void {
  const sheet = addSheet(workbook, '指标表', COLUMNS, model);
  let at = FIRST_ROW;
  for (const section of model.dimensions) {
    const head = sheet.getRow(at++);
    head.getCell(1).value = section.code;
    head.getCell(2).value = section.name;
    emphasise(head, COLUMNS.length);
    for (const indicator of section.indicators) writeRow(sheet.getRow(at++), indicator);
  }
}

function writeRow(row: Row, i: IndicatorRow): void {
  [i.code, i.name, i.unit, i.kindText, i.directionText, i.periodText].forEach((text, index) => {
    row.getCell(index + 1).value = text;
  });
  for (const [column, printed] of [
    [TARGET, i.target],
    [FLOOR, i.floor],
    [BEFORE, i.before],
    [NOW, i.now],
  ] as const) {
    writeValue(row, column, printed);
  }
  const [target, before, now] = [`G${row.number}`, `I${row.number}`, `J${row.number}`];
  writeFigure(row.getCell(DIFFERENCE), i.difference, { formula: `${now}-${before}`, signed: true });
  writeFigure(row.getCell(RATE), i.rate, { formula: `(${now}-${before})/ABS(${before})*100`, signed: true });
  const ratio = i.direction === 'down' ? `${target}/${now}*100` : `${now}/${target}*100`;
  const heldAgainstTarget = i.against.value === i.target.value;
  writeFigure(row.getCell(ATTAINMENT), i.attainment, heldAgainstTarget ? { formula: ratio } : {});
  row.getCell(14).value = i.word;
  row.getCell(15).value = i.rankText ?? '';
  row.getCell(16).value = i.remarks.join('；');
  row.getCell(NOW).font = { name: '等线', size: 10, bold: true };
  underline(row, COLUMNS.length);
  fitHeight(row, COLUMNS);
}

/** Yes and no stay 1 and 0, so that formulas can use them; the format says the word. */
function writeValue(row: Row, column: number, printed: Printed): void {
  const cell = row.getCell(column);
  writeFigure(cell, printed);
  if (printed.unit === YES_NO && printed.value !== null) cell.numFmt = '"是";"是";"否"';
}
