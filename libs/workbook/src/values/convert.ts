import { quantityFrom, Rational, roundHalfUp, type Quantity, type Unit } from '@luoxuan/quantity';
import { countFaults } from './count.js';
import type { Fault } from './fault.js';
import { knownUnit } from './unit-of-number.js';
import type { ValueTarget } from './value-target.js';

export type Converted = { ok: true; quantity: Quantity } | { ok: false; faults: Fault[] };

const EXACT_DIGITS = 15;

/** A plain decimal in `unit`, exactly in whole steps of the element; nothing is rounded. */
export function convert(plain: string, unit: Unit, target: ValueTarget): Converted {
  const { unit: code, decimals } = target;
  const isWhole = unit.code === code && /^\d+$/.test(plain);
  // Nearly all cells: so few digits are exact in a double.
  if (isWhole && plain.length + decimals <= EXACT_DIGITS)
    return { ok: true, quantity: { steps: Number(plain) * 10 ** decimals, unit: code, decimals } };
  if (target.type === 'count' && !isWhole) {
    const faults = countFaults(inUnitOf(target, plain, unit));
    if (faults.length > 0) return { ok: false, faults };
  }
  const result = quantityFrom(plain, unit.code, { unit: code, decimals });
  if (result.ok) return result;
  switch (result.code) {
    case 'too-precise':
      return { ok: false, faults: [tooPrecise(result.rounded, unit, target)] };
    case 'too-large':
      return { ok: false, faults: [{ code: 'too-large' }] };
    default:
      throw new Error(`${result.code}: ${plain} ${unit.code} for ${target.code}`);
  }
}

/** The number in the element's unit, with no more places than it has: for suggestions only. */
export function roundedInUnitOf(target: ValueTarget, plain: string, unit: Unit): string {
  return roundHalfUp(inUnitOf(target, plain, unit), target.decimals);
}

function tooPrecise(rounded: string, unit: Unit, target: ValueTarget): Fault {
  if (unit.code === target.unit) return { code: 'too-precise', rounded, asked: rounded, unit: unit.code };
  const wanted = knownUnit(target.unit);
  const places = Math.max(0, target.decimals + unit.exponent - wanted.exponent);
  const asked = roundHalfUp(scaled(rounded, wanted.exponent - unit.exponent), places);
  return { code: 'too-precise', rounded, asked, unit: unit.code };
}

function inUnitOf(target: ValueTarget, plain: string, unit: Unit): Rational {
  return scaled(plain, unit.exponent - knownUnit(target.unit).exponent);
}

function scaled(plain: string, shift: number): Rational {
  const factor = new Rational(10n ** BigInt(Math.abs(shift)));
  const exact = new Rational(plain);
  return shift < 0 ? exact.div(factor) : exact.mul(factor);
}
