import fc from 'fast-check';
import { outliers } from './outliers.js';

const entries = (values: (number | null)[]) => values.map((value, i) => ({ key: String(i), value }));
const scored = (values: (number | null)[]) => {
  const result = outliers(entries(values));
  if (!result.ok) throw new Error(result.code);
  return result;
};

const CASES: [name: string, values: (number | null)[], spread: string, scores: number[], found: number[]][] =
  [
    // median 5, deviations 4 3 2 1 0 1 2 3 45: MAD 2, 0.6745·45/2 = 15.18
    [
      'one far out',
      [1, 2, 3, 4, 5, 6, 7, 8, 50],
      'median-deviation',
      [-1.349, -1.01175, -0.6745, -0.33725, 0, 0.33725, 0.6745, 1.01175, 15.17625],
      [8],
    ],
    // median 10, MAD 0, mean deviation 8/10: 8/(1.253314·0.8) = 7.979
    [
      'most are equal',
      [10, 10, 10, 10, 10, 10, 10, 10, 10, 18],
      'mean-deviation',
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 7.9788],
      [9],
    ],
    ['all are equal', [3, 3, 3, 3, 3, 3, 3, 3], 'none', [0, 0, 0, 0, 0, 0, 0, 0], []],
  ];

describe('outliers', () => {
  it.each(CASES)('%s', (_name, values, spread, scores, found) => {
    const result = scored(values);
    expect(result.spread).toBe(spread);
    for (const [i, score] of scores.entries()) expect(result.scores[i]?.score).toBeCloseTo(score, 4);
    expect(result.scores.filter((s) => s.outlier).map((s) => Number(s.key))).toEqual(found);
  });

  it('leaves out what has no value, and says when too few are left', () => {
    expect(outliers(entries([1, null, 3, 4, 5, 6, 7, 8]))).toEqual({
      ok: false,
      code: 'too-few-values',
      needed: 8,
      have: 7,
    });
    expect(scored([1, null, 3, 4, 5, 6, 7, 8, 9]).scores.map((s) => s.key)).not.toContain('1');
  });

  it('does not depend on where the scale begins, nor on its unit, nor on the order', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 64 }),
        (xs, shift, scale) => {
          const straight = scored(xs);
          const moved = scored(xs.map((x) => x * scale + shift));
          const mirrored = scored(xs.map((x) => -x));
          const turned = scored([...xs].reverse());
          for (const [i, { score, outlier }] of straight.scores.entries()) {
            expect(moved.scores[i]?.score).toBeCloseTo(score, 9);
            expect(mirrored.scores[i]?.score).toBeCloseTo(-score, 9);
            expect(turned.scores.at(-1 - i)).toMatchObject({ score, outlier });
          }
          expect(moved.spread).toBe(straight.spread);
        },
      ),
    );
  });
});
