import { type Period, periodKey } from '@luoxuan/period';
import { foldLabel } from '../layout/label.js';
import type { ColumnRole, Orientation } from '../layout/layout.js';
import { resolvePeriod } from '../table/period-label.js';
import type { GenericTable, TableColumn } from '../table/table.js';
import { wording } from './wording.js';
import type { MappedColumn } from './mapping.js';

/** Header words of each role, without blanks and brackets. What a column of another header holds is open. */
const ROLE_WORDS: [RegExp, ColumnRole][] = [
  [/^(?:上年度?|上年同期|去年|上一年度?)(?:数|值|实际|完成)*$/u, 'before'],
  [/(?:目标|计划|标准|预期|任务|分值|得分|权重|评分|排名|增减|增长|同比|环比|完成率|达成)/u, 'ignored'],
  [/^(?:调查人次|调查人数|样本量|样本数|有效问卷数?)$/u, 'sample'],
  [/^(?:归口|责任|牵头|填报|负责)(?:部门|处室)$/u, 'owner'],
  [/^(?:成员|成员单位|填报单位|报送单位|单位名称|单位代码|学校|院校|企业)(?:名称|代码|编码)?$/u, 'member'],
  [/^(?:期间|年度|年份|学年|月份|季度|届别|时间|(?:报送|统计|填报|数据)(?:期间|年度|时间))$/u, 'period'],
  [/(?:本年|本期|本月|本季|本学年|当年|当期|数值|数据|数量|实际|完成|填报值|指标值|实绩)/u, 'value'],
];

const KINDS: Partial<Record<TableColumn['kind'], ColumnRole>> = {
  index: 'index',
  code: 'code',
  unit: 'unit',
  note: 'note',
};

/** What each column of a table is for, by its header and by what stands in it. */
export function mapColumns(
  { columns, rows }: GenericTable,
  orientation: Orientation,
  file: Period | undefined,
): MappedColumn[] {
  const mapped = columns.map((column): MappedColumn => {
    const period = file && column.periods.length > 0 ? resolvePeriod(column.periods, file) : null;
    return {
      column: column.column,
      ref: column.cell?.ref ?? null,
      label: (column.parts.length > 0 ? column.parts.map(wording) : column.path).join('/'),
      role: roleOf(column, orientation, rows),
      period: period && periodKey(period),
    };
  });
  return orientation === 'landscape' ? mapped : withValue(mapped, columns);
}

function roleOf(
  column: TableColumn,
  orientation: Orientation,
  rows: GenericTable['rows'],
): MappedColumn['role'] {
  const byKind = KINDS[column.kind];
  if (byKind) return byKind;
  const byWord = roleByWord(column);
  if (column.kind === 'name') return nameRole(byWord, orientation, rows);
  if (byWord === 'member' || byWord === 'period') return byWord;
  if (column.kind !== 'figure') return byWord === 'owner' ? 'owner' : null;
  if (orientation === 'landscape') return 'element';
  if (byWord !== null) return byWord;
  return column.periods.length > 0 && column.parts.length === 0 ? 'periods' : null;
}

/** In a landscape table the names are those of members, or periods. */
function nameRole(
  byWord: ColumnRole | null,
  orientation: Orientation,
  rows: GenericTable['rows'],
): ColumnRole {
  if (byWord === 'owner' || byWord === 'member' || byWord === 'period') return byWord;
  if (orientation !== 'landscape') return 'name';
  return rows.some(({ periods }) => periods.length > 0) ? 'period' : 'member';
}

/** By the lowest label first: 2023年 over 目标值 is a target. */
export function roleByWord({
  parts,
  kind,
}: Pick<TableColumn, 'parts'> & Partial<TableColumn>): ColumnRole | null {
  // Over units it is the unit of measure.
  if (kind === 'name' && parts.at(-1)?.folded === '单位') return 'member';
  for (const part of parts.toReversed()) {
    const text = foldLabel(part.bare);
    const role = ROLE_WORDS.find(([words]) => words.test(text))?.[1];
    if (role) return role;
  }
  return null;
}

/** The only column of figures whose header says nothing known holds the figures of this period. */
function withValue(mapped: MappedColumn[], columns: TableColumn[]): MappedColumn[] {
  if (mapped.some(({ role }) => role === 'value' || role === 'periods')) return mapped;
  const open = mapped.filter(({ role, label }, index) => {
    return role === null && label !== '' && columns[index]?.kind === 'figure';
  });
  const [only] = open;
  if (!only || open.length > 1) return mapped;
  return mapped.map((column) => (column === only ? { ...column, role: 'value' } : column));
}
