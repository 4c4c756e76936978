import { takeSign } from './accounting.js';
import type { Outcome } from './fault.js';
import { ungroup } from './grouping.js';

/** A number as written, and what stands behind it. */
export interface WrittenNumber {
  /** Plain decimal, with its sign. */
  plain: string;
  /** Unit or magnitude, not looked at yet. */
  suffix: string;
  /** ¥ in front. */
  currency: boolean;
  accounting: boolean;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const NUMERAL = /^([\d., ]*\d\.?(?![\d])|\.\d+)(.*)$/;

/** Digits alone, as nearly all cells have them: no other way of writing a number has to be tried on it. */
export function isPlainDecimal(folded: string): boolean {
  return PLAIN.test(folded);
}

/** A plain decimal as a number. */
export function plainNumber(plain: string): Outcome<WrittenNumber> {
  return { ok: true, value: { plain, suffix: '', currency: false, accounting: false } };
}

/** Splits a folded text into number and suffix; null where it does not begin like a number. */
export function readNumber(folded: string): Outcome<WrittenNumber> | null {
  if (isPlainDecimal(folded)) return plainNumber(folded);
  const { currency, text } = takeCurrency(folded);
  const { negative, rest, accounting } = takeSign(text);
  const inner = takeCurrency(rest);
  const match = NUMERAL.exec(inner.text);
  if (!match) return null;
  const plain = ungroup(match[1] ?? '');
  if (plain === null) return { ok: false, fault: { code: 'digit-grouping' } };
  return {
    ok: true,
    value: {
      plain: negative ? `-${plain}` : plain,
      suffix: (match[2] ?? '').trim(),
      currency: currency || inner.currency,
      accounting,
    },
  };
}

function takeCurrency(text: string): { currency: boolean; text: string } {
  const rest = text.replace(/^(?:¥|RMB|CNY|人民币) ?/i, '');
  return { currency: rest.length < text.length, text: rest };
}
