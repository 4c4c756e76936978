import type { Rational } from '@luoxuan/quantity';

/** 1 is the best; equal values share a rank, and the next one counts all before it: 1, 2, 2, 4. */
export function rankAmong(
  value: Rational,
  others: readonly Rational[],
  direction: 'up' | 'down',
): { rank: number; of: number } {
  const better = direction === 'down' ? -1 : 1;
  const ahead = others.filter((other) => other.compare(value) * better > 0).length;
  return { rank: ahead + 1, of: others.length + 1 };
}
