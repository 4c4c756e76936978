import type { Workbook } from 'exceljs';
import type { Printed, ReportModel, SpiralNode } from '../model/report-model.js';
import { writeFigure } from './cells.js';
import { FIRST_ROW } from './frame.js';
import { addListSheet } from './list-sheet.js';

/** 年度诊改: a row for each indicator, the quiet ones as well. */
export function addAnnual(workbook: Workbook, model: ReportModel): void {
  if (model.annual === null) return;
  const names = new Map(model.dimensions.map((d) => [d.code, d.name]));
  const fields = model.annual.rows[0]?.cells.map((c) => c.name) ?? [];
  const columns = [
    { header: '维度', width: 14 },
    { header: '编码', width: 9 },
    { header: '指标', width: 20 },
    { header: '信号', width: 8 },
    ...fields.map((header) => ({ header, width: WIDTHS[header] ?? 26 })),
    { header: '人工填写', width: 16 },
  ];
  const rows = model.annual.rows.map((row) => [
    names.get(row.dimension) ?? row.dimension,
    row.code,
    row.name,
    row.word,
    ...row.cells.map((c) => c.text),
    row.cells.flatMap((c) => (c.edited === null ? [] : `${c.name}：${c.edited}`)).join('；'),
  ]);
  const sheet = addListSheet(workbook, '年度诊改', columns, rows, model);
  // On one page across its texts would be too small to read.
  sheet.pageSetup.fitToWidth = 2;
  sheet.pageSetup.printTitlesColumn = 'A:C';
}

const WIDTHS: Readonly<Record<string, number>> = { 标准: 18, 问题: 46, 原因: 56 };

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
  const none = [['—', null, null, '上年的改进措施中没有应在本年兑现的承诺']];
  const sheet = addListSheet(workbook, '上年承诺', columns, rows.length > 0 ? rows : none, model);
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
  const rows = [
    ...rowsOf('静螺旋（年）', model.spiral.static),
    ...rowsOf('动螺旋（月）', model.spiral.dynamic),
  ];
  addListSheet(workbook, '螺旋', columns, rows, model);
}
