import type { AnnualField, Lift } from '@luoxuan/spiral';
import type { Light, Printed } from './printed-model.js';

/** 螺旋的上升: the score of this year less that of the last, and what it came from. The parts add up to the total. */
export interface LiftSection {
  from: { period: string; score: Printed };
  to: { period: string; score: Printed };
  total: Printed;
  /** In the order in which they follow each other: standard, values, coverage. */
  parts: LiftPart[];
  /** What each indicator adds to the part of the values; the largest effect first, whatever its sign. */
  indicators: LiftedRow[];
  /** Names of the indicators that only this year, and only the last, could score. */
  entered: string[];
  left: string[];
  sentence: string;
}

export interface LiftPart {
  code: keyof Pick<Lift, 'standard' | 'values' | 'coverage'>;
  name: string;
  /** What is counted in it. */
  meaning: string;
  effect: Printed;
}

export interface LiftedRow {
  code: string;
  name: string;
  effect: Printed;
}

export interface AnnualSection {
  /** One for each indicator, in the order of the standard. */
  rows: AnnualReportRow[];
  promises: PromiseRow[];
}

export interface AnnualReportRow extends Light {
  code: string;
  name: string;
  dimension: string;
  /** Nothing was found, planned, promised or written about it. */
  quiet: boolean;
  /** 目标 — 标准 — 现状 — 问题 — 原因 — 改进措施 — 成效, in this order */
  cells: AnnualReportCell[];
}

export interface AnnualReportCell {
  field: AnnualField;
  name: string;
  text: string;
  /** There is nothing to say: printed softly. */
  silent: boolean;
  /** Who wrote it and when; null where it stands as data say. */
  edited: string | null;
}

export type PromiseOutcome = 'kept' | 'not-kept' | 'waiting';

/** A promise of an earlier year for a period in this one. */
export interface PromiseRow {
  code: string;
  name: string;
  what: string;
  owner: string;
  /** Period promised for. */
  by: string;
  promised: Printed;
  value: Printed;
  outcome: PromiseOutcome;
  word: string;
}

export interface PromiseCount {
  outcome: PromiseOutcome;
  word: string;
  count: number;
}
