import type { Row, Workbook, Worksheet } from 'exceljs';
import type { DimensionSection, IndicatorRow, Printed, ReportModel } from '../model/report-model.js';
import { live, writeFigure } from './cells.js';
import { addSheet, emphasise, FIRST_ROW, underline, type Column } from './frame.js';

const COLUMNS: readonly Column[] = [
  { header: '维度', width: 24 },
  { header: '编码', width: 10 },
  { header: '指标', width: 34 },
  { header: '维度权重', width: 10, align: 'right' },
  { header: '指标权重', width: 10, align: 'right' },
  { header: '占总分', width: 10, align: 'right' },
  { header: '规则权重', width: 10, align: 'right' },
  { header: '规则分', width: 12, align: 'right' },
  { header: '进步权重', width: 10, align: 'right' },
  { header: '进步分', width: 12, align: 'right' },
  { header: '得分', width: 12, align: 'right' },
  { header: '贡献', width: 12, align: 'right' },
  { header: '计分规则', width: 12 },
  { header: '依据', width: 48 },
];

interface Span {
  section: DimensionSection;
  first: number;
  last: number;
}

/** Where the total stands, for other sheets to point at. */
export interface ScoreCells {
  score: string;
  coverage: string;
}

/** 得分: every part, with formulas from the parts up to the total. A dash is text and is left out by all of them. */
export function addScoreSheet(workbook: Workbook, model: ReportModel): ScoreCells {
  const sheet = addSheet(workbook, '得分', COLUMNS, model);
  const spans: Span[] = [];
  let at = FIRST_ROW;
  for (const section of model.dimensions) {
    const graded = section.indicators.filter((i) => i.kind === 'substantive' && i.weight > 0);
    if (graded.length === 0) continue;
    spans.push({ section, first: at, last: at + graded.length - 1 });
    at += graded.length;
  }
  const last = at - 1;
  for (const span of spans) writeDimension(sheet, span, last);
  return writeTotals(sheet, spans, last, model);
}

function writeDimension(sheet: Worksheet, { section, first, last }: Span, lastOfAll: number): void {
  const graded = section.indicators.filter((i) => i.kind === 'substantive' && i.weight > 0);
  graded.forEach((indicator, index) => {
    const row = sheet.getRow(first + index);
    row.getCell(1).value = section.name;
    row.getCell(2).value = indicator.code;
    row.getCell(3).value = indicator.name;
    row.getCell(4).value = section.weight;
    row.getCell(5).value = indicator.weight;
    row.getCell(6).value = live(`D${row.number}*E${row.number}/SUM(E$${first}:E$${last})`, indicator.share);
    row.getCell(6).numFmt = '0.00';
    writeParts(row, indicator);
    const n = row.number;
    const score = `IF(ISNUMBER(H${n}),(G${n}*H${n}+IF(ISNUMBER(J${n}),I${n}*J${n},0))/(G${n}+IF(ISNUMBER(J${n}),I${n},0)),"—")`;
    writeOrDash(row, 11, indicator.score, score);
    const all = [FIRST_ROW, lastOfAll] as const;
    writeOrDash(
      row,
      12,
      indicator.contribution,
      `IF(ISNUMBER(K${n}),F${n}*K${n}/${scoredWeight(...all, '$')},"—")`,
    );
    underline(row, COLUMNS.length);
  });
}

/** Points of another rule than attainment stand alone, in place of those for the attainment, with the rule named. */
function writeParts(row: Row, indicator: IndicatorRow): void {
  for (const part of indicator.parts) {
    const column = part.name === 'progress' ? 9 : 7;
    row.getCell(column).value = part.weight;
    writeFigure(row.getCell(column + 1), part.points);
  }
  row.getCell(13).value = indicator.ruleText;
  row.getCell(14).value = indicator.parts.flatMap((p) => p.because ?? []).join('；');
}

/** A formula in every row: it gives the dash by itself, and a number as soon as somebody fills in what is missing. */
function writeOrDash(row: Row, column: number, printed: Printed, formula: string): void {
  writeFigure(row.getCell(column), printed, { formula });
  if (printed.value === null) row.getCell(column).value = live(formula, printed.text);
}

const scoredWeight = (first: number, last: number, fix = ''): string =>
  `SUMIF(K${fix}${first}:K${fix}${last},">=0",F${fix}${first}:F${fix}${last})`;

function writeTotals(sheet: Worksheet, spans: readonly Span[], last: number, model: ReportModel): ScoreCells {
  let at = last + 2;
  const head = sheet.getRow(at++);
  ['维度', '', '', '权重', '', '', '', '', '', '完整率', '得分'].forEach((text, index) => {
    head.getCell(index + 1).value = text;
  });
  emphasise(head, COLUMNS.length);
  for (const { section, first, last: end } of spans) {
    const row = sheet.getRow(at++);
    row.getCell(1).value = section.name;
    row.getCell(4).value = section.weight;
    writeScore(row, first, end, section);
    underline(row, COLUMNS.length);
  }
  const total = sheet.getRow(at);
  total.getCell(1).value = '综合';
  emphasise(total, COLUMNS.length);
  if (last >= FIRST_ROW) writeScore(total, FIRST_ROW, last, model.summary);
  return { score: `'得分'!K${at}`, coverage: `'得分'!J${at}` };
}

function writeScore(row: Row, first: number, last: number, of: { score: Printed; coverage: Printed }): void {
  const weight = scoredWeight(first, last);
  writeOrDash(row, 10, of.coverage, `${weight}/SUM(F${first}:F${last})*100`);
  const mean = `SUMPRODUCT(F${first}:F${last},K${first}:K${last})/${weight}`;
  writeOrDash(row, 11, of.score, `IF(COUNT(K${first}:K${last})=0,"—",${mean})`);
}
