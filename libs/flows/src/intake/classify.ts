import type { Quantity } from '@luoxuan/quantity';

/** What became of one value that was read. */
export type Verdict = 'accepted' | 'unchanged' | 'revised';

/** A value new to the ledger is accepted; one that is there already is unchanged; a different one revises it. */
export function classify(now: Quantity, before: Quantity | null): Verdict {
  if (before === null) return 'accepted';
  return sameQuantity(now, before) ? 'unchanged' : 'revised';
}

const sameQuantity = (a: Quantity, b: Quantity): boolean =>
  a.steps === b.steps && a.unit === b.unit && a.decimals === b.decimals;
