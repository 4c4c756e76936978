import type { Proof } from './proof.js';

/** What the measure promises: which indicator moves, by how much, by when. */
export interface Pledge {
  indicator: string;
  /** null: the consortium */
  member: string | null;
  /** Plain decimal in the indicator's unit: the value that it should reach (in its direction) */
  reach: string;
  /** Key of the first period whose figure is held against it */
  by: string;
  /** Key of the period that it starts from: the last of the same kind that was over when it was given */
  from: string;
}

/** 佐证: a file by its digest, never the file itself. */
export interface Evidence {
  /** null: for the finding as a whole */
  measure: number | null;
  file: string;
  sha256: string;
  note: string | null;
}

export type MeasureState = 'planned' | 'in-progress' | 'done' | 'effective' | 'not-effective' | 'withdrawn';

/** 改进措施 */
export interface Measure {
  /** From 1 within its finding */
  number: number;
  what: string;
  owner: string;
  /** ISO date */
  due: string;
  promise: Pledge;
  evidence: Evidence[];
  state: MeasureState;
  /** As data judged it last; null while they have not. */
  proof: Proof | null;
}
