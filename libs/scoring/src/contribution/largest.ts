import { Rational } from '@luoxuan/quantity';
import { exactOf, known } from '../figure.js';
import type { Known } from '../result.js';

export interface Largest<T> {
  top: T[];
  /** What the others make up together, so that nothing is lost; null where there are none that moved anything. */
  rest: { count: number; effect: Known } | null;
}

/** The k largest effects and what is left of the whole. `items` come sorted, as `contributionsOf` gives them. */
export function largest<T extends { effect: Known }>(
  items: readonly T[],
  k: number,
  decimals: number,
): Largest<T> {
  const moved = items.filter(({ effect }) => effect.value !== 0);
  const top = moved.slice(0, k);
  const others = moved.slice(k);
  const [first] = others;
  if (first === undefined) return { top, rest: null };
  const total = others.reduce((sum, { effect }) => sum.add(exactOf(effect) ?? 0), new Rational(0));
  return { top, rest: { count: others.length, effect: known(total, first.effect.unit, decimals) as Known } };
}
