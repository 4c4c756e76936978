import type { Element } from '@luoxuan/catalog';
import { periodKey } from '@luoxuan/period';
import type { Finding } from '../findings/finding.js';
import type { Cell } from '../read/cell.js';
import type { BodyRow, LocatedTable } from '../table/table.js';
import type { ValueFault } from '../values/fault.js';
import { fold } from '../values/fold.js';
import { isMissing } from '../values/missing.js';
import { readValue } from '../values/read-value.js';
import { faultsAgainstBefore } from '../values/with-before.js';
import { declaredUnit } from './declared-unit.js';
import type { FindNearest } from './nearest.js';
import { type NameIndex, type Recognised, recognise } from './recognise.js';
import { recordedPeriod } from './recorded-period.js';
import { isReportedBy } from './reported.js';
import {
  beforeChanged,
  contradiction,
  figureNotTaken,
  notReportedHere,
  otherPeriodKind,
  type RowPlace,
  strangeName,
  unknownElement,
} from './row-findings.js';
import type { Reading, SubmissionRequest } from './submission.js';

export interface RowContext {
  request: SubmissionRequest;
  names: NameIndex;
  nearest: FindNearest;
  table: LocatedTable;
}

export interface RowResult {
  /** Element of this submission that the row is about. */
  element?: string;
  reading?: Reading;
  rejected: boolean;
  findings: Finding[];
}

export function readRow(row: BodyRow, context: RowContext): RowResult {
  const { request, names, table } = context;
  const recognised = recognise(row, request.elements, names);
  const { value } = row.cells;
  const figure = value && !isMissing(fold(value.text)) ? value : undefined;
  const label = row.cells.code ?? row.cells.name;
  if (recognised.kind === 'element') {
    const place = label && { sheet: table.sheet, cell: label, lost: figure !== undefined };
    const fault = place && unsuitable(place, recognised.element, request);
    return fault ? refused(table.sheet, [fault], figure, label) : readFigure(row, recognised, context);
  }
  const faults = label
    ? unrecognised(
        { sheet: table.sheet, cell: label, lost: figure !== undefined },
        recognised,
        context.nearest,
      )
    : [];
  return refused(table.sheet, faults, figure, label);
}

/** The cell that names the element carries the reason; the figure itself is marked too, for it is lost. */
function refused(
  sheet: string,
  faults: Finding[],
  figure: Cell | undefined,
  label: Cell | undefined,
): RowResult {
  const findings = figure ? [...faults, figureNotTaken(sheet, figure, label)] : faults;
  return { rejected: figure !== undefined, findings };
}

function unrecognised(place: RowPlace, recognised: Recognised, nearest: FindNearest): Finding[] {
  if (recognised.kind === 'contradiction') {
    return [contradiction(place, recognised.byCode, recognised.byName, recognised.name)];
  }
  if (recognised.kind !== 'unknown') return [];
  // A line with a name alone and no figure is a heading, such as 一、服务贡献.
  if (recognised.code === '' && !place.lost) return [];
  return [unknownElement(place, recognised, nearest(recognised.code, recognised.name))];
}

function unsuitable(place: RowPlace, element: Element, { expected }: SubmissionRequest): Finding | null {
  if (!isReportedBy(element, expected.member)) return notReportedHere(place, element, expected.member);
  return recordedPeriod(element.period, expected.period)
    ? null
    : otherPeriodKind(place, element, expected.period);
}

function readFigure(
  row: BodyRow,
  recognised: Recognised & { kind: 'element' },
  context: RowContext,
): RowResult {
  const { element, nameUnit, strangeName: strange } = recognised;
  const { request, table } = context;
  const { sheet } = table;
  const { value, name } = row.cells;
  const findings = strange !== undefined && name ? [strangeName(sheet, name, element)] : [];
  findings.push(...checkBefore(row, element, nameUnit, context));
  if (!value) return { element: element.code, rejected: false, findings };
  const result = readValue(value, element, declaredUnit(element, row, table, nameUnit));
  const at = { sheet, ref: value.ref };
  findings.push(...placed(result.kind === 'rejected' ? result.faults : result.notes, at));
  if (result.kind !== 'value')
    return { element: element.code, rejected: result.kind === 'rejected', findings };
  const known = request.before?.(element.code);
  if (known) findings.push(...placed(faultsAgainstBefore(result.quantity, known, element), at));
  const reading: Reading = {
    element: element.code,
    period: periodKey(recordedPeriod(element.period, request.expected.period) ?? request.expected.period),
    quantity: result.quantity,
    ...at,
    raw: value.text,
  };
  return { element: element.code, reading, rejected: false, findings };
}

function placed(faults: ValueFault[], at: { sheet: string; ref: string }): Finding[] {
  return faults.map((fault) => ({ ...fault, ...at }));
}

/** The column of the year before is for the reader's eye; that it was changed is worth a hint, no more. */
function checkBefore(
  row: BodyRow,
  element: Element,
  nameUnit: string | undefined,
  context: RowContext,
): Finding[] {
  const { request, table } = context;
  const cell = row.cells.before;
  const known = request.yearAgo?.(element.code);
  if (!cell || !known) return [];
  const read = readValue(cell, element, declaredUnit(element, row, { ...table, columns: {} }, nameUnit));
  const same = read.kind === 'value' && read.quantity.steps === known.steps;
  return same ? [] : [beforeChanged(table.sheet, cell, known)];
}
