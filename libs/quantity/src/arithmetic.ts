import { isSafe, powerOfTen, type Quantity } from './quantity.js';
import { Rational } from './rational.js';
import { sameDimension, type Unit } from './unit/unit.js';
import { unitOf } from './unit/unit-of.js';

/** The number in the quantity's own unit. */
export function toRational(quantity: Quantity): Rational {
  return new Rational(BigInt(quantity.steps), powerOfTen(quantity.decimals));
}

/**
 * Σ of many fractions. Common factors are taken out once at the end: their denominators have little in common, and
 * looking for it after each of sixty addends costs ten times as much.
 */
export function sumOf(addends: readonly Rational[]): Rational {
  let n = 0n;
  let d = 1n;
  for (const each of addends) {
    n = n * each.d + each.s * each.n * d;
    d *= each.d;
  }
  return new Rational(n, d);
}

export type Sum =
  | { ok: true; quantity: Quantity }
  | { ok: false; code: 'nothing-to-add' }
  | { ok: false; code: 'unknown-unit'; found: string }
  | { ok: false; code: 'unit-dimension'; from: string; into: string }
  | { ok: false; code: 'too-large' };

/** Exact sum in the unit of the first, with as many decimals as the finest of them needs. */
export function addQuantities(quantities: readonly Quantity[]): Sum {
  const first = quantities[0];
  if (!first) return { ok: false, code: 'nothing-to-add' };
  const unit = unitOf(first.unit);
  if (!unit) return { ok: false, code: 'unknown-unit', found: first.unit };

  const addends: { steps: bigint; exponent: number }[] = [];
  for (const quantity of quantities) {
    const own = unitOf(quantity.unit);
    if (!own) return { ok: false, code: 'unknown-unit', found: quantity.unit };
    if (!sameDimension(own, unit))
      return { ok: false, code: 'unit-dimension', from: own.code, into: unit.code };
    addends.push({ steps: BigInt(quantity.steps), exponent: stepExponent(own, quantity) });
  }
  const finest = Math.min(...addends.map(({ exponent }) => exponent));
  const steps = addends.reduce((sum, each) => sum + each.steps * powerOfTen(each.exponent - finest), 0n);
  if (!isSafe(steps)) return { ok: false, code: 'too-large' };
  return { ok: true, quantity: { steps: Number(steps), unit: first.unit, decimals: unit.exponent - finest } };
}

function stepExponent(unit: Unit, quantity: Quantity): number {
  return unit.exponent - quantity.decimals;
}
