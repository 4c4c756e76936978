import type { CompiledLayout } from '../layout/compiled.js';
import { meaningIn } from '../layout/compiled.js';
import { splitLabel } from '../layout/label.js';
import type { ColumnRole } from '../layout/layout.js';
import { joined, type PathPart } from '../table/path.js';
import { type PeriodLabel, periodLabel } from '../table/period-label.js';
import type { TableColumn } from '../table/table.js';
import { isNeutral } from '../table/words.js';
import type { HeaderColumn } from './located-table.js';

/** What a column is for a layout: its role, and what its header says about time. */
export interface ColumnMeaning {
  role: ColumnRole;
  periods: PeriodLabel[];
}

/** The role of a column by its lowest label, else by its whole path, else because it is a period. */
export function columnMeaning(
  column: TableColumn,
  { layout, roles }: CompiledLayout,
  year: number,
): ColumnMeaning | undefined {
  const { parts, periods } = column;
  const dated = layout.periods !== 'none' && layout.orientation !== 'landscape';
  const leaf = parts.at(-1);
  if (!leaf) return dated && periods.length > 0 ? { role: 'value', periods } : undefined;
  const role = roleOf(spellings(leaf, parts), roles, year);
  if (role === undefined) return dated ? datedColumn(column) : undefined;
  const above = parts.length > 1 ? parts.slice(0, -1).flatMap(relative) : [];
  if (role === 'before')
    return { role, periods: [...periods, ...above, { kind: 'relative', shift: 'year-ago' }] };
  return { role, periods: [...periods, ...above] };
}

function roleOf(spelt: string[], roles: CompiledLayout['roles'], year: number): ColumnRole | undefined {
  for (const spelling of spelt) {
    const role = meaningIn(roles.get(spelling), year);
    if (role) return role;
  }
  return undefined;
}

function spellings(leaf: PathPart, parts: PathPart[]): string[] {
  const spelt = [leaf.folded, splitLabel(leaf.text).label, leaf.bare];
  return parts.length > 1 ? [joined(parts, 'folded'), ...spelt] : spelt;
}

/** 上月, or 年度数据 over 2023, is a column of figures though no layout names it. */
function datedColumn({ parts, periods }: TableColumn): ColumnMeaning | undefined {
  const shifts = parts.flatMap(relative);
  const others = parts.filter((part) => relative(part).length === 0);
  if (shifts.length + periods.length === 0 || !others.every(({ bare }) => isNeutral(bare))) return undefined;
  const role = shifts.some(isEarlier) ? 'before' : 'value';
  return { role, periods: [...periods, ...shifts] };
}

/** 上年, and not 本年. */
export function isEarlier(label: PeriodLabel): boolean {
  return label.kind === 'relative' && label.shift !== 'this';
}

/** What a label such as 上年 or 本年 says about time. */
export function relative(part: PathPart): PeriodLabel[] {
  const label = periodLabel(part.bare);
  return label?.kind === 'relative' ? [label] : [];
}

/** Where a column stands and the unit in its header. */
export function headerOf({ column, cell, unit }: TableColumn): HeaderColumn {
  return { column, ...(cell ? { cell } : {}), ...(unit === undefined ? {} : { unit }) };
}
