import { Rational, roundHalfUp } from '@luoxuan/quantity';
import type { Fault } from './fault.js';
import type { WrittenNumber } from './number.js';

/**
 * A bare number up to 1 under % may be a share that lost its format (0.125 for 12.5 %) or really below one per cent.
 * It is taken as written, and said.
 */
export function ambiguousPercent(number: WrittenNumber, unit: string, places: number): Fault | null {
  if (unit !== '%' || number.suffix !== '') return null;
  const { plain } = number;
  const exact = new Rational(plain);
  if (exact.equals(0) || exact.abs().gt(1)) return null;
  const decimals = Math.max(0, (plain.split('.')[1]?.length ?? 0) - 2);
  // No more than the element has: what is suggested has to be taken.
  const times100 = roundHalfUp(exact.mul(100), Math.min(decimals, places));
  return { code: 'ambiguous-percent', written: plain, taken: plain, times100 };
}
