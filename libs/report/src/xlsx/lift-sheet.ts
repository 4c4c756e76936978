import type { Workbook } from 'exceljs';
import type { LiftSection, Printed, ReportModel } from '../model/report-model.js';
import { writeFigure } from './cells.js';
import { addSheet, emphasise, FIRST_ROW, underline } from './frame.js';
import type { ScoreCells } from './score-sheet.js';

const COLUMNS = [
  { header: '项目', width: 36 },
  { header: '分', width: 14, align: 'right' as const },
  { header: '说明', width: 90 },
];

/** Rows of the sheet: last year's score, three parts, their sum, this year's score, the check; then the single effects. */
const FROM = FIRST_ROW;
const FIRST_PART = FROM + 1;
const LAST_PART = FIRST_PART + 2;
const TOTAL = LAST_PART + 1;
const TO = TOTAL + 1;
const CHECK = TO + 1;
const EFFECTS = CHECK + 2;

interface Line {
  at: number;
  name: string;
  figure: Printed;
  note?: string;
  formula?: string;
  signed?: boolean;
}

/** 螺旋的上升: from last year's score to this year's, added up by formulas from the effects of the single indicators. */
export function addLift(workbook: Workbook, model: ReportModel, score: ScoreCells): void {
  const { lift } = model;
  if (lift === null) return;
  const sheet = addSheet(workbook, '螺旋的上升', COLUMNS, model);
  for (const { at, name, figure, note = '', ...options } of [...totals(lift, score), ...effects(lift)]) {
    const row = sheet.getRow(at);
    row.getCell(1).value = name;
    writeFigure(row.getCell(2), figure, options);
    row.getCell(3).value = note;
    underline(row, COLUMNS.length);
  }
  sheet.getCell(`A${EFFECTS}`).value = '指标值变化的构成';
  sheet.getCell(`C${EFFECTS}`).value = scoredOnce(lift);
  for (const at of [TOTAL, EFFECTS]) emphasise(sheet.getRow(at), COLUMNS.length);
}

function totals({ from, to, parts, total, indicators }: LiftSection, score: ScoreCells): Line[] {
  const ofIndicators = `SUM(B${EFFECTS + 1}:B${EFFECTS + indicators.length})`;
  const sumOf = (code: string): { formula?: string } =>
    code === 'values' && indicators.length > 0 ? { formula: ofIndicators } : {};
  return [
    { at: FROM, name: `上年得分（${from.period}）`, figure: from.score, note: '按上年所用的标准诊断' },
    ...parts.map(({ code, name, meaning, effect }, index) => ({
      ...{ at: FIRST_PART + index, name, figure: effect, note: meaning, signed: true },
      ...sumOf(code),
    })),
    {
      ...{ at: TOTAL, name: '较上年合计', figure: total, note: '三项之和', signed: true },
      formula: `SUM(B${FIRST_PART}:B${LAST_PART})`,
    },
    {
      ...{ at: TO, name: `本年得分（${to.period}）`, figure: to.score, note: '上年得分与合计之和' },
      formula: `B${FROM}+B${TOTAL}`,
    },
    {
      ...{ at: CHECK, name: '核对', figure: { ...total, text: '0.00', value: 0 } },
      note: '与“得分”表综合得分之差，应为 0',
      formula: `ROUND(B${TO}-${score.score},6)`,
    },
  ];
}

const effects = ({ indicators }: LiftSection): Line[] =>
  indicators.map(({ code, name, effect }, index) => ({
    ...{ at: EFFECTS + 1 + index, name: `${code} ${name}`, figure: effect, signed: true },
  }));

const scoredOnce = ({ entered, left }: LiftSection): string =>
  [
    entered.length > 0 ? `本年新计分：${entered.join('、')}` : '',
    left.length > 0 ? `本年未能计分：${left.join('、')}` : '',
  ]
    .filter((t) => t !== '')
    .join('；');
