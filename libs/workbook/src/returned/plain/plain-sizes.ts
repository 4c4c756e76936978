import type { Range, Sheet } from '../../read/cell.js';

const WIDEST = 40;
const NARROWEST = 8;
const LINE_HEIGHT = 14;
const MOST_LINES = 20;

/** Width of each column that has cells. Titles over several columns do not count: they would make the first one wide. */
export function columnWidths({ cells }: Sheet, merges: readonly Range[]): Map<number, number> {
  const wide = merges.filter(({ left, right }) => right > left);
  const spanning = new Set(wide.map(({ top, left }) => `${top}:${left}`));
  const widths = new Map<number, number>();
  for (const { row, column, text } of cells) {
    if (spanning.has(`${row}:${column}`)) continue;
    const width = Math.max(...text.split('\n', MOST_LINES).map((line) => widthOf(line.slice(0, WIDEST))));
    widths.set(column, Math.max(widths.get(column) ?? NARROWEST, Math.min(width + 2, WIDEST)));
  }
  return widths;
}

/** Heights in points of the rows with line breaks, which show all their lines. */
export function rowHeights({ cells }: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  for (const { row, text } of cells) {
    const lines = text.includes('\n') ? text.split('\n', MOST_LINES).length : 1;
    if (lines > 1) heights.set(row, Math.max(heights.get(row) ?? 0, lines * LINE_HEIGHT + 4));
  }
  return heights;
}

/** In the unit of column widths; a Chinese character takes two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
}
