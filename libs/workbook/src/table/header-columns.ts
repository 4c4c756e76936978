import { foldLabel } from '../layout/label.js';
import type { Cell } from '../read/cell.js';
import type { Grid, GridRow } from './grid.js';
import { readLabel } from './path.js';
import { type Span, spansOf } from './span.js';
import type { TableColumn } from './table.js';

/** Header rows from the top down, without the row of units. */
export interface HeaderCells {
  rows: GridRow[];
  units?: GridRow;
}

/** The columns of a table between `left` and `right`, each with the path of labels above it; `kind` is still open. */
export function headerColumns(
  header: HeaderCells,
  grid: Grid,
  left: number,
  right: number,
): Omit<TableColumn, 'kind'>[] {
  const above = new Map<number, Cell[]>();
  for (const [index, row] of header.rows.entries()) {
    const deeper = header.rows.slice(index + 1);
    for (const span of spansOf(row, grid, right)) {
      const end = Math.min(right, reach(span, deeper));
      for (let column = Math.max(left, span.left); column <= end; column++) addTo(above, column, span.cell);
    }
  }
  const units = new Map(header.units?.cells.map((cell) => [cell.column, foldLabel(cell.text)]));
  const columns: Omit<TableColumn, 'kind'>[] = [];
  for (let column = left; column <= right; column++)
    columns.push(columnOf(column, above.get(column) ?? [], units.get(column)));
  return columns;
}

/** A label beside blanks stands over them only where something below fills them. */
function reach({ how, left, right }: Span, deeper: GridRow[]): number {
  if (how !== 'stretched') return right;
  const filled = deeper.some(({ cells }) => cells.some(({ column }) => column > left && column <= right));
  return filled ? right : left;
}

function addTo(above: Map<number, Cell[]>, column: number, cell: Cell): void {
  const cells = above.get(column);
  if (cells) cells.push(cell);
  else above.set(column, [cell]);
}

function columnOf(column: number, written: Cell[], unitBelow: string | undefined): Omit<TableColumn, 'kind'> {
  const cells = written.length > 1 ? withoutRepeats(written) : written;
  const labels = cells.map(readLabel);
  const unit = unitBelow ?? labels.findLast((label) => label.unit !== undefined)?.unit;
  const cell = cells.at(-1);
  return {
    column,
    path: cells.map(({ text }) => text.replace(/\s+/gu, ' ').trim()),
    parts: labels.flatMap(({ part }) => part ?? []),
    periods: [
      ...labels.flatMap(({ period }) => period ?? []),
      ...(labels.at(-1)?.thisYear ? [{ kind: 'this-year' as const }] : []),
    ],
    ...(cell ? { cell } : {}),
    ...(unit === undefined ? {} : { unit: unit.replace(/^\((.*)\)$/u, '$1') }),
  };
}

/** 单位名称 in each of two rows, in place of a merge. */
function withoutRepeats(cells: Cell[]): Cell[] {
  return cells.filter(({ text }, index) => foldLabel(text) !== foldLabel(cells[index + 1]?.text ?? ''));
}
