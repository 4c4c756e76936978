import type { CompiledLayout } from '../layout/compiled.js';
import type { ColumnRole } from '../layout/layout.js';
import type { GenericTable, TableColumn } from '../table/table.js';
import { isNeutral } from '../table/words.js';
import { type ColumnMeaning, columnMeaning, headerOf, isEarlier, relative } from './columns.js';
import { headlessColumns } from './headless-columns.js';
import type { FigureColumn } from './located-table.js';
import { columnOwner, isOwnName } from './member-columns.js';
import { markPartsOfYear } from './parts-of-year.js';
import { type Lexicon, subjectOf } from './subject.js';
import type { Roles } from './table-roles.js';
import { holdsMembers } from './unit-or-member.js';

export function rolesOf(table: GenericTable, compiled: CompiledLayout, lexicon: Lexicon): Roles {
  const roles: Roles = {
    columns: {},
    names: [],
    members: [],
    figures: [],
    times: new Set(),
    repeated: [],
    unread: [],
    headed: 0,
    known: 0,
  };
  for (const column of table.columns) {
    const headed = column.path.length > 0;
    if (headed) roles.headed += 1;
    const known =
      columnOwner(column, lexicon.own) !== 'other' && assign(column, table, roles, compiled, lexicon);
    if (known && headed) roles.known += 1;
    if (!known) roles.unread.push(column);
  }
  if (roles.headed < table.columns.length) headlessColumns(table, roles, compiled);
  if (roles.figures.length > 1) markPartsOfYear(roles.figures, lexicon.year);
  return roles;
}

/** Whether the layout knows the column. */
function assign(
  column: TableColumn,
  table: GenericTable,
  roles: Roles,
  compiled: CompiledLayout,
  lexicon: Lexicon,
): boolean {
  const meaning = columnMeaning(column, compiled, lexicon.year) ?? ownColumn(column, compiled, lexicon);
  if (!meaning) return nameBeside(column, roles) || elementColumn(column, roles, compiled, lexicon);
  const { periods } = meaning;
  const role = meaning.role === 'unit' && holdsMembers(column, table, lexicon.own) ? 'member' : meaning.role;
  if (role === 'value' || role === 'before' || role === 'sample')
    return addFigures({ role, periods, ...headerOf(column) }, roles);
  addKey(role, column, roles);
  return true;
}

/** What names a row or says something about it: only names, members and the like may stand in several columns. */
function addKey(role: ColumnRole, column: TableColumn, roles: Roles): void {
  if (role === 'name') roles.names.push(column.column);
  if (role === 'member') roles.members.push(column.column);
  const first = roles.columns[role];
  const ofSameLabel = first?.cell !== undefined && first.cell === column.cell;
  if (!first) roles.columns[role] = headerOf(column);
  else if (!MANY.has(role) && !ofSameLabel && column.cell) roles.repeated.push({ role, cell: column.cell });
}

/** A column with the name of the member alone over its figures, which may stand below 2024年. */
function ownColumn(
  column: TableColumn,
  { layout }: CompiledLayout,
  { own }: Lexicon,
): ColumnMeaning | undefined {
  if (layout.orientation !== 'portrait' || !isOwnName(column, own)) return undefined;
  return { role: 'value', periods: [...column.periods, ...column.parts.flatMap(relative)] };
}

/** Of these there may be several columns. */
const MANY: ReadonlySet<ColumnRole> = new Set(['name', 'member', 'note', 'ignored', 'owner']);

/** Two columns of figures are told apart by what they say about time; a third one that says the same is not read. */
function addFigures(figures: FigureColumn, roles: Roles): boolean {
  const time =
    figures.periods.length === 0 ? figures.role : `${figures.role} ${JSON.stringify(figures.periods)}`;
  if (roles.times.has(time) && figures.cell) roles.repeated.push({ role: figures.role, cell: figures.cell });
  else roles.figures.push(figures);
  roles.times.add(time);
  return true;
}

/** 类别 or 一级指标 left of the name is a part of it, whatever the layout calls it. */
function nameBeside(column: TableColumn, roles: Roles): boolean {
  if (column.kind !== 'name' || roles.figures.length > 0) return false;
  if (column.path.length === 0) return false;
  roles.names.push(column.column);
  return false;
}

/** Landscape: the header names the element, with 上年 or 2023年 above or below it. */
function elementColumn(
  column: TableColumn,
  roles: Roles,
  compiled: CompiledLayout,
  lexicon: Lexicon,
): boolean {
  if (compiled.layout.orientation !== 'landscape') return false;
  const timed = column.periods.length > 0 || column.parts.some((part) => relative(part).length > 0);
  const path = column.parts.filter((part) => relative(part).length === 0 && !(timed && isNeutral(part.bare)));
  if (!subjectOf({ path, ...(column.unit === undefined ? {} : { unit: column.unit }) }, compiled, lexicon))
    return false;
  const shifts = column.parts.flatMap(relative);
  roles.figures.push({
    ...headerOf(column),
    role: shifts.some(isEarlier) ? 'before' : 'value',
    periods: [...column.periods, ...shifts],
    path,
  });
  return true;
}
