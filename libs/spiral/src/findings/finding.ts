/** States of a finding; `transitions.ts` holds which follows which. */
export const FINDING_STATES = [
  'raised',
  'acknowledged',
  'diagnosed',
  'planned',
  'in-progress',
  'waiting-for-data',
  'verified',
  'not-effective',
  'overdue',
  'cancelled',
  'closed-by-hand',
] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** What the measure promises: which indicator moves, by how much, by when. */
export interface Pledge {
  indicator: string;
  /** null: the consortium */
  member: string | null;
  /** Plain decimal in the indicator's unit: the value that it should reach (in its direction) */
  reach: string;
  /** Key of the first period whose figure is held against it */
  by: string;
}

/** 改进措施 */
export interface Measure {
  /** From 1 within its finding */
  number: number;
  what: string;
  owner: string;
  /** ISO date */
  due: string;
  promise: Pledge;
  evidence: string | null;
  state: 'planned' | 'in-progress' | 'done' | 'effective' | 'not-effective';
}

/** Everything that moves a finding is an event: who, when, why. */
export interface FindingEvent {
  /** From 1 within its finding */
  seq: number;
  type: string;
  author: string;
  /** ISO 8601, UTC */
  at: string;
  reason: string | null;
  /** What the event carries (problem, cause, measure, comparison with the promise …), as plain data */
  data: Record<string, unknown>;
}
