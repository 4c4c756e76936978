/** A value as a whole number of its smallest step: 3515.53 万元 with two decimals is 351553 steps. */
export interface Quantity {
  /** |steps| < 2^53, so that it is exact as a number, in JSON and in a database. */
  steps: number;
  unit: string;
  decimals: number;
}

/** 10 to the power of `exponent` ≥ 0, exactly. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

export function isSafe(steps: bigint | number): boolean {
  return steps <= BigInt(Number.MAX_SAFE_INTEGER) && steps >= BigInt(Number.MIN_SAFE_INTEGER);
}
