import type { Figure } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { Warning, WarningLevel } from '../result.js';
import type { FindingEvent } from './events.js';
import type { Knowledge } from './knowledge.js';
import type { Evidence, Measure } from './measure.js';

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
