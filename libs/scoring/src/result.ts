import type { ScoringRule } from '@luoxuan/catalog';
import type { Bilingual } from '@luoxuan/wording';

/**
 * What scoring answers: plain data, the same in memory, in the store (JSON) and in `--json`.
 * Every number is kept exactly and as shown; where it is undefined there is a reason, never a 0.
 */

/** Why a number does not exist. */
export type NullReason =
  | 'no-data' // nothing was reported for the period
  | 'no-before' // nothing was reported for the period compared with
  | 'before-is-zero' // a rate against 0 is undefined; the difference is still given
  | 'rate-in-points' // a rate indicator changes in 百分点: see the difference
  | 'no-target' // no target in this period
  | 'target-is-zero' // a target of 0 in this period: attainment is undefined
  | 'value-is-zero' // target / value with a value of 0
  | 'denominator-is-zero'
  | 'nothing-scored' // no indicator below could be scored
  | 'not-due' // its period does not end in the period diagnosed
  | 'context-only' // direction 0: shown, not scored
  | 'definition-changed' // the 口径, the formula or the population changed in between: cut with a mark
  | 'no-peers' // relative to others, and there are none
  | 'no-expert' // no expert has given points yet
  | 'no-floor' // the rule needs a floor and none is set
  | 'outside-bands' // no band covers the value
  | 'incomplete'; // some of the figures expected are missing: a part is never compared with a whole

/** A number: `exact` as a fraction ("81/188") in `unit`, `value` for charts, `text` rounded half up for people. */
export interface Known {
  exact: string;
  value: number;
  text: string;
  unit: string;
}
export interface Unknown {
  exact: null;
  value: null;
  text: null;
  unit: string;
  reason: NullReason;
}
export type Figure = Known | Unknown;

/** A break between the two sides of a comparison: what changed and from when. */
export interface BreakMark {
  /** Code of the indicator or element whose version changed. */
  code: string;
  /** Key of the first month of the new version. */
  from: string;
  change: 'formula' | 'denominator' | 'definition' | 'population';
  text: Bilingual;
}

/** Now against before. `difference` is in the unit (百分点 for a rate indicator); `rate` in %, null for a rate indicator. */
export interface Comparison {
  /** 环比, 同比, 累计同比; 较目标, 较标准, 较基准: before is the line */
  kind: 'previous' | 'year-ago' | 'year-to-date' | 'target' | 'floor' | 'benchmark';
  /** Keys of the two spans, e.g. `2025-09` and `2024-09`, or `2025-01..2025-09`. */
  nowSpan: string;
  beforeSpan: string;
  now: Figure;
  before: Figure;
  difference: Figure;
  rate: Figure;
  /** Changes of definition lie in between: difference and rate are cut. */
  breaks: BreakMark[];
  /** Members whose figures are on one side alone: the comparison stands, and says so. */
  population: { joined: string[]; left: string[] };
}

/** 排名: 1 is the best; equal values share a rank. */
export interface Rank {
  among: 'members' | 'consortia';
  rank: number;
  of: number;
}

/** 达成度: raw is shown (a school at 270 % is not hidden), capped counts. Both in %. */
export interface Attainment {
  raw: Figure;
  capped: Figure;
  /** The target it was held against: for a flow in a month, the share of the year's plan due by now. */
  against: Figure;
}

/** One addend of a score: its share of the weight, its own points out of 100, and what it was computed from. */
export interface ScorePart {
  name:
    | 'attainment'
    | 'progress'
    | 'piecewise'
    | 'threshold'
    | 'bands'
    | 'relative-to-best'
    | 'relative-to-average'
    | 'graded-count'
    | 'deduction'
    | 'yes-no'
    | 'expert';
  weight: number;
  points: Figure;
  /** Why these points: the lines, the band, the peers, the expert that they come from. */
  because?: Bilingual;
}

/** One observation that went into a figure, down to its cell. */
export interface InputRef {
  element: string;
  member: string;
  period: string;
  text: string;
  unit: string;
  submission: number;
  file: string;
  sheet: string;
  ref: string;
}

/** One element rolled up over months and members: how, and from which observations. */
export interface ElementExplanation {
  element: string;
  name: string;
  rollup: string;
  figure: Figure;
  inputs: InputRef[];
}

/** A figure that was expected and is not there. */
export interface Gap {
  element: string;
  member: string;
  period: string;
}

export interface Explanation {
  /** The formula over element codes, e.g. `TAL18 / TAL17`. */
  formula: string;
  /** In which period of the indicator's own kind, e.g. `2024-2025` for a school year inside 2025. */
  period: string;
  elements: ElementExplanation[];
  /** Expected and missing: while there is one, the value is shown but neither compared nor scored. */
  gaps: Gap[];
  /** What the points stand on where that is more than the value: a flow from January on, the grades that are counted. */
  scored?: ScoredOn;
}

export interface ScoredOn {
  /** Key of a period, or of the first and the last month */
  span: string;
  figure: Figure;
  elements: ElementExplanation[];
  gaps: Gap[];
}

export interface SeriesPoint {
  period: string;
  value: number | null;
  text: string | null;
  /** What changed when this period began or within it: not comparable with the points before. */
  breaks?: BreakMark[];
}

export type TargetSource =
  | { kind: 'standard' }
  | { kind: 'own'; version: number; approvedBy: string; approvedAt: string }
  | { kind: 'none' };

export interface IndicatorResult {
  code: string;
  name: string;
  /** Where the catalogue has one. */
  nameEn?: string;
  unit: string;
  direction: 'up' | 'down' | 'context';
  /** basic = gate (met or not), substantive = graded, veto = any case fails the whole */
  kind: 'basic' | 'substantive' | 'veto';
  dimension: string;
  group: string;
  weight: number;
  /** How its points are given; gates and vetoes have none. */
  rule: ScoringRule;
  /** The period that it is computed for, of its own kind (month, quarter, year, school year). */
  period: string;
  value: Figure;
  /** The value runs from January up to the period: a ratio of a flow to a stock. */
  cumulative?: true;
  /** 目标值, 标准值, 预警值 of the year */
  target: Figure;
  /** Where the target comes from: the standard as published, or set for this consortium (its version, author, approval). */
  targetSource: TargetSource;
  floor: Figure;
  warningLine: Figure;
  comparisons: Comparison[];
  /** Among the consortia, or the members, scored beside this one; null where there are none. */
  rank: Rank | null;
  attainment: Attainment;
  floorMet: boolean | null;
  score: Figure;
  parts: ScorePart[];
  explanation: Explanation;
  /** The figures before and up to this period, oldest first: months of two years, or up to five years. */
  series: SeriesPoint[];
}

export interface GroupResult {
  code: string;
  name: string;
  score: Figure;
  coverage: Figure;
}

export interface DimensionResult {
  code: string;
  name: string;
  weight: number;
  /** Points out of 100, over what could be scored. */
  score: Figure;
  /** Share of the weight that could be scored, %. */
  coverage: Figure;
  groups: GroupResult[];
  indicators: IndicatorResult[];
}

/** The scored consortium in one month or year. */
export interface Scorecard {
  kind: 'month' | 'year';
  period: string;
  score: Figure;
  coverage: Figure;
  /** false as soon as one veto indicator is above 0; null where none was reported */
  vetoFree: boolean | null;
  /** every basic indicator met; null where none could be judged */
  basicMet: boolean | null;
  dimensions: DimensionResult[];
}
