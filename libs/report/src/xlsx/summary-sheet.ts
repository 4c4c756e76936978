import type { Cell, Worksheet } from 'exceljs';
import type { ReportModel } from '../model/report-model.js';
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
  const score = next();
  score('综合得分', (cell) => {
    writeFigure(cell, summary.score, { formula: cells.score });
  });
  score.coverage((cell) => {
    writeFigure(cell, summary.coverage, { formula: cells.coverage });
  });
  if (summary.yearAgo !== null) {
    const { period, score: before, coverage, difference } = summary.yearAgo;
    const row = next();
    row(`上年得分（${period}）`, (cell) => {
      writeFigure(cell, before);
    });
    row.coverage((cell) => {
      writeFigure(cell, coverage);
    });
    next()('较上年增减', (cell) => {
      writeFigure(cell, difference, { signed: true });
    });
  }
  for (const gate of summary.gates) next()(gate.name, gate.text);
  next.heading('维度');
  for (const light of summary.lights) {
    const row = next();
    row(light.name, (cell) => {
      writeFigure(cell, light.score);
    });
    row.coverage((cell) => {
      writeFigure(cell, light.coverage);
    });
    row.note(`信号：${light.word}`);
  }
  next.heading('预警');
  for (const { word, count } of summary.counts) next()(word, count);
  next.heading('要点');
  summary.sentences.forEach((sentence, index) => {
    const row = next();
    row(`${index + 1}`, '');
    row.note(sentence);
  });
}

type Value = string | number | ((cell: Cell) => void);

interface SummaryRow {
  (name: string, value: Value): void;
  coverage(write: (cell: Cell) => void): void;
  note(text: string): void;
}

function rowsFrom(sheet: Worksheet, first: number): { (): SummaryRow; heading(text: string): void } {
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
