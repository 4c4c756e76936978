import { Rational, unitOf } from '@luoxuan/quantity';
import type { Powers } from './dimension.js';

/** What a unit measures, and its size in the base unit of its family (万元 → 10000 of 元, % → 1/100). */
export interface Measure {
  powers: Powers;
  scale: Rational;
}

/** null for a unit that nobody knows. */
export function measureOf(unit: string): Measure | null {
  const known = unitOf(unit);
  if (!known) return null;
  const size = new Rational(10n ** BigInt(Math.abs(known.exponent)));
  return { powers: { ...known.dimension }, scale: known.exponent < 0 ? size.inverse() : size };
}
