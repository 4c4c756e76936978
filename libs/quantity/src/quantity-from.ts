import { Rational } from './rational.js';
import { isSafe, powerOfTen, type Quantity } from './quantity.js';
import { roundHalfUp } from './rounding.js';
import { sameDimension } from './unit/unit.js';
import { unitOf } from './unit/unit-of.js';

export type QuantityFrom =
  | { ok: true; quantity: Quantity }
  | { ok: false; code: 'not-a-decimal'; found: string }
  | { ok: false; code: 'unknown-unit'; found: string }
  | { ok: false; code: 'unit-dimension'; from: string; into: string }
  /** `rounded`: what it would be in the wanted unit with the wanted decimals. */
  | { ok: false; code: 'too-precise'; rounded: string; decimals: number }
  | { ok: false; code: 'too-large'; found: string };

/** Longer than any figure, and short enough that a hostile cell costs nothing. */
const MOST_DIGITS = 400;
/** A whole number with so many digits is exact in a double. */
const EXACT_DIGITS = 15;

/**
 * Converts a plain decimal ('-3515.53', no grouping, no exponent) in unit `from` exactly into whole steps of `into`.
 * Never goes through a double and never rounds: 12.345 into two decimals is refused.
 */
export function quantityFrom(
  decimalText: string,
  from: string,
  into: { unit: string; decimals: number },
): QuantityFrom {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimalText);
  if (!match) return { ok: false, code: 'not-a-decimal', found: decimalText };
  if (decimalText.length > MOST_DIGITS) return { ok: false, code: 'too-large', found: decimalText };
  const source = unitOf(from);
  const wanted = unitOf(into.unit);
  if (!source || !wanted) return { ok: false, code: 'unknown-unit', found: source ? into.unit : from };
  if (!sameDimension(source, wanted)) return { ok: false, code: 'unit-dimension', from, into: into.unit };

  const [, sign = '', whole = '', fraction = ''] = match;
  const shift = source.exponent - wanted.exponent + into.decimals - fraction.length;
  // so few digits are exact as a number, which costs a tenth of what a bigint does
  if (shift >= 0 && whole.length + fraction.length + shift <= EXACT_DIGITS) {
    const steps = Number(sign + whole + fraction) * 10 ** shift;
    return {
      ok: true,
      quantity: { steps: steps === 0 ? 0 : steps, unit: into.unit, decimals: into.decimals },
    };
  }
  const digits = BigInt(sign + whole + fraction);
  const steps = shift >= 0 ? digits * powerOfTen(shift) : digits / powerOfTen(-shift);
  if (shift < 0 && steps * powerOfTen(-shift) !== digits) {
    const exact = new Rational(digits, powerOfTen(into.decimals - shift));
    return {
      ok: false,
      code: 'too-precise',
      rounded: roundHalfUp(exact, into.decimals),
      decimals: into.decimals,
    };
  }
  if (!isSafe(steps)) return { ok: false, code: 'too-large', found: decimalText };
  return { ok: true, quantity: { steps: Number(steps), unit: into.unit, decimals: into.decimals } };
}
