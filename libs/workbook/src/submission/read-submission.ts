import type { Element } from '@luoxuan/catalog';
import { lastMonth, periodKey } from '@luoxuan/period';
import type { LocatedTable } from '../fitting/located-table.js';
import { type TriedTable, tryLayouts } from '../fitting/locate-tables.js';
import { type Lexicon, lexiconOf } from '../fitting/subject.js';
import type { Finding } from '../findings/finding.js';
import { limitFindings } from '../findings/limit.js';
import { compile } from '../layout/compiled.js';
import type { Layout } from '../layout/layout.js';
import { address } from '../read/address.js';
import type { Sheet } from '../read/cell.js';
import { againstFile } from './against-file.js';
import { crossCheck, type CrossChecked } from './cross-check.js';
import { checkDeclared } from './declared.js';
import { inReadingOrder } from './in-reading-order.js';
import { type FindNearest, nearestFinder } from './nearest.js';
import { noTable } from './no-table.js';
import { readRow } from './read-row.js';
import { recordedPeriod } from './recorded-period.js';
import { reportedElements } from './reported.js';
import type { RowResult } from './row-context.js';
import { rowMembers } from './row-member.js';
import type { Reading, Submission, SubmissionRequest, TableReading } from './submission.js';
import {
  absentElements,
  belowTheEnd,
  hiddenRows,
  hiddenTables,
  repeatedColumns,
  rowsOfOthers,
  tablesCapped,
} from './table-findings.js';
import { tooManyFigures } from './too-many.js';
import { holdsFigures, noLayout, unreadColumns, unreadTables } from './unread.js';

/**
 * Reads the figures of one member and period out of a workbook: finds its tables, reads each by the layout that fits it
 * best, and holds the figures against each other. Every fault is a finding; nothing is thrown.
 */
export function readSubmission(sheets: Sheet[], request: SubmissionRequest): Submission {
  const layouts = [...(request.layout ? [request.layout] : []), ...(request.layouts ?? [])];
  const { elements, expected } = request;
  const lexicon = lexiconOf(elements, lastMonth(expected.period).year);
  const tried = tryLayouts(sheets, layouts, elements, lexicon.year);
  const read = tried.filter(({ table, located }) => located !== undefined && !table.hidden);
  if (read.length === 0) return nothingRead(sheets, tried, layouts, request);
  const tables = read.flatMap(({ located }) => located ?? []);
  const many = tooManyFigures(tables, request);
  if (many) return refusal(sheets, [many], request);
  const declared = checkDeclared(sheets, tables, request);
  const nearest = nearestFinder(elements.values());
  const results = read.map((one) => readTable(one, request, lexicon, nearest));
  const rows = results.flatMap((result) => result.rows);
  const secondary = rows.flatMap((row) => row.secondary);
  const checked = checkReadings(
    rows.flatMap(({ readings }) => readings),
    secondary,
    request,
  );
  const answers = countAnswers(rows, owedBy(tables, request));
  const rejected = checked.rejected + rows.reduce((sum, row) => sum + row.rejected.length, 0);
  const findings = [
    ...declared.findings,
    ...results.flatMap((result) => result.findings),
    ...rows.flatMap((row) => row.findings),
    ...checked.findings,
    ...absentElements(tables, answers.absent),
    ...hiddenTables(tried),
    ...tablesCapped(tried),
    ...hiddenRows(sheets, checked.readings),
    ...unreadTables(tried),
  ];
  return {
    readings: checked.readings,
    secondary,
    findings: limitFindings(inReadingOrder(sheets, findings), request.limits),
    tables: read.flatMap(tableReading),
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
  return refusal(sheets, [...reasons, ...hiddenTables(tried), ...tablesCapped(tried)], request);
}

/** The file is refused as a whole. */
function refusal(sheets: Sheet[], findings: Finding[], request: SubmissionRequest): Submission {
  const { elements, expected } = request;
  return {
    readings: [],
    secondary: [],
    findings: limitFindings(inReadingOrder(sheets, findings), request.limits),
    tables: [],
    read: 0,
    missing: reportedElements(elements.values(), expected.member, expected.period).length,
    rejected: 0,
    blocked: true,
  };
}

interface ReadTable {
  rows: RowResult[];
  findings: Finding[];
}

function readTable(
  { table: generic, located: table }: TriedTable,
  request: SubmissionRequest,
  lexicon: Lexicon,
  nearest: FindNearest,
): ReadTable {
  if (!table) return { rows: [], findings: [] };
  const compiled = compile(table.layout);
  const context = { request, lexicon, nearest, memberOf: rowMembers(request), table, compiled };
  const rows = table.rows.map((row) => readRow(row, context));
  const others = rows.flatMap(({ otherMember }) => otherMember ?? []);
  return {
    rows,
    findings: [
      ...repeatedColumns(table),
      ...unreadColumns(generic, table, nearest),
      ...belowTheEnd(table, lexicon),
      ...rowsOfOthers(table, others, request.expected.member),
    ],
  };
}

/** Figures of the file against each other, and against those of the year before where nothing is on record. */
function checkReadings(all: Reading[], secondary: Reading[], request: SubmissionRequest): CrossChecked {
  const checked = crossCheck(all, request);
  const { elements, expected } = request;
  const isOwn = ({ element, period }: Reading): boolean => {
    const kind = elements.get(element)?.period;
    const own = kind && recordedPeriod(kind, expected.period);
    return own ? periodKey(own) === period : false;
  };
  const findings = againstFile(checked.readings, secondary, request, isOwn);
  return { ...checked, findings: [...checked.findings, ...findings] };
}

/** A form with a list of its own items owes nothing beyond what it names. */
function owedBy(tables: LocatedTable[], { elements, expected }: SubmissionRequest): Element[] {
  const general = tables.some(({ layout }) => !layout.items);
  return general ? reportedElements(elements.values(), expected.member, expected.period) : [];
}

function countAnswers(rows: RowResult[], owed: Element[]): { absent: Element[]; missing: number } {
  const named = new Set(rows.flatMap((row) => row.elements));
  const answered = new Set(
    rows.flatMap(({ readings, rejected }) => [
      ...readings.map(({ element }) => element),
      ...rejected.flatMap((element) => element ?? []),
    ]),
  );
  return {
    absent: owed.filter(({ code }) => !named.has(code)),
    missing: [...new Set([...named, ...owed.map(({ code }) => code)])].filter((code) => !answered.has(code))
      .length,
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
