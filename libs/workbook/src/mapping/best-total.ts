/** A pair that may be made: row and column from 0, weight above 0. */
export interface Pair {
  row: number;
  column: number;
  weight: number;
}

/**
 * Gives each row at most one column and each column at most one row so that the sum of the weights is greatest; a row
 * may stay without. Answers the column of each row, undefined where it has none. The Hungarian method with potentials:
 * rows² × (rows + columns) steps, so that callers bound the rows.
 */
export function bestTotal(rows: number, columns: number, pairs: readonly Pair[]): (number | undefined)[] {
  const width = columns + rows; // a column of its own for each row that stays without
  const cost = new Float64Array(rows * width);
  for (const { row, column, weight } of pairs) cost[row * width + column] = -weight;
  const state: State = {
    width,
    cost,
    rowPotential: new Float64Array(rows + 1),
    columnPotential: new Float64Array(width + 1),
    rowOf: new Int32Array(width + 1).fill(-1),
  };
  for (let row = 0; row < rows; row++) augment(row, state);
  const chosen: (number | undefined)[] = Array.from({ length: rows });
  for (let column = 0; column < columns; column++) {
    const row = state.rowOf[column] ?? -1;
    if (row >= 0 && (cost[row * width + column] ?? 0) < 0) chosen[row] = column;
  }
  return chosen;
}

interface State {
  width: number;
  cost: Float64Array;
  rowPotential: Float64Array;
  columnPotential: Float64Array;
  /** By column; the last place stands for the row that is being added. */
  rowOf: Int32Array;
}

/** Adds one row along the cheapest path of changes (Dijkstra on reduced costs). */
function augment(added: number, state: State): void {
  const { width, rowOf } = state;
  const least = new Float64Array(width).fill(Infinity);
  const from = new Int32Array(width).fill(-1);
  const done = new Uint8Array(width + 1);
  let column = width;
  rowOf[column] = added;
  while ((rowOf[column] ?? -1) >= 0) {
    done[column] = 1;
    const nearest = relax(column, least, from, done, state);
    shift(least[nearest] ?? 0, least, done, state);
    column = nearest;
  }
  while (column !== width) {
    const before = from[column] ?? width;
    rowOf[column] = rowOf[before] ?? -1;
    column = before;
  }
  rowOf[width] = -1;
}

/** Looks from the row in `column` at every column not done; answers the nearest of them. */
function relax(
  column: number,
  least: Float64Array,
  from: Int32Array,
  done: Uint8Array,
  { width, cost, rowPotential, columnPotential, rowOf }: State,
): number {
  const row = rowOf[column] ?? 0;
  let nearest = 0;
  let distance = Infinity;
  for (let other = 0; other < width; other++) {
    if (done[other] === 1) continue;
    const reduced =
      (cost[row * width + other] ?? 0) - (rowPotential[row] ?? 0) - (columnPotential[other] ?? 0);
    if (reduced < (least[other] ?? Infinity)) {
      least[other] = reduced;
      from[other] = column;
    }
    if ((least[other] ?? Infinity) < distance) {
      distance = least[other] ?? Infinity;
      nearest = other;
    }
  }
  return nearest;
}

function shift(
  by: number,
  least: Float64Array,
  done: Uint8Array,
  { width, rowPotential, columnPotential, rowOf }: State,
): void {
  for (let column = 0; column <= width; column++) {
    if (done[column] === 1) {
      const row = rowOf[column] ?? 0;
      rowPotential[row] = (rowPotential[row] ?? 0) + by;
      columnPotential[column] = (columnPotential[column] ?? 0) - by;
    } else if (column < width) {
      least[column] = (least[column] ?? 0) - by;
    }
  }
}
