import { endDate, fromKey } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import { exactOf, known, unknown, type Scorecard } from '@luoxuan/scoring';
import type { Diagnosis } from '@luoxuan/spiral';
import { dateInChina, formatDate } from '@luoxuan/wording';
import { annualSection, promiseCounts } from './annual-section.js';
import { dimensionSection } from './dimension-section.js';
import { extremes, reds } from './extremes.js';
import { fileRows } from './file-rows.js';
import { keySentences } from './key-sentences.js';
import { liftSection } from './lift-section.js';
import { methodNotes } from './method-notes.js';
import { periodText } from './period-text.js';
import { Printer } from './printed.js';
import { observationRows, provenance } from './provenance.js';
import { NoteRegister } from './reasons.js';
import type {
  DimensionSection,
  Gate,
  ReportModel,
  ReportSource,
  Summary,
  WarningRow,
} from './report-model.js';
import { dimensionLight, light } from './signals.js';
import { standingRows } from './standing-rows.js';
import { spiralNodes } from './spiral-nodes.js';
import { memberRows, submissionRows } from './submission-rows.js';
import { warningRows } from './warning-rows.js';
import { shares } from './weights.js';

/**
 * The report of one diagnosis run. Pure: the same diagnosis, run and sources give the same model.
 * @param sources the submissions that figures may come from, in any order; those that none comes from are left out
 */
export function buildReport(
  diagnosis: Diagnosis,
  runId: string,
  sources: readonly ReportSource[],
): ReportModel {
  const { scorecard, consortium, standard } = diagnosis;
  const notes = new NoteRegister();
  const printer = new Printer(notes);
  const asOf = diagnosis.dataAsOf === null ? null : dateInChina(diagnosis.dataAsOf);
  const weighed = shares(scorecard.dimensions);
  const context = { printer, warnings: diagnosis.warnings, reportPeriod: scorecard.period };
  const dimensions = scorecard.dimensions.map((d) => dimensionSection(d, weighed, context));
  const submissions = submissionRows(diagnosis.submissions);
  const members = memberRows(diagnosis.members, submissions, printer);
  const rows = dimensions.flatMap((d) => d.indicators);
  const warnings = warningRows(diagnosis.warnings, printer);
  const annual = annualSection(diagnosis.annual, rows, printer);
  const figures = {
    ...summaryFigures(diagnosis, dimensions, warnings, printer),
    promises: promiseCounts(annual),
  };
  const period = { key: scorecard.period, text: periodText(scorecard.period) };
  const indicators = scorecard.dimensions.flatMap((d) => d.indicators);
  const memberNames = new Map(diagnosis.members.map((m) => [m.code, m.name]));
  const files = fileRows(sources, indicators, memberNames);
  const naming = { printer, memberNames, fileNumbers: new Map(files.map((f) => [f.submission, f.number])) };
  return {
    title: '年度诊断与改进报告',
    consortium: { ...consortium },
    period,
    run: { id: runId, engine: diagnosis.engine, inputsDigest: diagnosis.inputsDigest },
    standard: {
      code: standard.code,
      version: standard.version,
      name: standard.name,
      status: standard.status,
      statusText: standard.status === 'official' ? '正式' : '拟议',
    },
    dataAsOf: asOf === null ? null : { date: asOf, text: formatDate(asOf, 'zh') },
    date: asOf ?? endDate(fromKey(scorecard.period)),
    summary: {
      ...figures,
      sentences: keySentences({ diagnosis, summary: figures, dimensions, members, periodText: period.text }),
    },
    spiral: spiralNodes(diagnosis),
    lift: liftSection(diagnosis.lift, new Map(rows.map((r) => [r.code, r.name])), printer),
    annual,
    dimensions,
    warnings,
    members,
    standings: standingRows(diagnosis.standings, printer),
    overdue: submissions.filter((s) => s.state === 'late' || s.state === 'missing'),
    submissions,
    files,
    provenance: provenance(indicators, naming),
    observations: observationRows(indicators, naming),
    notes: notes.notes(),
    method: methodNotes(standard.scoring, indicators),
  };
}

function summaryFigures(
  { scorecard, yearAgo }: Diagnosis,
  dimensions: readonly DimensionSection[],
  warnings: readonly WarningRow[],
  printer: Printer,
): Omit<Summary, 'sentences' | 'promises'> {
  return {
    score: printer.figure(scorecard.score),
    coverage: printer.figure(scorecard.coverage),
    yearAgo: yearAgo === null ? null : sinceYearAgo(scorecard, yearAgo, printer),
    gates: gates(scorecard),
    lights: dimensions.map(({ code, name, score, coverage, indicators }) => ({
      code,
      name,
      score,
      coverage,
      ...dimensionLight(
        score,
        indicators.map((i) => i.signal),
      ),
    })),
    counts: (['red', 'yellow', 'blue', 'late'] as const).map((level) => ({
      ...light(level),
      count: warnings.filter((w) => w.signal === level).length,
    })),
    ...extremes(dimensions.flatMap((d) => d.indicators)),
    reds: reds(warnings),
  };
}

function sinceYearAgo(
  { score }: Scorecard,
  before: NonNullable<Diagnosis['yearAgo']>,
  printer: Printer,
): Summary['yearAgo'] {
  const [now, then] = [exactOf(score), exactOf(before.score)];
  const difference =
    now === null || then === null ? unknown('分', 'no-before') : known(new Rational(now).sub(then), '分', 2);
  return {
    period: periodText(before.period),
    score: printer.figure(before.score),
    coverage: printer.figure(before.coverage),
    difference: printer.change(difference),
  };
}

function gates({ basicMet, vetoFree }: Scorecard): Gate[] {
  const text = (met: boolean | null, yes: string, no: string): string =>
    met === null ? '无法判断' : met ? yes : no;
  return [
    { name: '基础性条件', met: basicMet, text: text(basicMet, '全部达到', '未全部达到') },
    { name: '否定性情形', met: vetoFree, text: text(vetoFree, '未发生', '已发生') },
  ];
}
