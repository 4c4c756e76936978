import type { Figure } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { Warning, WarningLevel } from '../result.js';
import type { FindingEvent } from './events.js';
import type { Knowledge } from './knowledge.js';
import type { Proof } from './proof.js';

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

/** What a finding is about: the warning that it answers. It never changes. */
export interface FindingIdentity {
  /** As people call it: 问题 3 */
  number: number;
  consortium: string;
  /** Key of the standing warning */
  warning: string;
  rule: Warning['rule'];
  indicator: string | null;
  member: string | null;
  /** Key of the period in which the warning began */
  period: string;
}

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

export type MeasureState = 'planned' | 'in-progress' | 'done' | 'effective' | 'not-effective';

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

/** 问题, as its events say. */
export interface Finding extends FindingIdentity {
  state: FindingState;
  level: WarningLevel;
  /** Name of the indicator or member that it is about */
  subject: string;
  /** As the warning said */
  problem: Bilingual;
  /** Value on which it was raised; null for a warning without one */
  value: Figure | null;
  knowledge: Knowledge;
  /** As people found it */
  cause: string | null;
  measures: Measure[];
  /** For the finding as a whole; a measure holds its own */
  evidence: Evidence[];
  /** 复发: how often it came back after data had closed it */
  relapses: number;
  /** Period whose data closed it; null unless it is verified */
  verifiedIn: string | null;
  /** In order, all of them */
  events: FindingEvent[];
}
