import type { Row, Workbook } from 'exceljs';
import type { LiftSection, Printed, ReportModel, SpiralNode } from '../model/report-model.js';
import { live, writeFigure } from './cells.js';
import { addSheet, emphasise, FIRST_ROW, underline } from './frame.js';
import { addListSheet } from './list-sheet.js';
import type { ScoreCells } from './score-sheet.js';

/** 年度诊改: a row for each indicator, the quiet ones as well. */
export function addAnnual(workbook: Workbook, model: ReportModel): void {
  if (model.annual === null) return;
  const names = new Map(model.dimensions.map((d) => [d.code, d.name]));
  const fields = model.annual.rows[0]?.cells.map((c) => c.name) ?? [];
  const columns = [
    { header: '维度', width: 16 },
    { header: '编码', width: 9 },
    { header: '指标', width: 20 },
    { header: '信号', width: 8 },
    ...fields.map((header) => ({ header, width: WIDTHS[header] ?? 26 })),
    { header: '人工填写', width: 22 },
  ];
  const rows = model.annual.rows.map((row) => [
    names.get(row.dimension) ?? row.dimension,
    row.code,
    row.name,
    row.word,
    ...row.cells.map((c) => c.text),
    row.cells.flatMap((c) => (c.edited === null ? [] : `${c.name}：${c.edited}`)).join('；'),
  ]);
  addListSheet(workbook, '年度诊改', columns, rows, model);
}

const WIDTHS: Readonly<Record<string, number>> = { 问题: 48, 原因: 40, 现状: 30 };

/** 上年承诺: each promise with what was promised and what came. */
export function addPromises(workbook: Workbook, model: ReportModel): void {
  if (model.annual === null) return;
  const right = { width: 18, align: 'right' as const };
  const columns = [
    { header: '结果', width: 9 },
    { header: '编码', width: 9 },
    { header: '指标', width: 28 },
    { header: '措施', width: 48 },
    { header: '责任人', width: 22 },
    { header: '兑现期限', width: 18 },
    { header: '承诺值', ...right },
    { header: '实际值', ...right },
    { header: '差额', ...right },
  ];
  const { promises } = model.annual;
  const rows = promises.map((p) => [p.word, p.code, p.name, p.what, p.owner, p.by]);
  const sheet = addListSheet(workbook, '上年承诺', columns, rows, model);
  promises.forEach(({ promised, value }, index) => {
    const row = sheet.getRow(FIRST_ROW + index);
    writeFigure(row.getCell(7), promised);
    writeFigure(row.getCell(8), value);
    if (promised.value === null || value.value === null) return;
    const gap: Printed = { ...value, value: value.value - promised.value };
    writeFigure(row.getCell(9), gap, { formula: `H${row.number}-G${row.number}`, signed: true });
  });
}

/** 螺旋: the nodes of both loops with what proves their state and what they lack. */
export function addNodes(workbook: Workbook, model: ReportModel): void {
  const columns = [
    { header: '螺旋', width: 12 },
    { header: '节点', width: 9 },
    { header: 'Node', width: 12 },
    { header: '状态', width: 9 },
    { header: '依据', width: 70 },
    { header: '尚缺', width: 70 },
  ];
  const rowsOf = (loop: string, nodes: readonly SpiralNode[]): string[][] =>
    nodes.map((n) => [loop, n.label.zh, n.label.en, n.statusText, n.facts.join('\n'), n.missing.join('\n')]);
  const rows = [...rowsOf('静螺旋（年）', model.spiral.static), ...rowsOf('动螺旋（月）', model.spiral.dynamic)];
  addListSheet(workbook, '螺旋', columns, rows, model);
}

const LIFT_COLUMNS = [
  { header: '项目', width: 34 },
  { header: '分', width: 14, align: 'right' as const },
  { header: '说明', width: 80 },
];

/** 螺旋的上升: from last year's score to this year's, added up by formulas from the effects of the single indicators. */
export function addLift(workbook: Workbook, model: ReportModel, cells: ScoreCells): void {
  const { lift } = model;
  if (lift === null) return;
  const sheet = addSheet(workbook, '螺旋的上升', LIFT_COLUMNS, model);
  const [from, ...rest] = Array.from({ length: 7 }, (_, i) => FIRST_ROW + i);
  if (from === undefined) return;
  const [first = 0, , last = 0, total = 0, to = 0, check = 0] = rest;
  const effects = check + 2;
  const put = (at: number, name: string, figure: Printed, formula: string | null, note: string): Row => {
    const row = sheet.getRow(at);
    row.getCell(1).value = name;
    writeFigure(row.getCell(2), figure, { signed: at >= first && at <= total, ...(formula === null ? {} : { formula }) });
    row.getCell(3).value = note;
    underline(row, LIFT_COLUMNS.length);
    return row;
  };
  put(from, `上年得分（${lift.from.period}）`, lift.from.score, null, '按上年的标准诊断');
  lift.parts.forEach(({ code, name, meaning, effect }, index) => {
    const sum = code === 'values' && lift.indicators.length > 0;
    put(first + index, name, effect, sum ? `SUM(B${effects + 1}:B${effects + lift.indicators.length})` : null, meaning);
  });
  emphasise(put(total, '较上年合计', lift.total, `SUM(B${first}:B${last})`, '三项之和'), LIFT_COLUMNS.length);
  put(to, `本年得分（${lift.to.period}）`, lift.to.score, `B${from}+B${total}`, '上年得分与合计之和');
  const zero: Printed = { ...lift.total, text: '0.00', value: 0 };
  put(check, '核对', zero, `ROUND(B${to}-${cells.score},6)`, '与“得分”表综合得分之差，应为 0');
  writeEffects(put, effects, lift, (at) => {
    emphasise(sheet.getRow(at), LIFT_COLUMNS.length);
  });
  sheet.getCell(`C${effects}`).value = onceScored(lift);
}

function writeEffects(
  put: (at: number, name: string, figure: Printed, formula: null, note: string) => Row,
  at: number,
  { indicators }: LiftSection,
  head: (at: number) => void,
): void {
  void at;
  void indicators;
  void put;
  head(at);
}

const onceScored = ({ entered, left }: LiftSection): string =>
  [
    entered.length > 0 ? `本年新计分：${entered.join('、')}` : '',
    left.length > 0 ? `本年未能计分：${left.join('、')}` : '',
  ]
    .filter((t) => t !== '')
    .join('；');
void live;
