import { Rational, type Unit } from '@luoxuan/quantity';
import { roundedInUnitOf } from './convert.js';
import type { Fault, Outcome } from './fault.js';
import type { WrittenNumber } from './number.js';
import { knownUnit } from './unit-of-number.js';
import type { ValueTarget } from './value-target.js';

/** A figure with no more places than its element has, and what is said of it. */
export interface RoundedTo {
  plain: string;
  notes: Fault[];
}

/** More than this part of a figure is not lost by rounding it, unless it is in another unit than it says. */
const DOUBTFUL_LOSS = new Rational(1, 10);

/**
 * The figure with the element's places, where its writer does not mean the others: they come from a conversion (元 into
 * 万元), or from a formula or a format that hides them, so that only `places` of them count. null where they are meant.
 * A zero is never made of a figure that is none.
 */
export function roundedFigure(
  number: WrittenNumber,
  unit: Unit,
  target: ValueTarget,
  notes: Fault[],
  places: number | undefined,
): Outcome<RoundedTo> | null {
  const taken = roundedInUnitOf(target, number.plain, unit);
  const share = notes.find((note) => note.code === 'ambiguous-percent');
  // 0.125 under % with two decimals: the doubt is about 12.5, not about the third decimal.
  if (share)
    return asTaken(
      taken,
      notes.map((note) => (note === share ? { ...share, taken } : note)),
    );
  const figure = { written: number.plain, unit: unit.code, taken };
  const shift = unit.exponent - knownUnit(target.unit).exponent;
  if (shift >= 0 && (places === undefined || places - shift > target.decimals)) return null;
  if (new Rational(taken).equals(0)) return { ok: false, fault: { code: 'rounds-to-zero', ...figure } };
  if (shift >= 0) return asTaken(taken, [...notes, { code: 'rounded', ...figure }]);
  const said: Fault = isDoubtful(number.plain, taken, shift)
    ? { code: 'rounded-away', ...figure }
    : { code: 'rounded-in-conversion', ...figure, declared: number.suffix === '' };
  return asTaken(taken, [...notes.filter(({ code }) => code !== 'unit-converted'), said]);
}

function asTaken(plain: string, notes: Fault[]): Outcome<RoundedTo> {
  return { ok: true, value: { plain, notes } };
}

function isDoubtful(written: string, taken: string, shift: number): boolean {
  const exact = new Rational(written);
  const loss = new Rational(taken).mul(new Rational(10n ** BigInt(-shift))).sub(exact);
  return loss.abs().gt(exact.abs().mul(DOUBTFUL_LOSS));
}
