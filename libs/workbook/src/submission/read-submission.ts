import type { Finding } from '../findings/finding.js';
import type { Sheet } from '../read/cell.js';
import { locateTables } from '../table/locate.js';
import type { LocatedTable } from '../table/table.js';
import { checkDeclared } from './declared.js';
import { nearestFinder } from './nearest.js';
import { noTable } from './no-table.js';
import { readRow, type RowResult } from './read-row.js';
import { indexNames } from './recognise.js';
import { withoutRepetitions } from './repeated.js';
import { reportedElements } from './reported.js';
import type { Submission, SubmissionRequest } from './submission.js';
import { absentElements, belowTheEnd, hiddenTables, repeatedColumns } from './table-findings.js';

/** Reads the figures of one member and period out of a workbook. Every fault is a finding; nothing is thrown. */
export function readSubmission(sheets: Sheet[], request: SubmissionRequest): Submission {
  const { layout, elements, expected } = request;
  const tables = locateTables(sheets, layout);
  const hidden = hiddenTables(sheets, layout);
  const owed = reportedElements(elements.values(), expected.member, expected.period);
  if (tables.length === 0) {
    const findings = [noTable(sheets, layout), ...hidden];
    return { readings: [], findings, read: 0, missing: owed.length, rejected: 0, blocked: true };
  }
  const declared = checkDeclared(sheets, tables, request);
  const rows = readRows(tables, request);
  const { readings, findings, rejected } = withoutRepetitions(rows.flatMap(({ reading }) => reading ?? []));
  const named = new Set(rows.flatMap(({ element }) => element ?? []));
  const answered = new Set(
    rows.flatMap((row) => (row.element && (row.reading ?? row.rejected) ? [row.element] : [])),
  );
  const allRejected = rejected + rows.filter((row) => row.rejected).length;
  return {
    readings,
    findings: inReadingOrder(sheets, [
      ...declared.findings,
      ...tables.flatMap(repeatedColumns),
      ...belowTheEnd(tables, elements),
      ...rows.flatMap((row) => row.findings),
      ...findings,
      ...absentElements(
        tables,
        owed.filter(({ code }) => !named.has(code)),
      ),
      ...hidden,
    ]),
    read: readings.length + allRejected,
    missing: [...new Set([...named, ...owed.map(({ code }) => code)])].filter((code) => !answered.has(code))
      .length,
    rejected: allRejected,
    blocked: declared.differs,
  };
}

function readRows(tables: LocatedTable[], request: SubmissionRequest): RowResult[] {
  const names = indexNames(request.elements.values());
  const nearest = nearestFinder(request.elements.values());
  return tables.flatMap((table) => table.rows.map((row) => readRow(row, { request, names, nearest, table })));
}

/** By sheet in the order of the workbook, what concerns a whole sheet first, then by row and column. */
function inReadingOrder(sheets: Sheet[], findings: Finding[]): Finding[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const key = ({ sheet, ref }: Finding): [number, number, string] => {
    const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/u.exec(ref ?? '') ?? [];
    return [sheet === null ? -1 : (order.get(sheet) ?? 0), Number(row), column.padStart(3)];
  };
  return findings
    .map((finding) => ({ finding, at: key(finding) }))
    .sort(
      (a, b) =>
        a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.at[2] < b.at[2] ? -1 : a.at[2] > b.at[2] ? 1 : 0),
    )
    .map(({ finding }) => finding);
}
