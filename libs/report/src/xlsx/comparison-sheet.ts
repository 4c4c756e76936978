import type { Row, Workbook } from 'exceljs';
import type { ComparisonRow, ReportModel } from '../model/report-model.js';
import { writeFigure } from './cells.js';
import { FIRST_ROW } from './frame.js';
import { addListSheet } from './list-sheet.js';

const RIGHT = { width: 17, align: 'right' as const };
const COLUMNS = [
  { header: '编码', width: 10 },
  { header: '指标', width: 34 },
  { header: '比较', width: 10 },
  { header: '本期', width: 18 },
  { header: '对照期', width: 18 },
  { header: '本期值', ...RIGHT },
  { header: '对照值', ...RIGHT },
  { header: '增减', ...RIGHT },
  { header: '增减率', ...RIGHT, width: 12 },
  { header: '口径与报送成员的变化', width: 70 },
];

/** 比较: every indicator against last year, target, floor and benchmark; where what is counted changed there is no change. */
export function addComparisons(workbook: Workbook, model: ReportModel): void {
  const lines = model.dimensions.flatMap((d) =>
    d.indicators.flatMap((indicator) =>
      indicator.comparisons.map((comparison) => ({ indicator, comparison })),
    ),
  );
  const rows = lines.map(({ indicator, comparison }) => [
    ...[indicator.code, indicator.name, comparison.kindText, comparison.nowSpan, comparison.beforeSpan],
    ...[null, null, null, null],
    comparison.marks.join('；'),
  ]);
  const sheet = addListSheet(workbook, '比较', COLUMNS, rows, model);
  lines.forEach(({ comparison }, index) => {
    writeChange(sheet.getRow(FIRST_ROW + index), comparison);
  });
}

function writeChange(row: Row, { now, before, difference, rate }: ComparisonRow): void {
  const [a, b] = [`F${row.number}`, `G${row.number}`];
  writeFigure(row.getCell(6), now);
  writeFigure(row.getCell(7), before);
  writeFigure(row.getCell(8), difference, { formula: `${a}-${b}`, signed: true });
  writeFigure(row.getCell(9), rate, { formula: `(${a}-${b})/ABS(${b})*100`, signed: true });
}
