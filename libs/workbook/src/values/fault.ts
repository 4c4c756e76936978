import type { Quantity } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { FindingLevel } from '../findings/finding.js';

/** A finding without its place, which the caller adds. */
export interface ValueFault {
  code: FaultCode;
  level: FindingLevel;
  found: string;
  expected: Bilingual;
  mend: Bilingual;
  message: Bilingual;
}

/** Every fault of a value with what is known about it. Numbers are plain decimals in the element's unit. */
export interface FaultDetails extends NoteDetails {
  'excel-error': { error: string };
  'formula-without-result': object;
  'date-instead-of-number': object;
  'yes-no-instead-of-number': object;
  'not-yes-or-no': object;
  'not-a-number': object;
  'qualitative-text': object;
  'digit-grouping': object;
  /** `suggestion`: null where the text gives none. `upTo` only for a range. */
  approximate: { bound: Bound; suggestion: string | null; upTo: string | null };
  'chinese-numeral': { suggestion: string | null };
  'currency-without-unit': { unit: string };
  'unknown-unit': { unit: string };
  /** `number` as written, with its unit. */
  'text-behind-number': { number: string; text: string };
  'scientific-notation': object;
  'figure-elsewhere': object;
  'unit-mismatch': { unit: string };
  'percent-format': object;
  /** `shown` by the number format, `declared` by the sheet. */
  'format-unit-differs': { shown: string; declared: string };
  'share-out-of-range': { most: number };
  'ratio-instead-of-number': object;
  'ratio-order': { literal: string; reversed: string };
  'ratio-by-zero': object;
  /** `asked` is `rounded` in `unit`, in which the cell is written. */
  'too-precise': { rounded: string; asked: string; unit: string };
  'rounds-to-zero': RoundedFigure;
  'too-large': object;
  'fractional-count': object;
  'negative-count': object;
}

/** What does not reject a value. */
export interface NoteDetails {
  'none-may-be-zero': object;
  'currency-format': { unit: string };
  /** `taken` has no more places than the element. */
  'ambiguous-percent': { written: string; taken: string; times100: string };
  'read-as-negative': { taken: string };
  'ratio-reversed': { taken: string };
  'ratio-rounded': { taken: string };
  rounded: RoundedFigure;
  /** `declared`: the unit is that of the sheet, not one written in the cell. */
  'rounded-in-conversion': RoundedFigure & { declared: boolean };
  /** So much was lost in the conversion that the unit is doubtful. */
  'rounded-away': RoundedFigure;
  'unit-converted': { unit: string; taken: string };
  /** The cell or the sheet leaves out for each of what: 1.62万元 for 1.62万元/生. */
  'per-head-left-out': { unit: string; meant: string };
  'visits-for-people': { unit: string };
  'suspect-unit-error': { now: Quantity; before: Quantity; factor: number };
  'large-drop-to-zero': { before: Quantity };
}

/** As written, in its unit, and as taken, in the element's. */
export interface RoundedFigure {
  written: string;
  unit: string;
  taken: string;
}

export type Bound = 'about' | 'at-least' | 'at-most' | 'range';
export type FaultCode = keyof FaultDetails;
export type NoteCode = keyof NoteDetails;
export type Fault<C extends FaultCode = FaultCode> = { [K in C]: { code: K } & FaultDetails[K] }[C];

/** What a rule answers: a value, or why there is none. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: Fault };
