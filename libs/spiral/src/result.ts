import type { Bilingual } from '@luoxuan/wording';
import type { ScoringParameters } from '@luoxuan/catalog';
import type { Figure, InputRef, MemberStanding, Scorecard } from '@luoxuan/scoring';
import type { AnnualRow } from './annual/annual-row.js';
import type { LiftResult } from './lift/lift.js';

/** 预警级别; 逾期 (late) is a kind of its own, not a colour of a value. */
export type WarningLevel = 'blue' | 'yellow' | 'red' | 'late';

/** The rule that raised a warning; `rules/names.ts` names each for people. */
export type RuleCode =
  | 'behind-plan'
  | 'warning-line'
  | 'floor-missed'
  | 'sharp-fall'
  | 'control-chart'
  | 'unit-error'
  | 'contradiction'
  | 'restated'
  | 'not-submitted'
  | 'due-soon'
  | 'coverage-low'
  | 'unreachable';

export interface Warning {
  rule: RuleCode;
  level: WarningLevel;
  /** Code of an indicator, or of the element where one reported figure is in doubt; null for a warning about submissions */
  indicator: string | null;
  /** null where the whole consortium is concerned */
  member: string | null;
  period: string;
  /** Name of what is warned about: an indicator, an element or a member. */
  subject: string;
  /** Who has to see it: 归口部门, and the member where it is about one alone. */
  concerns: Concern;
  /** Figures it was raised on, by name: value, line, attainment, due date … */
  evidence: Record<string, Figure | string>;
  /** The cells that they were read from. */
  cells?: InputRef[];
  text: Bilingual;
  /** Why it is silent; not there where it is not */
  mute?: Mute | null;
}

/** A rule silenced for a while: never without a reason and an author. */
export interface Mute {
  rule: string;
  /** null: every indicator */
  indicator: string | null;
  member: string | null;
  /** Period keys, both included */
  from: string;
  to: string;
  reason: string;
  author: string;
  /** ISO 8601, UTC */
  at: string;
}

export interface Concern {
  department: string | null;
  member: string | null;
}

/** State of a node, derived from recorded facts, never ticked by hand. */
export type NodeStatus = 'done' | 'in-progress' | 'open' | 'not-applicable';

export interface NodeState {
  code: string;
  label: Bilingual;
  status: NodeStatus;
  /** What proves it, one short sentence each. */
  facts: Bilingual[];
  /** What is missing before it is done, likewise; empty when it is done. */
  missing: Bilingual[];
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
  standard: {
    code: string;
    version: string;
    name: string;
    status: 'proposed' | 'official';
    scoring: ScoringParameters;
  };
  engine: string;
  inputsDigest: string;
  /** ISO date-time of the latest observation used; null if there was none */
  dataAsOf: string | null;
  scorecard: Scorecard;
  /** The same period a year earlier under the same standard version, null if nothing was reported then. */
  yearAgo: { period: string; score: Figure; coverage: Figure } | null;
  warnings: Warning[];
  spiral: SpiralState;
  /** 年度诊改, one row for each indicator; of a year */
  annual?: AnnualRow[];
  /** 螺旋的上升 against the year before as it was diagnosed; of a year that has one */
  lift?: LiftResult;
  submissions: SubmissionStatus[];
  /** The members among each other, over the indicators that each reports alone; the best first. */
  standings: MemberStanding[];
}
