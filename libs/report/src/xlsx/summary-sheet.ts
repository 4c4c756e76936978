import type { Cell, Worksheet } from 'exceljs';
import { inSentence } from '../model/printed.js';
import type { Extreme, LiftSection, Printed, ReportModel, Summary } from '../model/report-model.js';
import { writeFigure } from './cells.js';
import { emphasise, FIRST_ROW, underline, type Column } from './frame.js';
import type { ScoreCells } from './score-sheet.js';

export const SUMMARY_COLUMNS: readonly Column[] = [
  { header: '项目', width: 26 },
  { header: '数值', width: 18, align: 'right' },
  { header: '完整率', width: 14, align: 'right' },
  { header: '说明', width: 90 },
];

/** 摘要: the same sentences and lights as the page of the report; the score points at the sheet 得分. */
export function fillSummary(sheet: Worksheet, model: ReportModel, cells: ScoreCells): void {
  const { summary } = model;
  const next = rowsFrom(sheet, FIRST_ROW);
  writeScores(next, summary, cells);
  if (model.lift !== null) writeLift(next, model.lift);
  next.heading('维度');
  for (const light of summary.lights) {
    const row = next();
    row(light.name, figure(light.score));
    row.coverage(figure(light.coverage));
    row.note(`信号：${light.word}`);
  }
  writeExtremes(next, '得分最高的指标', summary.best);
  writeExtremes(next, '得分最低的指标', summary.worst);
  next.heading('预警');
  for (const { word, count } of summary.counts) next()(word, count);
  for (const { subject, text } of summary.reds) {
    const row = next();
    row('红色预警', '');
    row.note(`${subject}（${text}）`);
  }
  if (summary.promises !== null) next.heading('上年承诺');
  for (const { word, count } of summary.promises ?? []) next()(word, count);
  next.heading('要点');
  summary.sentences.forEach((sentence, index) => {
    const row = next();
    row(`${index + 1}`, '');
    row.note(sentence);
  });
}

const figure =
  (printed: Printed, options: { formula?: string; signed?: boolean } = {}) =>
  (cell: Cell): void => {
    writeFigure(cell, printed, options);
  };

function writeScores(next: NextRow, summary: Summary, cells: ScoreCells): void {
  const score = next();
  score('综合得分', figure(summary.score, { formula: cells.score }));
  score.coverage(figure(summary.coverage, { formula: cells.coverage }));
  if (summary.yearAgo !== null) {
    const { period, score: before, coverage, difference } = summary.yearAgo;
    const row = next();
    row(`上年得分（${period}）`, figure(before));
    row.coverage(figure(coverage));
    next()('较上年增减', figure(difference, { signed: true }));
  }
  for (const gate of summary.gates) next()(gate.name, gate.text);
}

function writeLift(next: NextRow, { total, parts, sentence }: LiftSection): void {
  next.heading('螺旋的上升');
  const whole = { name: '较上年合计', effect: total, meaning: sentence };
  for (const { name, effect, meaning } of [...parts, whole]) {
    const row = next();
    row(name, figure(effect, { signed: true }));
    row.note(meaning);
  }
}

function writeExtremes(next: NextRow, title: string, rows: readonly Extreme[]): void {
  next.heading(title);
  for (const { name, score, attainment } of rows) {
    const row = next();
    row(name, figure(score));
    row.note(`达成度 ${inSentence(attainment)}`);
  }
}

type Value = string | number | ((cell: Cell) => void);

interface SummaryRow {
  (name: string, value: Value): void;
  coverage(write: (cell: Cell) => void): void;
  note(text: string): void;
}

interface NextRow {
  (): SummaryRow;
  heading(text: string): void;
}

function rowsFrom(sheet: Worksheet, first: number): NextRow {
  let at = first;
  const next = (): SummaryRow => {
    const row = sheet.getRow(at++);
    underline(row, SUMMARY_COLUMNS.length);
    const put = (name: string, value: Value): void => {
      row.getCell(1).value = name;
      if (typeof value === 'function') value(row.getCell(2));
      else row.getCell(2).value = value;
    };
    return Object.assign(put, {
      coverage: (write: (cell: Cell) => void) => {
        write(row.getCell(3));
      },
      note: (text: string) => {
        row.getCell(4).value = text;
      },
    });
  };
  return Object.assign(next, {
    heading: (text: string) => {
      const row = sheet.getRow(at++);
      row.getCell(1).value = text;
      emphasise(row, SUMMARY_COLUMNS.length);
    },
  });
}
