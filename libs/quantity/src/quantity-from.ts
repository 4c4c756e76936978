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
  const steps = exactSteps(sign + whole + fraction, shift);
  if (steps === null) {
    const exact = new Rational(BigInt(sign + whole + fraction), powerOfTen(into.decimals - shift));
    const rounded = roundHalfUp(exact, into.decimals);
    return { ok: false, code: 'too-precise', rounded, decimals: into.decimals };
  }
  if (!isSafe(steps)) return { ok: false, code: 'too-large', found: decimalText };
  return { ok: true, quantity: { steps: Number(steps), unit: into.unit, decimals: into.decimals } };
}

/** `digits` times ten to the power of `shift`; null where that is no whole number. */
function exactSteps(digits: string, shift: number): bigint | number | null {
  if (shift >= 0) {
    // So few digits are exact in a double, which costs a tenth of what a bigint does. 0 is added for -0.
    const isShort = digits.length + shift <= EXACT_DIGITS;
    return isShort ? Number(digits) * 10 ** shift + 0 : BigInt(digits) * powerOfTen(shift);
  }
  const [all, size] = [BigInt(digits), powerOfTen(-shift)];
  return all % size === 0n ? all / size : null;
}
