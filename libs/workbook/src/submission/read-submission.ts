import type { Element } from '@luoxuan/catalog';
import { lastMonth } from '@luoxuan/period';
import type { BodyRow, LocatedTable } from '../fitting/located-table.js';
import { type TriedTable, tryLayouts } from '../fitting/locate-tables.js';
import { signatures } from '../fitting/signature.js';
import { lexiconOf } from '../fitting/subject.js';
import type { Finding } from '../findings/finding.js';
import { limitFindings } from '../findings/limit.js';
import { compile } from '../layout/compiled.js';
import type { Layout } from '../layout/layout.js';
import { address } from '../read/address.js';
import type { Cell, Sheet } from '../read/cell.js';
import { againstFile } from './against-file.js';
import { continued } from './continued.js';
import { computedFinder } from './computed.js';
import { crossCheck, type CrossChecked } from './cross-check.js';
import { checkDeclared } from './declared.js';
import { FigurePeriods } from './figure-periods.js';
import { inReadingOrder } from './in-reading-order.js';
import { figureOfLaterPeriod, laterFigures } from './later-figures.js';
import { mergedFigureFindings } from './merged-figures.js';
import { nearestFinder } from './nearest.js';
import { noTable } from './no-table.js';
import { notLookedAt } from './not-looked-at.js';
import { OnRecord } from './on-record.js';
import { readRow } from './read-row.js';
import { reportedElements } from './reported.js';
import { type FileContext, noResult, type RowContext, type RowResult } from './row-context.js';
import { rowMembers } from './row-member.js';
import type { Reading, Submission, SubmissionRequest, TableReading } from './submission.js';
import { readForSheetPeriod, sheetPeriod } from './sheet-period.js';
import {
  absentElements,
  belowTheEnd,
  hiddenRows,
  hiddenTables,
  repeatedColumns,
  rowsOfOthers,
} from './table-findings.js';
import { tooManyFigures } from './too-many.js';
import { holdsFigures, noLayout, unreadColumns, unreadTables } from './unread.js';

/**
 * Reads the figures of one member and period out of a workbook: finds its tables, reads each by the layout that fits it
 * best, and holds the figures against each other. Every fault is a finding; nothing is thrown.
 */
export function readSubmission(sheets: Sheet[], request: SubmissionRequest): Submission {
  const { elements, expected, own = [], layouts: shared, record } = request;
  const layouts = own.length > 0 ? [...own, ...shared] : shared;
  const lexicon = {
    ...lexiconOf(elements, lastMonth(expected.period).year),
    own: new Set(signatures(expected.member)),
  };
  const tried = tryLayouts(sheets, layouts, lexicon);
  const read = tried.filter(({ table, located }) => located !== undefined && !table.hidden);
  if (read.length === 0) return nothingRead(sheets, tried, layouts, request);
  const tables = read.flatMap(({ located }) => located ?? []);
  const many = tooManyFigures(tables, request);
  if (many) return refusal(sheets, [many], request);
  const declared = checkDeclared(sheets, tables, request);
  const file: FileContext = {
    request,
    lexicon,
    nearest: nearestFinder(elements.values()),
    computed: computedFinder(request.computed, elements),
    memberOf: rowMembers(request),
    periods: new FigurePeriods(expected.period),
    record: record ? new OnRecord(record, request) : null,
  };
  const rows = noResult();
  const tablesOfMember = read.filter(({ located }) => located && !declared.ofOthers.has(located));
  const ofTables = tablesOfMember.flatMap((one) => readTable(one, file, rows));
  const { secondary } = rows;
  const checked = checkReadings(rows.readings, secondary, file);
  const answers = countAnswers(rows, owedBy(tables, request), file);
  const rejected = checked.rejected + rows.rejected.length;
  const findings = [
    ...declared.findings,
    ...ofTables,
    ...rows.findings,
    ...checked.findings,
    ...absentElements(tables, answers.absent),
    ...hiddenTables(tried),
    ...notLookedAt(sheets, tried),
    ...hiddenRows(sheets, checked.readings),
    ...unreadTables(tried),
  ];
  return {
    readings: checked.readings,
    secondary,
    findings: limitFindings(inReadingOrder(sheets, findings), request.limits),
    tables: tablesOfMember.flatMap(tableReading),
    read: checked.readings.length + rejected,
    missing: answers.missing,
    rejected,
    blocked: declared.differs,
  };
}

