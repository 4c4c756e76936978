import type { Element } from '@luoxuan/catalog';
import { periodKey, yearAgo } from '@luoxuan/period';
import type { BodyRow, FigureColumn } from '../fitting/located-table.js';
import type { Finding } from '../findings/finding.js';
import { textOf } from '../layout/layout.js';
import type { Cell } from '../read/cell.js';
import type { ValueFault } from '../values/fault.js';
import { readValue } from '../values/read-value.js';
import type { ReadValue } from '../values/value-target.js';
import { faultsAgainstBefore } from '../values/with-before.js';
import { declaredUnit } from './declared-unit.js';
import { figureOfOtherPeriod, periodUnreadable, sampleNotCollected } from './figure-findings.js';
import type { Known } from './recognise.js';
import { recordedPeriod } from './recorded-period.js';
import { type RowContext, type RowResult, noResult } from './row-context.js';
import { beforeChanged } from './row-findings.js';
import { rowPeriods } from './row-periods.js';
import type { Reading } from './submission.js';

interface Figure {
  column: FigureColumn;
  cell: Cell;
}

/** Reads one cell for the element of its row or column. */
export function readFigure(figure: Figure, row: BodyRow, known: Known, context: RowContext): RowResult {
  const { column, cell } = figure;
  const { sheet } = context.table;
  const element = column.role === 'sample' ? sampleOf(known.element, row, context) : known.element;
  if (!element) return noResult([sampleNotCollected(sheet, cell, known.element)]);
  const unit = declaredUnit(element, row, column, context.table, known.itemUnit);
  const result = readValue(cell, element, unit);
  const found = rowPeriods(row, column, context.request.expected.period);
  if (!found.ok) return lost(result, cell, element, periodUnreadable(sheet, found.cell), column);
  const recorded = recordedPeriod(element.period, found.period);
  if (!recorded)
    return lost(result, cell, element, figureOfOtherPeriod(sheet, cell, element, found.period), column);
  const period = periodKey(recorded);
  const at = { sheet, ref: cell.ref };
  const reading = (quantity: Reading['quantity']): Reading => {
    const member = context.memberOf(row);
    return { element: element.code, period, quantity, ...at, raw: cell.text, ...(member ? { member } : {}) };
  };
  return found.earlier || column.role === 'before'
    ? secondary(result, reading, cell, element, context)
    : primary(result, reading, cell, element, context);
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
): RowResult {
  if (result.kind === 'missing' || role === 'before') return noResult();
  const at = { sheet: finding.sheet, ref: cell.ref };
  const faults = result.kind === 'rejected' ? placed(result.faults, at) : [];
  return { ...noResult([finding, ...faults]), rejected: [element.code] };
}

function primary(
  result: ReadValue,
  reading: (quantity: Reading['quantity']) => Reading,
  cell: Cell,
  element: Element,
  { request, table }: RowContext,
): RowResult {
  const at = { sheet: table.sheet, ref: cell.ref };
  if (result.kind === 'rejected') return { ...noResult(placed(result.faults, at)), rejected: [element.code] };
  const findings = placed(result.notes, at);
  if (result.kind === 'missing') return noResult(findings);
  const read = reading(result.quantity);
  const own = recordedPeriod(element.period, request.expected.period);
  const before = own && periodKey(own) === read.period ? request.before?.(element.code) : null;
  if (before) findings.push(...placed(faultsAgainstBefore(result.quantity, before, element), at));
  return { ...noResult(findings), readings: [read] };
}

/** The column of the year before is not stored: what is wrong with it is worth a hint, no more. */
function secondary(
  result: ReadValue,
  reading: (quantity: Reading['quantity']) => Reading,
  cell: Cell,
  element: Element,
  { request, table }: RowContext,
): RowResult {
  const at = { sheet: table.sheet, ref: cell.ref };
  const read = result.kind === 'value' ? reading(result.quantity) : undefined;
  const known = request.yearAgo?.(element.code);
  const last = recordedPeriod(element.period, yearAgo(request.expected.period));
  if (known && last && (!read || read.period === periodKey(last))) {
    const findings = read?.quantity.steps === known.steps ? [] : [beforeChanged(table.sheet, cell, known)];
    return { ...noResult(findings), secondary: read ? [{ ...read, secondary: true }] : [] };
  }
  const faults = result.kind === 'rejected' ? placed(result.faults, at) : [];
  return {
    ...noResult(faults.map((finding) => ({ ...finding, level: 'hint' }))),
    secondary: read ? [{ ...read, secondary: true }] : [],
  };
}

function placed(faults: ValueFault[], at: { sheet: string | null; ref: string }): Finding[] {
  return faults.map((fault) => ({ ...fault, ...at }));
}
