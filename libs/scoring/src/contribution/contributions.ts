import type { Bilingual } from '@luoxuan/wording';
import type { Known, NullReason } from '../result.js';

/**
 * Why the consortium's figure changed between two spans, as plain data. Every effect is an exact fraction in the unit of
 * the change (百分点 for a rate indicator); effects of members, of elements and of a member's parts each add up to what
 * they explain, exactly. Only the texts are rounded.
 */
export interface Contributions {
  ok: true;
  indicator: string;
  /** `elements`: by member and element; `ratio`: by member into numerator, denominator, mix; `survey`: value and mix */
  method: 'elements' | 'ratio' | 'survey';
  before: Known;
  now: Known;
  change: Known;
  /** Places of the texts. */
  decimals: number;
  /** The largest effect first, whatever its sign; members that moved nothing stand at the end. */
  members: MemberContribution[];
  /** Which element of the formula moved it, the largest effect first. */
  elements: ElementContribution[];
  /** The same change as one of the whole numerator and the whole denominator; null for other methods. */
  sides: Sides | null;
}

export interface MemberContribution {
  member: string;
  name: string;
  effect: Known;
  parts: Part[];
}

/**
 * `numerator`, `denominator`: the member's own rate changed because of this side of it. `mix`: a member above (below) the
 * average rate came to weigh more or less. `value`: its survey result changed. `element`: one of the formula's addends.
 */
export interface Part {
  name: 'numerator' | 'denominator' | 'mix' | 'value' | 'element';
  /** Code, for `element` alone. */
  element: string | null;
  effect: Known;
}

export interface ElementContribution {
  element: string;
  name: Bilingual;
  effect: Known;
}

/**
 * `driver`: which side moves the way that the whole moved. `denominator` answers the question whether a ratio rose only
 * because its denominator shrank (or fell only because it grew): the numerator stood still or moved the other way.
 */
export interface Sides {
  numerator: Known;
  denominator: Known;
  driver: 'numerator' | 'denominator' | 'both' | 'none';
}

export type NoContributionReason =
  | NullReason // as the comparison itself says: missing, incomplete, a changed definition
  | 'against-a-line' // a comparison with a target, floor or benchmark has no members on its other side
  | 'other-inputs' // the figures at hand are not those that were compared: restated since
  | 'too-many-elements' // not a sum, and too many elements to try all orders
  | 'undefined-between'; // with some elements as before and others as now the formula divides by 0

export interface NoContributions {
  ok: false;
  indicator: string;
  reason: NoContributionReason;
}
