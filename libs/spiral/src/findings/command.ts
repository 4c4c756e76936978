import type { Indicator, Range } from '@luoxuan/catalog';
import type { Figure } from '@luoxuan/scoring';

/** A measure as somebody proposes it: any part may be missing or wrong. */
export interface MeasureDraft {
  what?: string | undefined;
  owner?: string | undefined;
  /** ISO date */
  due?: string | undefined;
  indicator?: string | undefined;
  /** Code of the member promised for; the consortium where there is none */
  member?: string | undefined;
  /** Plain decimal in the indicator's unit */
  reach?: string | undefined;
  /** First period whose figure counts, as people write it */
  by?: string | undefined;
}

/** What a person wants done with a finding. */
export type FindingAct =
  | { act: 'acknowledge' }
  | { act: 'diagnose'; cause?: string | undefined }
  | { act: 'plan'; measure: MeasureDraft }
  /** `measure`: its number; may be left out where only one is meant */
  | { act: 'postpone'; measure?: number | undefined; due?: string | undefined; by?: string | undefined }
  | { act: 'start'; measure?: number | undefined }
  | { act: 'done'; measure?: number | undefined }
  | { act: 'withdraw'; measure?: number | undefined }
  | {
      act: 'evidence';
      measure?: number | undefined;
      file?: string | undefined;
      sha256?: string | undefined;
      note?: string | undefined;
    }
  | { act: 'cancel' }
  | { act: 'close' };

/** With who wants it, and why. There is no default identity. */
export type FindingCommand = FindingAct & { author?: string | undefined; reason?: string | undefined };

/** An indicator as far as promises look at it. */
export type PromisedIndicator = Pick<
  Indicator,
  'code' | 'name' | 'unit' | 'decimals' | 'direction' | 'period'
> & {
  /** Between which values it can lie at all */
  range: Range;
  /** Shown from January on: only the same stretch of another year can stand beside it */
  cumulative: boolean;
};

/** What a command is judged by. */
export interface Circumstances {
  /** ISO 8601, UTC */
  at: string;
  /** ISO date in China */
  today: string;
  /** Indicators of the standard by which data will judge, by code */
  indicators: ReadonlyMap<string, PromisedIndicator>;
  /** Codes of the members */
  members: readonly string[];
  /** What an indicator is in a period; null where it does not exist */
  figure(indicator: string, member: string | null, period: string): Figure | null;
}
