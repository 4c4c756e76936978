import type { Workbook } from 'exceljs';
import type { ReportModel } from '../model/report-model.js';
import { fitCells } from './cell-limit.js';
import { addComparisons } from './comparison-sheet.js';
import { addSheet, emptyWorkbook } from './frame.js';
import { addAnnual, addNodes, addPromises } from './improvement-sheets.js';
import { addIndicatorSheet } from './indicator-sheet.js';
import { addLift } from './lift-sheet.js';
import { addListSheet } from './list-sheet.js';
import { addScoreSheet } from './score-sheet.js';
import { stableZip } from './stable-zip.js';
import { fillSummary, SUMMARY_COLUMNS } from './summary-sheet.js';

/** The report as a workbook with live formulas. The same model always gives the same bytes. */
export async function renderXlsx(model: ReportModel): Promise<Uint8Array> {
  const workbook = emptyWorkbook(model);
  const summary = addSheet(workbook, '摘要', SUMMARY_COLUMNS, model);
  addIndicatorSheet(workbook, model);
  const score = addScoreSheet(workbook, model);
  fillSummary(summary, model, score);
  addComparisons(workbook, model);
  addAnnual(workbook, model);
  addPromises(workbook, model);
  addNodes(workbook, model);
  addLift(workbook, model, score);
  addWarnings(workbook, model);
  addStandings(workbook, model);
  addSubmissions(workbook, model);
  addFiles(workbook, model);
  addObservations(workbook, model);
  addNotes(workbook, model);
  fitCells(workbook);
  return stableZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addWarnings(workbook: Workbook, model: ReportModel): void {
  const columns = [
    { header: '级别', width: 8 },
    { header: '规则', width: 14 },
    { header: '指标编码', width: 11 },
    { header: '对象', width: 34 },
    { header: '期间', width: 17 },
    { header: '依据', width: 40 },
    { header: '说明', width: 60 },
  ];
  const rows = model.warnings.map((w) => [
    w.word,
    w.ruleText,
    w.code,
    w.subject,
    w.period,
    w.evidence.map((e) => `${e.name} ${e.text}`).join('；'),
    w.text,
  ]);
  addListSheet(workbook, '预警', columns, rows, model);
}

function addStandings(workbook: Workbook, model: ReportModel): void {
  const right = { width: 12, align: 'right' as const };
  const columns = [
    { header: '名次', ...right, width: 8 },
    { header: '参排数', ...right, width: 8 },
    { header: '成员编码', width: 11 },
    { header: '成员单位', width: 40 },
    { header: '类别', width: 12 },
    { header: '得分', ...right },
    { header: '完整率（%）', ...right },
    { header: '计分指标数', ...right },
  ];
  const rows = model.standings.map((s) => [
    s.rank ?? '—',
    s.of,
    s.code,
    s.name,
    s.kind,
    s.score.value ?? s.score.text,
    s.coverage.value ?? s.coverage.text,
    s.scored,
  ]);
  const sheet = addListSheet(workbook, '成员得分', columns, rows, model);
  for (const column of [6, 7]) sheet.getColumn(column).numFmt = '0.00';
}

function addSubmissions(workbook: Workbook, model: ReportModel): void {
  const columns = [
    { header: '成员编码', width: 11 },
    { header: '成员单位', width: 40 },
    { header: '期间', width: 17 },
    { header: '截止日期', width: 16 },
    { header: '报送日期', width: 16 },
    { header: '状态', width: 9 },
    { header: '逾期天数', width: 10, align: 'right' as const },
  ];
  const rows = model.submissions.map((s) => [
    s.memberCode,
    s.member,
    s.period,
    s.due,
    s.received,
    s.stateText,
    s.daysLate,
  ]);
  addListSheet(workbook, '报送情况', columns, rows, model);
}

function addFiles(workbook: Workbook, model: ReportModel): void {
  const right = { width: 8, align: 'right' as const };
  const columns = [
    { header: '文件编号', ...right, width: 10 },
    { header: '成员单位', width: 34 },
    { header: '期间', width: 17 },
    { header: '文件', width: 46 },
    { header: '报送日期', width: 16 },
    { header: '采用', ...right },
    { header: '未变', ...right },
    { header: '更正', ...right },
    { header: '退回', ...right },
    { header: '报送编号', ...right, width: 10 },
    { header: 'SHA-256', width: 68 },
  ];
  const rows = model.files.map((f) => [
    f.number,
    f.member,
    f.period,
    f.file,
    f.received,
    f.accepted,
    f.unchanged,
    f.revised,
    f.rejected,
    f.submission,
    f.sha256,
  ]);
  addListSheet(workbook, '报送文件', columns, rows, model);
}

function addObservations(workbook: Workbook, model: ReportModel): void {
  const columns = [
    { header: '指标编码', width: 11 },
    { header: '指标', width: 30 },
    { header: '采集项编码', width: 12 },
    { header: '采集项', width: 30 },
    { header: '成员单位', width: 34 },
    { header: '期间', width: 17 },
    { header: '数值', width: 16, align: 'right' as const },
    { header: '单位', width: 9 },
    { header: '文件编号', width: 10, align: 'right' as const },
    { header: '文件', width: 46 },
    { header: '工作表', width: 16 },
    { header: '单元格', width: 9 },
  ];
  const rows = model.observations.map((o) => [
    o.indicator,
    o.indicatorName,
    o.element,
    o.elementName,
    o.member,
    o.period,
    o.value ?? o.text,
    o.unit,
    o.fileNumber,
    o.file,
    o.sheet,
    o.cell,
  ]);
  addListSheet(workbook, '数据来源', columns, rows, model);
}

function addNotes(workbook: Workbook, model: ReportModel): void {
  const columns = [
    { header: '条目', width: 18 },
    { header: '说明', width: 130 },
  ];
  const { run, standard } = model;
  const rows = [
    ...model.method.map((m) => [m.term, m.text]),
    ...model.notes.map((n) => [`“—” ${n.mark}`, n.text]),
    [
      '公式',
      '“指标表”与“比较”的增减、增减率，“指标表”的达成度，“得分”的各项得分与“螺旋的上升”的各项合计均为公式，可据此复算；“—”为文本，公式一律跳过，不按 0 计。',
    ],
    ['运行编号', run.id],
    ['计算程序', run.engine],
    ['输入摘要', run.inputsDigest],
    ['指标体系', `${standard.code} ${standard.version}（${standard.statusText}） ${standard.name}`],
  ];
  addListSheet(workbook, '说明', columns, rows, model);
}
