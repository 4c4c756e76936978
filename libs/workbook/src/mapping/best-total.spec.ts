import fc from 'fast-check';
import { bestTotal, type Pair } from './best-total.js';

const total = (chosen: (number | undefined)[], pairs: Pair[]): number =>
  chosen.reduce<number>(
    (sum, column, row) => sum + (pairs.find((p) => p.row === row && p.column === column)?.weight ?? 0),
    0,
  );

/** Every way to choose, for a handful of rows. */
function best(rows: number, pairs: Pair[], row = 0, used = new Set<number>()): number {
  if (row === rows) return 0;
  let top = best(rows, pairs, row + 1, used);
  for (const pair of pairs) {
    if (pair.row !== row || used.has(pair.column)) continue;
    top = Math.max(top, pair.weight + best(rows, pairs, row + 1, new Set([...used, pair.column])));
  }
  return top;
}

const problems = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: rows * columns, maxLength: rows * columns })
      .map((weights) => ({
        rows,
        columns,
        pairs: weights.flatMap((weight, at): Pair[] =>
          weight === 0 ? [] : [{ row: Math.floor(at / columns), column: at % columns, weight }],
        ),
      })),
  );

describe('the best total', () => {
  it('is that of all ways to choose, each column once', () => {
    fc.assert(
      fc.property(problems, ({ rows, columns, pairs }) => {
        const chosen = bestTotal(rows, columns, pairs);
        const columnsChosen = chosen.filter((column) => column !== undefined);
        expect(new Set(columnsChosen).size).toBe(columnsChosen.length);
        expect(total(chosen, pairs)).toBe(best(rows, pairs));
      }),
    );
  });

  it('leaves a row without where there is no pair for it', () => {
    expect(bestTotal(2, 1, [{ row: 1, column: 0, weight: 1 }])).toEqual([undefined, 0]);
  });

  it('takes a table of some hundred labels at once', () => {
    const pairs = Array.from({ length: 400 * 6 }, (_, at) => ({
      row: at % 400,
      column: (at * 7919) % 200,
      weight: 0.1 + ((at * 31) % 90) / 100,
    }));
    const started = performance.now();
    expect(bestTotal(400, 200, pairs).filter((column) => column !== undefined).length).toBeGreaterThan(190);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
