import {
  ANNUAL_FIELD_NAMES,
  ANNUAL_FIELDS,
  saysNothing,
  type AnnualCell,
  type AnnualField,
  type AnnualRow,
  type KeptPromise,
} from '@luoxuan/spiral';
import { formatDate } from '@luoxuan/wording';
import { periodText } from './period-text.js';
import type { Printer } from './printed.js';
import type {
  AnnualReportCell,
  AnnualReportRow,
  AnnualSection,
  IndicatorRow,
  PromiseCount,
  PromiseOutcome,
  PromiseRow,
} from './report-model.js';
import { light } from './signals.js';

const OUTCOMES: Readonly<Record<PromiseOutcome, string>> = {
  kept: '已兑现',
  'not-kept': '未兑现',
  waiting: '待验证',
};

/** What tells that something was found, planned or proved: the rest is filled in of every indicator. */
const TELLING: readonly AnnualField[] = ['problem', 'measures', 'effect'];

/** The rows of 年度诊改 beside the indicators of the report, and the promises in them that this year was to keep. */
export function annualSection(
  rows: readonly AnnualRow[] | undefined,
  indicators: readonly IndicatorRow[],
  printer: Printer,
): AnnualSection | null {
  if (rows === undefined) return null;
  const byCode = new Map(indicators.map((i) => [i.code, i]));
  return {
    rows: rows.map((row) => annualRow(row, byCode.get(row.indicator))),
    promises: rows.flatMap((row) => row.promises.map((promise) => promiseRow(promise, row, printer))),
  };
}

function annualRow(row: AnnualRow, indicator: IndicatorRow | undefined): AnnualReportRow {
  const { signal, word } = indicator ?? light('unknown');
  return {
    code: row.indicator,
    name: row.name,
    dimension: row.dimension,
    signal,
    word,
    quiet: isQuiet(row) && indicator?.floorMet !== false,
    cells: ANNUAL_FIELDS.map((field) => cellOf(field, row.cells[field])),
  };
}

const isQuiet = ({ cells, promises }: AnnualRow): boolean =>
  promises.length === 0 &&
  TELLING.every((field) => saysNothing(field, cells[field])) &&
  ANNUAL_FIELDS.every((field) => cells[field].edited === null);

const cellOf = (field: AnnualField, cell: AnnualCell): AnnualReportCell => ({
  field,
  name: ANNUAL_FIELD_NAMES[field].zh,
  text: cell.text.zh,
  silent: saysNothing(field, cell),
  edited: cell.edited && `${cell.edited.author} ${formatDate(cell.edited.at, 'zh')}`,
});

function promiseRow(promise: KeptPromise, row: AnnualRow, printer: Printer): PromiseRow {
  const outcome = promise.kept === null ? 'waiting' : promise.kept ? 'kept' : 'not-kept';
  return {
    code: row.indicator,
    name: row.name,
    what: promise.what,
    owner: promise.owner,
    by: periodText(promise.by),
    promised: printer.figure(promise.promised),
    value: printer.figure(promise.value),
    outcome,
    word: OUTCOMES[outcome],
  };
}

/** How many promises ended how, all outcomes, zero included; null where there were none. */
export function promiseCounts(annual: AnnualSection | null): PromiseCount[] | null {
  if (annual === null || annual.promises.length === 0) return null;
  return (['kept', 'not-kept', 'waiting'] as const).map((outcome) => ({
    outcome,
    word: OUTCOMES[outcome],
    count: annual.promises.filter((p) => p.outcome === outcome).length,
  }));
}
