import type { Period } from '@luoxuan/period';
import type { BodyRow, FigureColumn, LocatedTable } from '../fitting/located-table.js';
import type { Finding } from '../findings/finding.js';
import type { Cell } from '../read/cell.js';
import { fold } from '../values/fold.js';
import { isMissing } from '../values/missing.js';
import { yesNo } from '../values/yes-no.js';
import { computedHere } from './computed.js';
import { changedDefinition, labelOfOtherYears } from './name-findings.js';
import { readFigure } from './read-figure.js';
import { type Known, type Recognised, recognise, recogniseColumn } from './recognise.js';
import { isReportedBy } from './reported.js';
import type { RowContext, RowResult } from './row-context.js';
import {
  contradiction,
  figureNotTaken,
  notReportedHere,
  otherPeriodKind,
  type RowPlace,
  strangeCode,
  strangeName,
  unknownElement,
} from './row-findings.js';

/** A figure cell of a row with its column. */
interface Figure {
  column: FigureColumn;
  cell: Cell;
}

/** Reads one row; what comes of it is added to `into`. */
export function readRow(row: BodyRow, context: RowContext, into: RowResult): void {
  const member = context.memberOf(row);
  if (member === null) {
    const otherMember = row.members[0] ?? row.group?.cell;
    if (otherMember) into.otherMembers.push(otherMember);
    return;
  }
  const figures: Figure[] = [];
  for (const [index, column] of context.table.figures.entries()) {
    const cell = row.figures[index];
    if (cell) figures.push({ column, cell });
  }
  if (context.table.layout.orientation === 'landscape') readLandscape(row, figures, context, into);
  else readByRow(row, figures, context, into);
}

/** Portrait and long: the row names the element. */
function readByRow(row: BodyRow, figures: Figure[], context: RowContext, into: RowResult): void {
  const recognised = recognise(row, context.compiled, context.lexicon);
  if (recognised.kind === 'ignored') return;
  const label = row.cells.code ?? row.path.at(-1)?.cell;
  const lost = figures.filter((figure) => isLost(figure, recognised));
  const place = label && { sheet: context.table.sheet, cell: label, lost: lost.length > 0 };
  if (place && isComputed(place, recognised, context, into)) return;
  const faults = place ? faultsOfLabel(place, recognised, row, figures, context) : [];
  if (recognised.kind !== 'element' || faults.length > 0) {
    refuse(faults, lost, label, context, into);
    return;
  }
  if (place) into.findings.push(...notesOnName(place, recognised, row, context));
  into.elements.push(recognised.element.code);
  for (const figure of figures) readFigure(figure, row, recognised, context, into);
}

/** Landscape: the column names the element. */
function readLandscape(row: BodyRow, figures: Figure[], context: RowContext, into: RowResult): void {
  for (const figure of figures) {
    const { column } = figure;
    const recognised = recogniseColumn(column, context.compiled, context.lexicon);
    if (recognised.kind === 'ignored') continue;
    const lost = isLost(figure, recognised) ? [figure] : [];
    const place = column.cell && { sheet: context.table.sheet, cell: column.cell, lost: lost.length > 0 };
    if (place && isComputed(place, recognised, context, into)) continue;
    const faults = place ? faultsOfLabel(place, recognised, row, [figure], context) : [];
    if (recognised.kind !== 'element' || faults.length > 0) {
      refuse(faults, lost, column.cell, context, into);
      continue;
    }
    into.elements.push(recognised.element.code);
    readFigure(figure, row, recognised, context, into);
  }
}

/** No element, but an indicator that the system works out: said once, at its label. */
function isComputed(place: RowPlace, recognised: Recognised, context: RowContext, into: RowResult): boolean {
  if (recognised.kind !== 'unknown') return false;
  const indicator = context.computed(recognised.code, recognised.name);
  if (indicator) into.findings.push(computedHere(place, indicator));
  return indicator !== undefined;
}

/** Whether something is lost with the cell where its row is not read. */
function isLost({ column, cell }: Figure, { kind }: Recognised): boolean {
  if (!saysSomething({ column, cell })) return false;
  return kind !== 'unknown' || cell.type === 'number' || isFigure(fold(cell.text));
}

const saysSomething = ({ column, cell }: Figure): boolean =>
  column.role !== 'before' && (cell.type === 'number' || !isMissing(fold(cell.text)));

const ANY_NUMERAL = /[\d零〇一二两三四五六七八九十百千万亿]/u;

/** Of a row that nobody collects, words such as 健全 or 已建立 can be no figure. */
const isFigure = (folded: string): boolean => ANY_NUMERAL.test(folded) || yesNo(folded) !== null;

/** The cell that names the element carries the reason; each figure is marked too, for it is lost. */
function refuse(
  faults: Finding[],
  lost: Figure[],
  label: Cell | undefined,
  context: RowContext,
  into: RowResult,
): void {
  into.findings.push(...faults);
  for (const { cell } of lost) {
    into.findings.push(figureNotTaken(context.table.sheet, cell, label));
    into.rejected.push(null);
  }
}

/** Why nothing of a row, or of a column, is read. */
function faultsOfLabel(
  place: RowPlace,
  recognised: Recognised,
  row: BodyRow,
  figures: Figure[],
  context: RowContext,
): Finding[] {
  switch (recognised.kind) {
    case 'element':
      return unsuitable(place, recognised, row, figures, context);
    case 'contradiction':
      return [contradiction(place, recognised.byCode, recognised.byName, recognised.name)];
    case 'other-years':
      return [labelOfOtherYears(place, recognised.label, recognised.name, context.lexicon.year)];
    case 'unknown':
      // A line with a name alone is a heading, such as 一、服务贡献.
      if (recognised.code === '' && !figures.some(saysSomething)) return [];
      return [unknownElement(place, recognised, context.nearest(recognised.code, recognised.name))];
    default:
      return [];
  }
}

/** An element that this member does not report, or not for the period of any of its figures. */
function unsuitable(
  place: RowPlace,
  { element }: Known,
  row: BodyRow,
  figures: Figure[],
  { request, table, periods }: RowContext,
): Finding[] {
  const { member, period } = request.expected;
  if (!isReportedBy(element, member)) return [notReportedHere(place, element, member)];
  let stated: Period | undefined;
  for (const column of datedColumns(figures, table)) {
    const found = periods.of(row, column);
    if (!found.ok || periods.recorded(element.period, found.period) !== null) return [];
    stated ??= found.period;
  }
  return [otherPeriodKind(place, element, stated ?? period)];
}

/** The columns that say for which periods a row has figures; one that is blank in it where it has none. */
function datedColumns(figures: Figure[], table: LocatedTable): FigureColumn[] {
  const columns: FigureColumn[] = [];
  for (const { column } of figures) if (column.role !== 'before') columns.push(column);
  return columns.length > 0 ? columns : table.figures.slice(0, 1);
}

function notesOnName(
  { sheet }: RowPlace,
  { element, strangeName: strange, strangeCode: coded, oldName }: Known,
  row: BodyRow,
  { lexicon }: RowContext,
): Finding[] {
  const cell = row.path.at(-1)?.cell;
  if (!cell) return [];
  if (strange !== undefined) return [strangeName(sheet, cell, element)];
  const ofCode = coded === undefined ? [] : [strangeCode(sheet, row.cells.code ?? cell, element)];
  const ofName = oldName ? changedDefinition(sheet, cell, element, oldName, lexicon.year) : [];
  return [...ofCode, ...ofName];
}
