import type { Rational } from '@luoxuan/quantity';
import type { Observation } from './observation.js';
import type { ElementExplanation, Figure, Gap, InputRef, NullReason } from '../result.js';

/** The stretch of time that an element is rolled up over, as keys of periods. */
export interface Stretch {
  /** Periods of the element's own kind, oldest first. */
  parts: readonly string[];
  /** The longer period that they make up: a member may have reported it as one figure (an annual workbook). */
  whole: string | null;
}

/** An element added up over time and members: exact, in the element's unit, with what went in and what is missing. */
export interface Rollup {
  value: Rational | null;
  /** Of each member that reports it. */
  parts: readonly MemberPart[];
  gaps: Gap[];
}

/** What counts of one member's figures, and which are missing. */
export interface MemberPart {
  member: string;
  inputs: Observation[];
  gaps: Gap[];
  /** The inputs as an explanation shows them, once one was asked for. */
  references?: InputRef[];
}

/** A rollup of before, and the members whose figures are others since. */
export interface Former {
  rollup: Rollup;
  restated: ReadonlySet<string>;
}

/** An indicator over one span: its value, whether all that was expected is there, and how it came about. */
export interface IndicatorValue {
  figure: Figure;
  exact: Rational | null;
  reason: NullReason | null;
  gaps: Gap[];
  /** Worked out when it is asked for: most values are only compared. */
  readonly elements: ElementExplanation[];
  /** Codes of those whose figures went in; worked out as above. */
  readonly members: ReadonlySet<string>;
}
