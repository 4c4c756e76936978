import { relative } from '../fitting/columns.js';
import { foldLabel } from '../layout/label.js';
import type { Cell } from '../read/cell.js';
import type { PathPart } from '../table/path.js';
import type { GenericTable, TableColumn, TableRow } from '../table/table.js';
import { roleByWord } from './column-roles.js';
import { wording } from './wording.js';
import type { LabelContext } from './match-label.js';

/** A label of a table that may name an element. */
export interface TableLabel {
  /** As written, parts of the path joined by `/`. */
  label: string;
  /** Equal for labels that have to mean the same: by the wording of the whole path, and the unit. */
  key: string;
  ref: string;
  unit?: string;
  context: LabelContext;
}

/** The rows of a table that hold figures, or wait for them, by their labels. */
export function rowLabelsOf({ columns, rows, declared }: GenericTable): TableLabel[] {
  const others = new Set(columns.filter(namesNoElement).map(({ column }) => column));
  const codes = columns.find(({ kind }) => kind === 'code')?.column;
  const figures = columns.filter(
    ({ kind, parts }) => kind === 'figure' && roleByWord({ parts }) !== 'ignored',
  );
  const units = new Set(figures.map(({ unit }) => unit));
  const [headerUnit] = units.size === 1 ? units : [];
  const named = rows.map((row) => row.path.filter(({ cell }) => !others.has(cell.column)));
  const needsGroup = pathsOfSeveralGroups(rows, named);
  return rows.flatMap((row, index): TableLabel[] => {
    const code = row.cells.find(({ column }) => column === codes);
    const path = nameOrCode(named[index] ?? [], code);
    const parts = row.group && needsGroup.has(keyOf(path)) ? [row.group, ...path] : path;
    if (path.length === 0 || headsOthers(row)) return [];
    return labelOf(parts, {
      ...(code ? { code: code.text } : {}),
      ...optional('unit', row.unit),
      ...optional('generalUnit', headerUnit ?? declared.unit?.text),
      ...(row.group ? { group: row.group } : {}),
    });
  });
}

/** The columns of a table that hold figures, by the labels over them. */
export function columnLabelsOf({ columns, declared }: GenericTable): TableLabel[] {
  return columns.flatMap((column): TableLabel[] => {
    const parts = column.parts.filter((part) => relative(part).length === 0);
    if (column.kind !== 'figure' || parts.length === 0 || namesNoElement(column)) return [];
    return labelOf(parts, {
      ...optional('unit', column.unit),
      ...optional('generalUnit', declared.unit?.text),
    });
  });
}

/** Of members, periods and departments. */
const namesNoElement = (column: TableColumn): boolean =>
  ['member', 'period', 'owner'].includes(roleByWord(column) ?? '');

function nameOrCode(path: PathPart[], code: Cell | undefined): PathPart[] {
  if (path.length > 0 || !code) return path;
  const folded = foldLabel(code.text);
  return [{ text: code.text.trim(), folded, bare: folded, cell: code }];
}

/** 一、服务贡献 alone in its row. */
const headsOthers = ({ cells }: TableRow): boolean => cells.length === 1;

const keyOf = (parts: PathPart[]): string => parts.map(({ folded }) => folded).join('\u0000');

/** 国家级 below 一、教学资源库 and below 二、在线课程: only the heading tells them apart. */
function pathsOfSeveralGroups(rows: TableRow[], paths: PathPart[][]): ReadonlySet<string> {
  const groupOf = new Map<string, string>();
  const several = new Set<string>();
  for (const [index, { group }] of rows.entries()) {
    const key = keyOf(paths[index] ?? []);
    const known = groupOf.get(key);
    if (known !== undefined && known !== (group?.folded ?? '')) several.add(key);
    else groupOf.set(key, group?.folded ?? '');
  }
  return several;
}

type Beside = Pick<LabelContext, 'code' | 'unit' | 'generalUnit'> & { group?: PathPart };

function labelOf(parts: PathPart[], { group, ...beside }: Beside): TableLabel[] {
  const leaf = parts.at(-1);
  if (!leaf) return [];
  const above = parts.slice(0, -1);
  const parents = [...(group && !above.includes(group) ? [group] : []), ...above].map(wording);
  return [
    {
      label: parts.map(wording).join('/'),
      key: `${keyOf(parts)}\u0000${beside.unit ?? ''}`,
      ref: leaf.cell.ref,
      ...optional('unit', beside.unit),
      context: { text: wording(leaf), parents, ...beside },
    },
  ];
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, string>>);
}
