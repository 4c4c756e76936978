import type { Bilingual } from '@luoxuan/wording';
import type { Comparison, ScorePart } from '@luoxuan/scoring';
import type { NodeStatus, Warning } from '@luoxuan/spiral';
import type { AnnualSection, LiftSection, PromiseCount } from './improvement-model.js';
import type { Light, Note, Printed } from './printed-model.js';

export type * from './improvement-model.js';
export type * from './printed-model.js';

/**
 * Everything that a report says, ready to be laid out: plain data, all texts in Chinese, no clock, no path, no chance.
 * The PDF and the workbook are both made from it, so that they cannot contradict each other.
 */
export interface ReportModel {
  title: string;
  consortium: { code: string; name: string; synthetic: boolean };
  period: { key: string; text: string };
  run: { id: string; engine: string; inputsDigest: string };
  standard: {
    code: string;
    version: string;
    name: string;
    status: 'proposed' | 'official';
    statusText: string;
  };
  /** `date` is the ISO calendar date in China of the latest observation used. */
  dataAsOf: { date: string; text: string } | null;
  /** ISO date that the files carry: that of the data, and where there are none the last day of the period. */
  date: string;
  summary: Summary;
  spiral: Spiral;
  /** 螺旋的上升; null where there is no turn before to compare with */
  lift: LiftSection | null;
  /** 年度诊改; null where the run was not one of a year */
  annual: AnnualSection | null;
  dimensions: DimensionSection[];
  warnings: WarningRow[];
  members: MemberRow[];
  /** The members among each other, the best first. */
  standings: StandingRow[];
  /** What came late or not at all. */
  overdue: SubmissionRow[];
  submissions: SubmissionRow[];
  files: FileRow[];
  provenance: IndicatorProvenance[];
  observations: ObservationRow[];
  /** The reasons behind the dashes of this report, each with the mark that it is printed with. */
  notes: Note[];
  method: MethodNote[];
}

export interface Summary {
  score: Printed;
  coverage: Printed;
  yearAgo: { period: string; score: Printed; coverage: Printed; difference: Printed } | null;
  gates: Gate[];
  /** Three to five sentences, each computed from the figures. */
  sentences: string[];
  lights: DimensionLight[];
  /** Number of warnings by level, gravest first, zero included. */
  counts: (Light & { count: number })[];
  /** The graded indicators with the most points, the best first, and those with the fewest, the worst first. */
  best: Extreme[];
  worst: Extreme[];
  /** What stands on red: each subject once, with the rules that raised it. */
  reds: { subject: string; text: string }[];
  /** Promises of last year by what became of them; null where none were to be kept this year. */
  promises: PromiseCount[] | null;
}

/** One indicator in a few words. */
export interface Extreme {
  code: string;
  name: string;
  attainment: Printed;
  score: Printed;
}

/** A condition that is met or not and never averaged: 基础性条件, 否定性情形. */
export interface Gate {
  name: string;
  met: boolean | null;
  text: string;
}

export interface DimensionLight extends Light {
  code: string;
  name: string;
  score: Printed;
  coverage: Printed;
}

export interface SpiralNode {
  code: string;
  label: Bilingual;
  status: NodeStatus;
  statusText: string;
  facts: string[];
  /** What is missing before it is done. */
  missing: string[];
}

export interface Spiral {
  /** The 8 as SVG */
  drawing: string;
  static: SpiralNode[];
  dynamic: SpiralNode[];
}

export interface DimensionSection {
  code: string;
  name: string;
  weight: number;
  score: Printed;
  coverage: Printed;
  sentence: string;
  indicators: IndicatorRow[];
  trend: Trend | null;
}

export interface IndicatorRow extends Light {
  code: string;
  name: string;
  unit: string;
  direction: 'up' | 'down' | 'context';
  directionText: string;
  kind: 'basic' | 'substantive' | 'veto';
  kindText: string;
  group: string;
  periodText: string;
  /** Whether its period is another than the report's (a school year in the report of a calendar year). */
  otherPeriod: boolean;
  /** Decimals of its value, for number formats. */
  decimals: number;
  weight: number;
  target: Printed;
  floor: Printed;
  floorMet: boolean | null;
  before: Printed;
  now: Printed;
  /** With its sign; its unit is 百分点 for a rate indicator. */
  difference: Printed;
  rate: Printed;
  attainment: Printed;
  counted: Printed;
  /** The target that the attainment was held against. */
  against: Printed;
  /** How its points are given, in a word: 达成, 分档 … */
  ruleText: string;
  parts: PartRow[];
  score: Printed;
  /** Weight in the whole, in the unit of the dimension weights; 0 for gates and vetoes. */
  share: number;
  shareText: string;
  /** Points that it adds to the total score. */
  contribution: Printed;
  /** The target was set for this consortium, and is not the standard's. */
  ownTarget: string | null;
  /** `第 2 位（共 6 家）`, among the consortia under the same standard */
  rankText: string | null;
  /** Every reason why one of its figures is missing, as text. */
  remarks: string[];
  /** 口径变更 and changes of the members, at the comparison with the year before. */
  marks: string[];
  comparisons: ComparisonRow[];
}

