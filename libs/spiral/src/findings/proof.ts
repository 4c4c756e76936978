import type { Figure, InputRef } from '@luoxuan/scoring';

/** 有效, 未见效, 待数据 */
export type Verdict = 'effective' | 'not-effective' | 'waiting';

/** Why data say so. */
export type ProofReason =
  | 'reached'
  | 'not-reached'
  | 'denominator-alone' // reached, but only because the denominator shrank
  | 'no-figure'
  | 'incomplete' // figures are missing: a part proves nothing
  | 'break'; // the definition changed in between: the two figures are not of the same thing

/** A promise held against data: what was promised, what came, from where, and whether the rest moved the same. */
export interface Proof {
  measure: number;
  verdict: Verdict;
  reason: ProofReason;
  /** Keys of the period looked at, and of the one that the promise started from */
  period: string;
  from: string;
  promised: Figure;
  value: Figure;
  baseline: Figure;
  change: Figure;
  /** The consortium without the member promised for; null where the promise is the consortium's, or nothing is known */
  rest: { change: Figure; movedAlike: boolean } | null;
  /** The cells that `value` was read from */
  cells: InputRef[];
}
