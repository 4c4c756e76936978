/** Scores nearer to each other than this are one score: what doubles are off by is a thousandth of it. */
const SAME = 1e-9;

/** How places are counted after a tie of two firsts: `competition` 1 1 3, `dense` 1 1 2. */
export type Counting = 'competition' | 'dense';

/**
 * 排名 of each consortium in each slot, 1 the best; equal scores share a rank, and who has no score has the rank 0.
 *
 * @param scores consortium by consortium, slot by slot; NaN = none
 */
export function ranks(scores: Float64Array, slots: number, counting: Counting = 'competition'): Int32Array {
  const result = new Int32Array(scores.length);
  for (let slot = 0; slot < slots; slot++) {
    const scored: number[] = [];
    for (let i = slot; i < scores.length; i += slots) if (!Number.isNaN(scores[i])) scored.push(i);
    scored.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    let rank = 0;
    let before = Infinity;
    for (const [place, i] of scored.entries()) {
      const score = scores[i] ?? 0;
      if (before - score > SAME) rank = counting === 'dense' ? rank + 1 : place + 1;
      before = score;
      result[i] = rank;
    }
  }
  return result;
}
