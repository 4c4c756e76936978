/** Values of one indicator, and where one is incomplete. */
export interface Values {
  values: Float64Array;
  gaps: Uint8Array;
}

/** Now against before, consortium by consortium and slot by slot; NaN where it is undefined (see `compare`). */
export interface Change {
  /** In the unit, for a rate in 百分点 */
  difference: Float64Array;
  /** In %, NaN for a rate */
  rate: Float64Array;
}

/** @param before slot to compare each slot with, -1 for none */
export function change({ values, gaps }: Values, before: Int32Array, isRate: boolean, into: Change): void {
  const slots = before.length;
  for (let start = 0; start < values.length; start += slots) {
    for (let slot = 0; slot < slots; slot++) {
      const i = start + slot;
      const earlier = before[slot] ?? -1;
      const then = earlier < 0 ? NaN : (values[start + earlier] ?? NaN);
      const isWhole = earlier >= 0 && gaps[i] === 0 && gaps[start + earlier] === 0;
      const difference = isWhole ? (values[i] ?? NaN) - then : NaN;
      into.difference[i] = difference;
      into.rate[i] = isRate || then === 0 ? NaN : (difference / Math.abs(then)) * 100;
    }
  }
}