/** 同比, 较目标, 较标准, 较基准 … of one indicator. */
export interface ComparisonRow {
  kind: Comparison['kind'];
  kindText: string;
  nowSpan: string;
  /** Of the span before; the year's line has none of its own. */
  beforeSpan: string;
  now: Printed;
  before: Printed;
  difference: Printed;
  rate: Printed;
  /** What a reader has to know before comparing: changes of definition and of the members. */
  marks: string[];
}

export interface PartRow {
  name: ScorePart['name'];
  nameText: string;
  weight: number;
  points: Printed;
  /** Why these points, for rules other than attainment. */
  because: string | null;
}

/** The main indicator of a dimension over time. */
export interface Trend {
  code: string;
  name: string;
  unit: string;
  /** months and quarters are set beside the year before, years stand for themselves */
  kind: 'month' | 'quarter' | 'year';
  labels: string[];
  now: { label: string; values: (number | null)[] };
  before: { label: string; values: (number | null)[] } | null;
  /** Indices of the labels at which what is counted changed. */
  breaks: { at: number; text: string }[];
  /** Limits of usual variation, where there are enough figures for them. */
  control: Control | null;
  /** 基准, e.g. a national median. */
  benchmark: { value: number; text: string } | null;
}

/** An XmR chart over the labels of a trend; of a flow the limits lie about the figure of the year before. */
export interface Control {
  of: 'values' | 'year-over-year';
  centre: (number | null)[];
  lower: (number | null)[];
  upper: (number | null)[];
  /** Indices of the labels whose figures are signals: no usual variation. */
  signals: number[];
}

export interface WarningRow extends Light {
  rule: Warning['rule'];
  ruleText: string;
  code: string | null;
  subject: string;
  period: string;
  evidence: { name: string; text: string }[];
  text: string;
}

/** Punctuality of one member over the year. */
export interface MemberRow {
  code: string;
  name: string;
  kind: string;
  due: number;
  onTime: number;
  late: number;
  missing: number;
  /** Not due yet when the data were taken. */
  pending: number;
  rate: Printed;
}

/** One member among those that report the same indicators, over what it reports alone. */
export interface StandingRow {
  code: string;
  name: string;
  kind: string;
  /** Among those that report the same indicators; ties share a rank; null without a score. */
  rank: number | null;
  /** How many are ranked. */
  of: number | null;
  score: Printed;
  coverage: Printed;
  /** Indicators that have a score. */
  scored: number;
}

export interface SubmissionRow {
  memberCode: string;
  member: string;
  period: string;
  due: string;
  received: string | null;
  state: 'on-time' | 'late' | 'missing' | 'pending';
  stateText: string;
  daysLate: number | null;
}

/** One workbook that figures of this report come from. */
export interface FileRow {
  /** Its number within this report, which the sources are cited by. */
  number: number;
  /** Its number in the store. */
  submission: number;
  member: string;
  period: string;
  file: string;
  sha256: string;
  received: string | null;
  accepted: number;
  unchanged: number;
  revised: number;
  rejected: number;
}

/** Where the figure of one indicator comes from. */
export interface IndicatorProvenance {
  code: string;
  name: string;
  formula: string;
  periodText: string;
  value: string;
  elements: ElementProvenance[];
  gaps: string[];
}

export interface ElementProvenance {
  code: string;
  name: string;
  rollup: string;
  figure: string;
  /** The indicator under which the same inputs stand already; its lines are not repeated. */
  sameAs: string | null;
  lines: ProvenanceLine[];
}

/** The observations of one member out of the same cells, over any number of files. */
export interface ProvenanceLine {
  member: string;
  periods: string;
  sheet: string;
  cells: string;
  /** Numbers of the files within this report, as ranges: `12–23, 25`. */
  files: string;
  count: number;
}

export interface ObservationRow {
  indicator: string;
  indicatorName: string;
  element: string;
  elementName: string;
  member: string;
  period: string;
  text: string;
  value: number | null;
  unit: string;
  file: string;
  sheet: string;
  cell: string;
  fileNumber: number;
}

export interface MethodNote {
  term: string;
  text: string;
}

/** What is known of a submission beside its observations: the file as it was received and what became of its cells. */
export interface ReportSource {
  submission: number;
  member: string;
  /** Period key, e.g. `2025-09` */
  period: string;
  file: string;
  sha256: string;
  /** ISO date-time */
  receivedAt: string | null;
  counts: { accepted: number; unchanged: number; revised: number; rejected: number };
}
