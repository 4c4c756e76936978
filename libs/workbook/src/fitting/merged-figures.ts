import type { Range } from '../read/cell.js';
import type { BodyRow, FigureColumn, MergedFigure } from './located-table.js';

/** Of each merge that the cell of a figure heads, and that lies over a second column of figures or a second row. */
export function mergedFigures(
  merges: readonly Range[],
  body: readonly BodyRow[],
  figures: readonly FigureColumn[],
): MergedFigure[] {
  const [first, last] = [body[0]?.row ?? Infinity, body.at(-1)?.row ?? 0];
  const inside = merges.filter(({ top }) => top >= first && top <= last);
  if (inside.length === 0) return [];
  const at = new Map(body.map(({ row }, index) => [row, index]));
  return inside.flatMap((range): MergedFigure[] => {
    const { top, left, bottom, right } = range;
    const index = figures.findIndex(({ column }) => column === left);
    const from = at.get(top);
    const [column, head] = [figures[index], body[from ?? -1]];
    const cell = head?.figures[index];
    if (from === undefined || !column || !head || !cell) return [];
    const below = linesBelow(body, from, bottom).filter(namesItself);
    const beside = figures.some((other) => other.column > left && other.column <= right);
    return beside || below.length > 0 ? [{ cell, range, column, rows: [head, ...below] }] : [];
  });
}

function linesBelow(body: readonly BodyRow[], from: number, bottom: number): BodyRow[] {
  let end = from + 1;
  while ((body[end]?.row ?? Infinity) <= bottom) end += 1;
  return body.slice(from + 1, end);
}

/** A second line of the row above it has no label of its own. */
function namesItself({ row, cells, members, path }: BodyRow): boolean {
  const labels = [path.at(-1)?.cell, cells.code, cells.period, ...members];
  return labels.some((cell) => cell?.row === row);
}
