import { unitOf } from '@luoxuan/quantity';
import { foldLabel } from '../layout/label.js';
import { cellAt } from '../table/grid.js';
import type { GenericTable, TableColumn } from '../table/table.js';
import { UNIT_WORDS } from '../table/words.js';
import { isOrganisation, type OwnNames } from './member-columns.js';

/** 单位 is both, the unit of measure and the unit that hands in; 计量单位 is the former alone. */
const AMBIGUOUS = foldLabel('单位');

/** Whether the column below 单位 names members: no units stand there, but colleges, or 计量单位 stands beside it. */
export function holdsMembers(
  column: TableColumn,
  { columns, rows }: GenericTable,
  own: OwnNames | undefined,
): boolean {
  if (labelOf(column) !== AMBIGUOUS) return false;
  const texts: string[] = [];
  for (const { cells } of rows) {
    const cell = cellAt(cells, column.column);
    if (cell && unitOf(cell.text) !== undefined) return false;
    if (cell) texts.push(cell.text);
  }
  if (texts.length === 0) return false;
  const beside = columns.some((other) => other !== column && UNIT_WORDS.has(labelOf(other)));
  return beside || texts.some((text) => isOrganisation(text, own));
}

const labelOf = ({ parts }: TableColumn): string => parts.at(-1)?.folded ?? '';
