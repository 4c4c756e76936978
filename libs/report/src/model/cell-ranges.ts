interface Cell {
  column: string;
  row: number;
}

const A1 = /^\$?([A-Z]{1,3})\$?(\d+)$/;

/** Cell addresses as few ranges, downward runs first: C5, C6, C7, E2 → `C5:C7, E2`. What is no address stays as it is. */
export function cellRanges(refs: readonly string[]): string {
  const cells: Cell[] = [];
  const others: string[] = [];
  for (const ref of new Set(refs)) {
    const [, column, row] = A1.exec(ref) ?? [];
    if (column === undefined) others.push(ref);
    else cells.push({ column, row: Number(row) });
  }
  cells.sort((a, b) => a.column.length - b.column.length || compare(a.column, b.column) || a.row - b.row);
  return [...downward(cells), ...others].join(', ');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function downward(cells: readonly Cell[]): string[] {
  const runs: { column: string; from: number; to: number }[] = [];
  for (const { column, row } of cells) {
    const run = runs.at(-1);
    if (run?.column === column && run.to === row - 1) run.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs.map(({ column, from, to }) =>
    from === to ? `${column}${from}` : `${column}${from}:${column}${to}`,
  );
}

/** Ranges that are still read. */
const MOST_RANGES = 5;

/** Whole numbers as ranges: 3, 4, 5, 9 → `3–5, 9`; very scattered ones as the first few with their count. */
export function numberRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  const texts = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  if (texts.length <= MOST_RANGES) return texts.join(', ');
  return `${texts.slice(0, 2).join(', ')} 等 ${new Set(numbers).size} 份`;
}
