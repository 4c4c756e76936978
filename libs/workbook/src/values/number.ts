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

const NUMERAL = /^([\d., ]*\d\.?(?![\d])|\.\d+)(.*)$/;

/** Splits a folded text into number and suffix; null where it does not begin like a number. */
export function readNumber(folded: string): Outcome<WrittenNumber> | null {
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
