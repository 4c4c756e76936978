import type { BodyRow, FigureColumn } from '../fitting/located-table.js';
import type { Finding } from '../findings/finding.js';
import type { Cell } from '../read/cell.js';
import { fold } from '../values/fold.js';
import { isMissing } from '../values/missing.js';
import { changedDefinition, labelOfOtherYears } from './name-findings.js';
import { readFigure } from './read-figure.js';
import { type Known, type Recognised, recognise, recogniseColumn } from './recognise.js';
import { isReportedBy } from './reported.js';
import { type RowContext, type RowResult, noResult } from './row-context.js';
import {
  contradiction,
  figureNotTaken,
  notReportedHere,
  otherPeriodKind,
  type RowPlace,
  strangeName,
  unknownElement,
} from './row-findings.js';
import { recordedPeriod } from './recorded-period.js';
import { rowPeriods } from './row-periods.js';

/** A figure cell of a row with its column. */
interface Figure {
  column: FigureColumn;
  cell: Cell;
}

export function readRow(row: BodyRow, context: RowContext): RowResult {
  const member = context.memberOf(row);
  if (member === null) {
    const [otherMember] = row.members;
    return { ...noResult(), ...(otherMember ? { otherMember } : {}) };
  }
  const figures = context.table.figures.flatMap((column, index): Figure[] => {
    const cell = row.figures[index];
    return cell ? [{ column, cell }] : [];
  });
  return context.table.layout.orientation === 'landscape'
    ? readLandscape(row, figures, context)
    : readByRow(row, figures, context);
}

/** Portrait and long: the row names the element. */
function readByRow(row: BodyRow, figures: Figure[], context: RowContext): RowResult {
  const recognised = recognise(row, context.compiled, context.lexicon);
  if (recognised.kind === 'ignored') return noResult();
  const label = row.cells.code ?? row.path.at(-1)?.cell;
  const lost = figures.filter(({ column, cell }) => column.role !== 'before' && holdsFigure(cell));
  const place = label && { sheet: context.table.sheet, cell: label, lost: lost.length > 0 };
  const faults = place ? faultsOfLabel(place, recognised, row, figures, context) : [];
  if (recognised.kind !== 'element' || faults.length > 0) return refused(faults, lost, label, context);
  const named = place ? notesOnName(place, recognised, row, context) : [];
  const results = figures.map((figure) => readFigure(figure, row, recognised, context));
  return merged([{ ...noResult(named), elements: [recognised.element.code] }, ...results]);
}

/** Landscape: the column names the element. */
function readLandscape(row: BodyRow, figures: Figure[], context: RowContext): RowResult {
  const results = figures.map((figure): RowResult => {
    const { column, cell } = figure;
    const recognised = recogniseColumn(column, context.compiled, context.lexicon);
    if (recognised.kind === 'ignored') return noResult();
    const lost = column.role !== 'before' && holdsFigure(cell) ? [figure] : [];
    const place = column.cell && { sheet: context.table.sheet, cell: column.cell, lost: lost.length > 0 };
    const faults = place ? faultsOfLabel(place, recognised, row, [figure], context) : [];
    if (recognised.kind !== 'element' || faults.length > 0)
      return refused(faults, lost, column.cell, context);
    const read = readFigure(figure, row, recognised, context);
    return { ...read, elements: [recognised.element.code] };
  });
  return merged(results);
}

function holdsFigure({ type, text }: Cell): boolean {
  return type === 'number' || !isMissing(fold(text));
}

/** The cell that names the element carries the reason; each figure is marked too, for it is lost. */
function refused(faults: Finding[], lost: Figure[], label: Cell | undefined, context: RowContext): RowResult {
  return {
    ...noResult([...faults, ...lost.map(({ cell }) => figureNotTaken(context.table.sheet, cell, label))]),
    rejected: lost.map(() => null),
  };
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
      // A line with a name alone and no figure is a heading, such as 一、服务贡献.
      if (recognised.code === '' && !place.lost) return [];
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
  { request, table }: RowContext,
): Finding[] {
  const { member, period } = request.expected;
  if (!isReportedBy(element, member)) return [notReportedHere(place, element, member)];
  const columns = figures.filter(({ column }) => column.role !== 'before').map(({ column }) => column);
  const periods = (columns.length > 0 ? columns : table.figures.slice(0, 1)).map((column) =>
    rowPeriods(row, column, period),
  );
  const possible = periods.some(
    (found) => !found.ok || recordedPeriod(element.period, found.period) !== null,
  );
  const [first] = periods;
  return possible ? [] : [otherPeriodKind(place, element, first?.ok ? first.period : period)];
}

function notesOnName(
  { sheet }: RowPlace,
  { element, strangeName: strange, oldName }: Known,
  row: BodyRow,
  { lexicon }: RowContext,
): Finding[] {
  const cell = row.path.at(-1)?.cell;
  if (!cell) return [];
  if (strange !== undefined) return [strangeName(sheet, cell, element)];
  return oldName ? changedDefinition(sheet, cell, element, oldName, lexicon.year) : [];
}

function merged(results: RowResult[]): RowResult {
  return {
    elements: results.flatMap(({ elements }) => elements),
    readings: results.flatMap(({ readings }) => readings),
    secondary: results.flatMap(({ secondary }) => secondary),
    rejected: results.flatMap(({ rejected }) => rejected),
    findings: results.flatMap(({ findings }) => findings),
  };
}
