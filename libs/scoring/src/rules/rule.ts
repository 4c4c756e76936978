import type { Indicator, ScoringParameters, ScoringRule } from '@luoxuan/catalog';
import { roundHalfUp, type Rational } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { Attainment, Figure, NullReason } from '../result.js';

/** A number, or why there is none. */
export type Answer = Rational | NullReason;

/** Everything that points may be given for. */
export interface Judged {
  direction: Indicator['direction'];
  unit: string;
  decimals: number;
  /** What is held against lines: a flow inside the year from January on. */
  value: Answer;
  /** The figure of the period itself, which peers are compared by. */
  figure: Answer;
  /** Lines of the whole year, in the indicator's unit */
  target: Rational | null;
  floor: Rational | null;
  /** Share of the year's plan that is due: every line of the year is multiplied by it. */
  share: Rational;
  attainment: Attainment;
  progress: Figure;
  /** Figures of the others that are scored beside this one. */
  peers: readonly Rational[];
  /** The latest points of an expert for this period. */
  expert: { points: Rational; expert: string; reason: string } | null;
  /** An element as it is, from January on where it is a flow. */
  count: (element: string) => Answer;
  scoring: ScoringParameters;
}

/** Points out of 100, or why there are none; and what they come from. */
export interface Verdict {
  points: Answer;
  because?: Bilingual;
}

export type RuleOf<K extends ScoringRule['kind']> = Extract<ScoringRule, { kind: K }>;
export type Rule<K extends ScoringRule['kind']> = (rule: RuleOf<K>, judged: Judged) => Verdict;

export const isReason = (answer: Answer): answer is NullReason => typeof answer === 'string';

/** A number in a sentence, with its unit. */
export function told(number: Rational, { unit, decimals }: Pick<Judged, 'unit' | 'decimals'>): string {
  const text = roundHalfUp(number, decimals);
  return unit === '—' ? text : unit === '%' || unit === '‰' ? `${text}${unit}` : `${text} ${unit}`;
}

/** Whether a value reaches a line: ↑ at or above it, ↓ at or below it. */
export const reaches = (value: Rational, line: Rational, direction: Judged['direction']): boolean =>
  direction === 'down' ? value.compare(line) <= 0 : value.compare(line) >= 0;
