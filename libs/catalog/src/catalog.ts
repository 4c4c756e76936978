import type { Rational } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { Monitoring, NotWatched } from './schema/monitoring.js';
import type { Formula, Lookup } from './formula/formula.js';

export const MEMBER_KINDS = ['高职', '中职', '本科', '企业', '科研院所', '行业协会', '园区管委会'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** How often a figure is reported: calendar month, quarter and year; a school year runs from 1 September to 31 August. */
export const REPORTING_PERIODS = ['month', 'quarter', 'year', 'school-year'] as const;
export type ReportingPeriod = (typeof REPORTING_PERIODS)[number];

export const STATUSES = ['proposed', 'official'] as const;
/** `official` = read in a published source; `proposed` = ours, until somebody replaces it. */
export type Status = (typeof STATUSES)[number];

/** The set of elements that a consortium collects unless another is asked for: templates and what is owed. */
export const CORE_SET = 'core';

/** The set of elements that nobody reports: the system counts them in its own records. */
export const SYSTEM_SET = 'system';

/** Another name under which an element arrives in spreadsheets; see `foldName` and `nameIndex`. */
export interface Alias {
  name: string;
  /** First and last year in which tables use the name: of the year in which the table's period ends. */
  from?: number;
  to?: number;
  /** The name stands for an older 口径, not only for an older wording: not comparable with the figure of today. */
  changed?: true;
}

/**
 * A changed 口径: from this month on another definition, formula or population counts. Nothing is compared across it
 * without a break mark (domain.md §2).
 */
export interface Version {
  /** Key of the first month that it counts for, `2025-07`. */
  from: string;
  change: 'formula' | 'denominator' | 'definition' | 'population';
  /** What changed, one sentence each. */
  text: Bilingual;
  definition?: string;
}

/** The version of an indicator: it may have another formula, too. */
export interface IndicatorVersion extends Version {
  /** What counts from then on, in the indicator's unit; the catalogue gives it with every version. */
  formula?: Formula;
}

/** 采集项: a figure that a member reports. */
export interface Element {
  code: string;
  name: string;
  nameEn?: string;
  aliases: Alias[];
  unit: string;
  decimals: number;
  /**
   * `survey` = a mean over a sample; `ratio` = a rate that the member has worked out itself: over members it is weighted by
   * its denominator, which is the same as adding up both parts, and it is never averaged.
   */
  type: 'count' | 'amount' | 'survey' | 'ratio' | 'boolean';
  /** Which collection it belongs to: `core`, or a report of its own such as `quality-report`. */
  set: string;
  period: ReportingPeriod;
  /** Within a longer period: a flow is added up, a stock is the last figure. */
  time: 'sum' | 'last' | 'mean';
  /**
   * Over the members: `sum`; `lead` = the lead reports it once for all; `weighted` = mean weighted by `weightedBy`;
   * `distinct` = cannot be added up (the same firm is served by two colleges): the consortium's figure is the one
   * that the lead reports, and does not exist where the lead reported none.
   */
  members: 'sum' | 'lead' | 'distinct' | 'weighted';
  /** Code of the element that holds the sample size, or the denominator of a ratio. */
  weightedBy?: string;
  /** 归口部门: the one department that answers for it. */
  owner: string;
  reportedBy: MemberKind[];
  clause: string;
  status: Status;
  /** 口径: what counts. */
  definition: string;
  /** 佐证 has to be handed in with it. */
  evidence?: boolean;
  /** 一数一源: the fact exists once for the whole consortium, so that only one member may report it; see `isSole`. */
  sole?: boolean;
  /** Later versions, oldest first; the element as written is the first. */
  versions: Version[];
}

/** 指标. One with the code of an element is that element as it is. */
export interface Indicator {
  code: string;
  name: string;
  nameEn?: string;
  unit: string;
  decimals: number;
  /** `context`: shown, never scored. */
  direction: 'up' | 'down' | 'context';
  formula: Formula;
  period: ReportingPeriod;
  clause: string;
  status: Status;
  definition: string;
  /** The formula's elements are added up over so many calendar years, the last of them the year diagnosed. */
  window?: number;
  /**
   * Later versions, oldest first; the indicator as written is the first. Empty for an element as it is: those of the
   * element count.
   */
  versions: IndicatorVersion[];
}

export interface StandardIndicator {
  code: string;
  /** Share of its dimension; the weights of a dimension add up to 100. A gate or a veto weighs 0. */
  weight: number;
  kind: 'basic' | 'substantive' | 'veto';
  /** Year → plain decimal in the indicator's unit. */
  target: Record<string, string>;
  floor?: Record<string, string> | string;
  /** up: the alarm rings at or below the line; down: at or above. Red lies inside yellow. */
  warning?: { yellow: string; red?: string };
  /** Cumulative share of the year's plan that is due by the end of each month, January first, December = 1. */
  curve?: number[];
  /** Year → a curve of its own for that year; see `curveOf`. */
  curves?: Record<string, number[]>;
  /** How points are given; attainment with the standard's cap where nothing else is said. */
  rule: ScoringRule;
  /** 基准值: what others reached, such as a national median; year → plain decimal. */
  benchmark?: Benchmark;
  /** 佐证 has to be handed in with it. */
  evidence?: boolean;
}

/** 基准: figures of others to compare with, and where they were read. */
export interface Benchmark {
  name: Bilingual;
  source: string;
  values: Record<string, string>;
}

export interface Group {
  code: string;
  name: string;
  indicators: StandardIndicator[];
}

export interface Dimension {
  code: string;
  name: string;
  /** The weights of all dimensions add up to 100. */
  weight: number;
  groups: Group[];
}

/**
 * How points out of 100 are given, as data (rule types of real schemes, 江西 2023). Bands are [from, to): the first may have
 * no `from`, the last no `to`. Peers are the units that are scored beside this one: consortia for a consortium, members
 * for a member.
 */
export type ScoringRule =
  /** 100·min(attainment, cap), with the standard's progress part */
  | { kind: 'attainment'; cap?: number }
  /** below the floor 0, at the floor `atFloor` points, from there linear to 100 at the target */
  | { kind: 'piecewise'; atFloor: number }
  /** `points` at the line or better, otherwise `otherwise` */
  | { kind: 'threshold'; line: string; points: number; otherwise: number }
  /** points of the band that the value (or the attainment in %) lies in */
  | { kind: 'bands'; of: 'value' | 'attainment'; bands: Band[] }
  /** 100·value/best of the peers (↓: best/value) */
  | { kind: 'relative-to-best' }
  /** points of the band that value/average of the peers, in %, lies in (↓: average/value) */
  | { kind: 'relative-to-average'; bands: Band[] }
  /** 国家级 3 / 省级 2 / 签约 1: Σ count·points, at most `cap`, as a share of `cap` */
  | { kind: 'graded-count'; grades: { element: string; points: number }[]; cap: number }
  /** 100 − `each` for every incident, never below 0 */
  | { kind: 'deduction'; each: number }
  /** yes 100, no 0 */
  | { kind: 'yes-no' }
  /** points given by an expert, with the reason */
  | { kind: 'expert' };

export interface Band {
  from?: string;
  to?: string;
  points: number;
}

export interface ScoringParameters {
  /** Attainment counts up to this share, 1.2 = 120 %. */
  cap: number;
  attainmentWeight: number;
  progressWeight: number;
  /** Relative change against the year before that earns full progress points, 0.2 = 20 %. */
  progressSpan: number;
  /** The same for a rate indicator, in 百分点. */
  progressSpanPoints: number;
}

export interface PlanParameters {
  /** A submission is due so many days after the end of its period. */
  dueDays: Record<ReportingPeriod, number>;
  /** Warning levels for a pace (attainment ÷ share due by now) below these shares. */
  behindPlan: { blue: number; yellow: number; red: number };
}

export interface Standard {
  code: string;
  version: string;
  name: string;
  nameEn?: string;
  status: Status;
  /** First and last year that it applies to. */
  validFrom: number;
  validTo?: number;
  source: string;
  /** `consortium@2025.1`: the version that it was derived from. Everything inherited is already in it. */
  extends: string | null;
  scoring: ScoringParameters;
  plan: PlanParameters;
  dimensions: Dimension[];
}

export const RELATION_OPERATORS = ['=', '<=', '>='] as const;
export type RelationOperator = (typeof RELATION_OPERATORS)[number];

/** Both sides in the relation's unit, exact. */
export type RelationResult =
  | { ok: true; holds: boolean; left: Rational; right: Rational }
  | { ok: false; reason: 'no-data' | 'denominator-is-zero' };

/** 勾稽关系: what has to hold between the figures of one member and period. */
export interface Relation {
  code: string;
  /** What has to hold, in words. */
  text: Bilingual;
  left: Formula;
  operator: RelationOperator;
  right: Formula;
  /** In `unit`: so far a relation may be missed, for figures that were rounded before they were reported. */
  tolerance: Rational;
  /** Of both sides: that of the first element that measures what they measure. */
  unit: string;
  decimals: number;
  /** `error` = one of the figures must be wrong; `warning` = there may be a reason. */
  level: 'error' | 'warning';
  /** Elements of both sides, in the order of reading. */
  elements: string[];
  /** One missing figure leaves it open. */
  evaluate: (lookup: Lookup) => RelationResult;
}

export interface Catalog {
  elements: Map<string, Element>;
  indicators: Map<string, Indicator>;
  standards: Standard[];
  /** By code. */
  relations: Relation[];
  /** Thresholds of the monitoring rules. */
  monitoring: Monitoring;
  /** The other ones, each with the reason why it does not watch. */
  notWatched: NotWatched;
  /** sha256 over the meaning of the catalogue: comments, order of files and layout do not change it. */
  digest: string;
}
