import type { Bilingual } from '@luoxuan/wording';
import type { Figure, Scorecard } from '@luoxuan/scoring';

/** 预警级别; 逾期 (late) is a kind of its own, not a colour of a value. */
export type WarningLevel = 'blue' | 'yellow' | 'red' | 'late';

export interface Warning {
  rule: 'behind-plan' | 'warning-line' | 'not-submitted';
  level: WarningLevel;
  /** null for a warning about submissions */
  indicator: string | null;
  /** null where the whole consortium is concerned */
  member: string | null;
  period: string;
  /** Name of what is warned about: an indicator or a member. */
  subject: string;
  /** Figures it was raised on, by name: value, line, attainment, due date … */
  evidence: Record<string, Figure | string>;
  text: Bilingual;
}

/** State of a node, derived from recorded facts, never ticked by hand. */
export type NodeStatus = 'done' | 'in-progress' | 'open' | 'not-applicable';

export interface NodeState {
  code: string;
  label: Bilingual;
  status: NodeStatus;
  /** What proves it, or what is missing, as one short sentence each. */
  facts: Bilingual[];
}

export interface SpiralState {
  /** 静螺旋: ten nodes in order */
  static: NodeState[];
  /** 动螺旋: six nodes in order; plan, organise and implement are shared with the static loop */
  dynamic: NodeState[];
}

export interface SubmissionStatus {
  member: string;
  memberName: string;
  period: string;
  /** ISO date by which it was due */
  due: string;
  /** ISO date-time of the first submission, null if none came */
  receivedAt: string | null;
  onTime: boolean | null;
  /** It was due before the day of the diagnosis and is not there. */
  overdue: boolean;
}

/** What one diagnosis run found: the whole content of a report, without a clock or a path in it. */
export interface Diagnosis {
  consortium: { code: string; name: string; synthetic: boolean };
  members: { code: string; name: string; kind: string }[];
  standard: { code: string; version: string; name: string; status: 'proposed' | 'official' };
  engine: string;
  inputsDigest: string;
  /** ISO date-time of the latest observation used; null if there was none */
  dataAsOf: string | null;
  scorecard: Scorecard;
  /** The same period a year earlier under the same standard version, null if nothing was reported then. */
  yearAgo: { period: string; score: Figure; coverage: Figure } | null;
  warnings: Warning[];
  spiral: SpiralState;
  submissions: SubmissionStatus[];
}
