import { foldLabel } from '../layout/label.js';
import type { Cell } from '../read/cell.js';
import type { Grid, GridRow } from './grid.js';
import { NAME_WORDS } from './words.js';

/** The columns that a header cell stands over. */
export interface Span {
  cell: Cell;
  left: number;
  right: number;
  /** Last row of the cell, merged ones included. */
  bottom: number;
  /**
   * `merged`: merged over several columns, or its text repeated in them. `stretched`: the columns to its right are
   * blank, as where the merge was forgotten. `single`: its own column.
   */
  how: 'single' | 'merged' | 'stretched';
  /** 指标名称 over two columns stands over group and name, not over columns of figures. */
  overNames: boolean;
}

/** The spans of a row that heads a table, from left to right; `right` is the last column of the table. */
export function spansOf({ cells }: GridRow, grid: Grid, right: number): Span[] {
  const spans: Span[] = [];
  for (const [index, cell] of cells.entries()) {
    const merge = grid.mergeOf(cell);
    const folded = foldLabel(cell.text);
    const last = spans.at(-1);
    const end = merge?.right ?? cell.column;
    if (last?.right === cell.column - 1 && foldLabel(last.cell.text) === folded) {
      spans[spans.length - 1] = { ...last, right: end, how: 'merged' };
      continue;
    }
    const next = cells[index + 1]?.column ?? right + 1;
    const wide = end > cell.column ? 'merged' : next > cell.column + 1 ? 'stretched' : 'single';
    spans.push({
      cell,
      left: cell.column,
      right: Math.max(end, wide === 'stretched' ? next - 1 : end),
      bottom: merge?.bottom ?? cell.row,
      how: wide,
      overNames: NAME_WORDS.has(folded),
    });
  }
  return spans;
}

/** The span over each of the cells; both from left to right. undefined where there is none. */
export function spansOver(cells: Cell[], spans: Span[]): (Span | undefined)[] {
  let index = 0;
  return cells.map(({ column }) => {
    while ((spans[index]?.right ?? Infinity) < column) index += 1;
    const span = spans[index];
    return span && span.left <= column ? span : undefined;
  });
}