/** No table that a layout fits. */
function nothingRead(
  sheets: Sheet[],
  tried: TriedTable[],
  layouts: readonly Layout[],
  request: SubmissionRequest,
): Submission {
  const candidates = tried.filter(({ table }) => !table.hidden && holdsFigures(table));
  const reasons = candidates.length === 0 ? [noTable(sheets, layouts)] : candidates.map(noLayout);
  return refusal(sheets, [...reasons, ...hiddenTables(tried), ...notLookedAt(sheets, tried)], request);
}

/** The file is refused as a whole. */
function refusal(sheets: Sheet[], findings: Finding[], request: SubmissionRequest): Submission {
  const { elements, expected, sets } = request;
  return {
    readings: [],
    secondary: [],
    findings: limitFindings(inReadingOrder(sheets, findings), request.limits),
    tables: [],
    read: 0,
    missing: reportedElements(elements.values(), expected.member, expected.period, sets).length,
    rejected: 0,
    blocked: true,
  };
}

/** Findings on the table as a whole; what its rows come to is added to `into`. */
function readTable(
  { table: generic, located: table }: TriedTable,
  file: FileContext,
  into: RowResult,
): Finding[] {
  if (!table) return [];
  const { period } = file.request.expected;
  const ofSheet = sheetPeriod(table, period);
  const periods = ofSheet ? new FigurePeriods(period, ofSheet) : file.periods;
  const context: RowContext = { ...file, periods, table, compiled: compile(table.layout) };
  const otherMembers: Cell[] = [];
  const result = { ...into, otherMembers };
  let above: BodyRow | undefined;
  for (const row of table.rows) {
    readRow(continued(row, above, context), context, result);
    if (row.path.length > 0) above = row;
  }
  return [
    ...(ofSheet ? [readForSheetPeriod(table, ofSheet)] : []),
    ...repeatedColumns(table),
    ...unreadColumns(generic, table, file),
    ...mergedFigureFindings(table, file),
    ...belowTheEnd(table, file.lexicon),
    ...rowsOfOthers(table, otherMembers, file.request.expected.member),
  ];
}

/** Figures of the file against each other, and against those of the year before where nothing is on record. */
function checkReadings(
  all: Reading[],
  secondary: Reading[],
  { request, periods, record }: FileContext,
): CrossChecked {
  const { elements, expected } = request;
  const later = laterFigures(all, expected.period);
  const checked = crossCheck(later.size > 0 ? all.filter((one) => !later.has(one)) : all, request, record);
  const isHeldAgainstRecord = ({ element, period }: Reading): boolean => {
    const kind = elements.get(element)?.period;
    return kind !== undefined && periods.own(kind) === period && Boolean(record?.before(element));
  };
  const findings = againstFile(checked.readings, secondary, elements, isHeldAgainstRecord);
  const ofLater = [...later].map((one) => figureOfLaterPeriod(one, expected.period));
  return {
    ...checked,
    findings: [...checked.findings, ...findings, ...ofLater],
    rejected: checked.rejected + later.size,
  };
}

/** A form with a list of its own items owes nothing beyond what it names. */
function owedBy(tables: LocatedTable[], { elements, expected, sets }: SubmissionRequest): Element[] {
  const general = tables.some(({ layout }) => !layout.items);
  return general ? reportedElements(elements.values(), expected.member, expected.period, sets) : [];
}

function countAnswers(
  { elements, readings, rejected }: RowResult,
  owed: Element[],
  { request, periods }: FileContext,
): { absent: Element[]; missing: number } {
  const named = new Set(elements);
  const answered = new Set<string | null>(rejected);
  for (const { element, period } of readings) {
    // a figure of another month answers for that month alone
    const kind = request.elements.get(element)?.period;
    if (kind !== undefined && periods.own(kind) === period) answered.add(element);
  }
  const asked = new Set(elements);
  for (const { code } of owed) asked.add(code);
  return {
    absent: owed.filter(({ code }) => !named.has(code)),
    missing: [...asked].filter((code) => !answered.has(code)).length,
  };
}

function tableReading({ tried, located }: TriedTable): TableReading[] {
  const [best] = tried;
  if (!best || !located) return [];
  const { top, left, bottom, right } = located.range;
  return [
    {
      sheet: located.sheet,
      ref: `${address(top, left)}:${address(bottom, right)}`,
      layout: located.layout.code,
      score: best.score,
      why: best.why,
      unverified: located.layout.status === 'unverified',
    },
  ];
}
