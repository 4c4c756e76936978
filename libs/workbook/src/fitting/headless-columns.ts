import type { CompiledLayout } from '../layout/compiled.js';
import type { GenericTable, TableColumn } from '../table/table.js';
import { headerOf, relative } from './columns.js';
import type { Roles } from './table-roles.js';

/** What columns without a header are, by what stands in them and beside them. */
export function headlessColumns(table: GenericTable, roles: Roles, compiled: CompiledLayout): void {
  keysByBlankCorner(table, roles, compiled);
  if (compiled.layout.orientation !== 'landscape') besideTheNames(table, roles);
}

/** Names, members or periods without a header, as below a blank corner. */
function keysByBlankCorner({ columns, rows }: GenericTable, roles: Roles, { layout }: CompiledLayout): void {
  const { code, name, member, period } = roles.columns;
  const landscape = layout.orientation === 'landscape';
  if (landscape ? (member ?? period) : (name ?? code)) return;
  const first = columns.find(({ kind, path }) => path.length === 0 && (kind === 'name' || kind === 'text'));
  const left = Math.min(...roles.figures.map(({ column }) => column));
  if (!first || first.column > left) return;
  const dated = rows.filter(
    ({ path, periods }) => periods.length > 0 || path.some((part) => relative(part).length > 0),
  );
  const role = !landscape ? 'name' : dated.length * 2 >= rows.length ? 'period' : 'member';
  roles.columns[role] = headerOf(first);
  if (role === 'name') roles.names.push(first.column);
  if (role === 'member') roles.members.push(first.column);
  known(first, roles);
}

/**
 * Between the names and the figures: more of the name, such as 专利授权 beside 知识产权项目数, or its unit. Left out, a
 * part would be read as the whole.
 */
function besideTheNames({ columns }: GenericTable, roles: Roles): void {
  const from = Math.min(...roles.names);
  const until = Math.min(
    roles.columns.unit?.column ?? Infinity,
    ...roles.figures.map(({ column }) => column),
  );
  for (const column of columns) {
    if (column.path.length > 0 || column.column <= from || column.column >= until) continue;
    if (column.kind === 'name') roles.names.push(column.column);
    else if (column.kind === 'unit') roles.columns.unit ??= headerOf(column);
    else continue;
    known(column, roles);
  }
  roles.names.sort((a, b) => a - b);
}

function known(column: TableColumn, roles: Roles): void {
  roles.unread = roles.unread.filter((other) => other !== column);
}
