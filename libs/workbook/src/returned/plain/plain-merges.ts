import type { Range, Sheet } from '../../read/cell.js';

/** Each merge is compared with all others. */
const MOST_MERGES = 500;
const MOST_MERGED_CELLS = 20_000;

/** A merge that would swallow a cell with content, overlap another or cover too much is left open. */
export function safeMerges({ merges, cells }: Sheet): Range[] {
  if (merges.length === 0) return [];
  const occupied = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  const kept: Range[] = [];
  let covered = 0;
  for (const merge of merges.slice(0, MOST_MERGES)) {
    const area = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (area < 2 || covered + area > MOST_MERGED_CELLS || kept.some((other) => overlap(merge, other)))
      continue;
    if (swallows(merge, occupied)) continue;
    kept.push(merge);
    covered += area;
  }
  return kept;
}

function swallows({ top, left, bottom, right }: Range, occupied: Set<string>): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if ((row > top || column > left) && occupied.has(`${row}:${column}`)) return true;
    }
  }
  return false;
}

function overlap(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
