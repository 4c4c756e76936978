import type { Element } from '@luoxuan/catalog';
import type { BodyRow, FigureColumn } from '../fitting/located-table.js';
import type { Quantity } from '@luoxuan/quantity';
import type { Finding, FindingLevel } from '../findings/finding.js';
import { textOf } from '../layout/layout.js';
import type { Cell } from '../read/cell.js';
import type { ValueFault } from '../values/fault.js';
import { readValue } from '../values/read-value.js';
import type { ReadValue } from '../values/value-target.js';
import { faultsAgainstBefore } from '../values/with-before.js';
import { declaredUnit } from './declared-unit.js';
import { figureOfOtherPeriod, periodUnreadable, sampleNotCollected } from './figure-findings.js';
import type { Known } from './recognise.js';
import type { RowContext, RowResult } from './row-context.js';
import { beforeChanged } from './row-findings.js';
import type { Reading } from './submission.js';

interface Figure {
  column: FigureColumn;
  cell: Cell;
}

/** Reads one cell for the element of its row or column; what comes of it is added to `into`. */
export function readFigure(
  figure: Figure,
  row: BodyRow,
  known: Known,
  context: RowContext,
  into: RowResult,
): void {
  const { column, cell } = figure;
  const { sheet } = context.table;
  const element = column.role === 'sample' ? sampleOf(known.element, row, context) : known.element;
  if (!element) {
    into.findings.push(sampleNotCollected(sheet, cell, known.element));
    return;
  }
  const unit = declaredUnit(element, row, column, context.table, known.itemUnit);
  const result = readValue(cell, element, unit);
  const found = context.periods.of(row, column);
  if (!found.ok) {
    lost(result, cell, element, periodUnreadable(sheet, found.cell), column, into);
    return;
  }
  const period = context.periods.recorded(element.period, found.period);
  if (period === null) {
    // Not asked for: the figure of its year stands beside it.
    if (column.yearAt !== undefined && row.figures[column.yearAt]) return;
    lost(result, cell, element, figureOfOtherPeriod(sheet, cell, element, found.period), column, into);
    return;
  }
  const read: ReadCell = { cell, element, result, period, member: context.memberOf(row) };
  if (found.earlier || column.role === 'before') secondary(read, context, into);
  else primary(read, context, into);
}

/** A cell with what was read in it, and what it is the figure of. */
interface ReadCell {
  cell: Cell;
  element: Element;
  result: ReadValue;
  /** Period key. */
  period: string;
  member: string | null | undefined;
}

function readingOf({ cell, element, period, member }: ReadCell, quantity: Quantity, sheet: string): Reading {
  const reading: Reading = { element: element.code, period, quantity, sheet, ref: cell.ref, raw: cell.text };
  if (member) reading.member = member;
  return reading;
}

/** 调查人次 beside 在校生满意度 is the element 在校生满意度调查人次, by the name of the row or of its element. */
function sampleOf(element: Element, row: BodyRow, { lexicon, table }: RowContext): Element | undefined {
  const label = table.layout.columns.sample?.[0];
  if (label === undefined) return undefined;
  const names = [row.path.at(-1)?.bare, element.name, ...element.aliases.map(({ name }) => name)];
  for (const name of names) {
    const sample =
      name === undefined ? undefined : lexicon.names.find(`${name}${textOf(label)}`, lexicon.year);
    if (sample) return sample.element;
  }
  return undefined;
}

/** Only a cell that holds a figure loses one. */
function lost(
  result: ReadValue,
  cell: Cell,
  element: Element,
  finding: Finding,
  { role }: FigureColumn,
  into: RowResult,
): void {
  if (result.kind === 'missing' || role === 'before') return;
  into.findings.push(finding);
  if (result.kind === 'rejected') place(result.faults, finding.sheet, cell, into);
  into.rejected.push(element.code);
}

function primary(read: ReadCell, { record, table, periods }: RowContext, into: RowResult): void {
  const { result, cell, element } = read;
  if (result.kind === 'rejected') {
    place(result.faults, table.sheet, cell, into);
    into.rejected.push(element.code);
    return;
  }
  place(result.notes, table.sheet, cell, into);
  if (result.kind === 'missing') return;
  const before = periods.own(element.period) === read.period ? record?.before(element.code) : null;
  if (before) place(faultsAgainstBefore(result.quantity, before, element), table.sheet, cell, into);
  into.readings.push(readingOf(read, result.quantity, table.sheet));
}

/** The column of the year before is not stored: what is wrong with it is worth a hint, no more. */
function secondary(read: ReadCell, { record, table, periods }: RowContext, into: RowResult): void {
  const { result, cell, element } = read;
  if (result.kind === 'value') {
    const reading = readingOf(read, result.quantity, table.sheet);
    reading.secondary = true;
    into.secondary.push(reading);
  }
  const known = record?.yearAgo(element.code);
  const last = known ? periods.yearBefore(element.period) : null;
  if (known && last !== null && (result.kind !== 'value' || read.period === last)) {
    const same = result.kind === 'value' && result.quantity.steps === known.steps;
    if (!same) into.findings.push(beforeChanged(table.sheet, cell, known));
  } else if (result.kind === 'rejected') place(result.faults, table.sheet, cell, into, 'hint');
}

function place(
  faults: ValueFault[],
  sheet: string | null,
  { ref }: Cell,
  into: RowResult,
  level?: FindingLevel,
): void {
  for (const fault of faults) into.findings.push({ ...fault, sheet, ref, ...(level ? { level } : {}) });
}
