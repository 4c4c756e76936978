import { groupDigits } from '@luoxuan/quantity';
import type { Figure } from '@luoxuan/scoring';
import type { NoteRegister } from './reasons.js';
import type { Printed } from './report-model.js';

export const DASH = '—';
const MINUS = '\u2212';
/** The unit of a yes/no figure. */
const YES_NO = '—';

/** Turns figures into what stands in the report; a missing one becomes a dash whose mark leads to the reason. */
export class Printer {
  constructor(readonly notes: NoteRegister) {}

  figure(figure: Figure): Printed {
    if (figure.exact === null) return this.missing(figure);
    const text = figure.unit === YES_NO ? (figure.value === 0 ? '否' : '是') : numberText(figure.text);
    return { text, value: figure.value, unit: figure.unit, reason: null, mark: null };
  }

  /** A change, always with its sign. */
  change(figure: Figure): Printed {
    const printed = this.figure(figure);
    if (figure.exact === null) return printed;
    if (figure.unit === YES_NO) {
      return { ...printed, text: figure.value > 0 ? '由否转是' : figure.value < 0 ? '由是转否' : '不变' };
    }
    return { ...printed, text: figure.value > 0 ? `+${printed.text}` : printed.text };
  }

  missing(figure: Extract<Figure, { exact: null }>): Printed {
    return {
      text: DASH,
      value: null,
      unit: figure.unit,
      reason: figure.reason,
      mark: this.notes.mark(figure.reason),
    };
  }
}

/** `-3515.53` as `−3,515.53`, with a true minus. */
export const numberText = (plain: string): string => groupDigits(plain).replace(/^-/, MINUS);

/** A figure in a sentence: with its unit, `89.20%`, `3,515.53 万元`. */
export function inSentence(printed: Printed): string {
  if (printed.value === null || printed.unit === YES_NO) return printed.text;
  return printed.unit === '%' || printed.unit === '‰'
    ? `${printed.text}${printed.unit}`
    : `${printed.text} ${printed.unit}`;
}
