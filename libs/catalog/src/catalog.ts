import type { Formula } from './formula/formula.js';

export const MEMBER_KINDS = ['高职', '中职', '本科', '企业', '科研院所', '行业协会', '园区管委会'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** How often a figure is reported: calendar month, quarter and year; a school year runs from 1 September to 31 August. */
export const REPORTING_PERIODS = ['month', 'quarter', 'year', 'school-year'] as const;
export type ReportingPeriod = (typeof REPORTING_PERIODS)[number];

export const STATUSES = ['proposed', 'official'] as const;
/** `official` = read in a published source; `proposed` = ours, until somebody replaces it. */
export type Status = (typeof STATUSES)[number];

/** 采集项: a figure that a member reports. */
export interface Element {
  code: string;
  name: string;
  nameEn?: string;
  /** Other names under which the same figure arrives in spreadsheets; see `foldName`. */
  aliases: string[];
  unit: string;
  decimals: number;
  type: 'count' | 'amount' | 'survey' | 'boolean';
  period: ReportingPeriod;
  /** Within a longer period: a flow is added up, a stock is the last figure. */
  time: 'sum' | 'last' | 'mean';
  /**
   * Over the members: `sum`; `lead` = the lead reports it once for all; `weighted` = mean weighted by `weightedBy`;
   * `distinct` = cannot be added up (the same firm is served by two colleges): the consortium's figure is the one
   * that the lead reports, and does not exist where the lead reported none.
   */
  members: 'sum' | 'lead' | 'distinct' | 'weighted';
  /** Code of the element that holds the sample size. */
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
  scoring: ScoringParameters;
  plan: PlanParameters;
  dimensions: Dimension[];
}

export interface Catalog {
  elements: Map<string, Element>;
  indicators: Map<string, Indicator>;
  standards: Standard[];
  /** sha256 over the meaning of the catalogue: comments, order of files and layout do not change it. */
  digest: string;
}
