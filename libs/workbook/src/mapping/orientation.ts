import type { Orientation } from '../layout/layout.js';
import type { GenericTable } from '../table/table.js';
import { LEAST_PROPOSED } from './certainty.js';
import { roleByWord } from './column-roles.js';
import type { MatchLabel } from './match-label.js';
import { columnLabelsOf, rowLabelsOf, type TableLabel } from './table-labels.js';

/** So many labels tell which way a table lies. */
const SAMPLE = 20;

/** Which way a table lies, and its labels: where elements are recognised better, in its rows or in its columns. */
export function orient(
  table: GenericTable,
  match: MatchLabel,
): { orientation: Orientation; labels: TableLabel[] } {
  const [rows, columns] = [rowLabelsOf(table), columnLabelsOf(table)];
  if (certaintyOf(columns, match) > certaintyOf(rows, match))
    return { orientation: 'landscape', labels: columns };
  return { orientation: isLong(table) ? 'long' : 'portrait', labels: rows };
}

/** The sum of the best certainties of the first labels, each wording once. */
function certaintyOf(labels: TableLabel[], match: MatchLabel): number {
  const distinct = new Map(labels.map((label) => [label.key, label]));
  return [...distinct.values()]
    .slice(0, SAMPLE)
    .map(({ context }) => match(context)[0]?.confidence ?? 0)
    .filter((confidence) => confidence >= LEAST_PROPOSED)
    .reduce((sum, confidence) => sum + confidence, 0);
}

/** One figure a row, with its member or period beside it. */
function isLong({ columns }: GenericTable): boolean {
  const roles = columns.map(roleByWord);
  const figures = columns.filter(({ kind }, index) => kind === 'figure' && roles[index] !== 'period');
  return figures.length === 1 && roles.some((role) => role === 'member' || role === 'period');
}
