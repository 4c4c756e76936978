import {
  formatQuantity,
  Rational,
  sameDimension,
  toRational,
  unitOf,
  type Quantity,
  type Unit,
} from '@luoxuan/quantity';
import type { Fault, ValueFault } from './fault.js';
import { describeFault } from './messages.js';
import type { ValueTarget } from './value-target.js';

export type UnitFactor = 100 | 1000 | 10000;
const FACTORS: readonly UnitFactor[] = [100, 1000, 10000];

/**
 * How far a true change may hide behind a wrong unit: the ratio may be off the factor by half as much again, either
 * way. Yearly changes in published figures reach some +45 %; wider bands would take real growth (25-fold) for a
 * mistake, and those of 100 and 1000 would come near each other.
 */
const TOLERANCE = new Rational(3, 2);

/** Well below the least factor with its tolerance. */
const NEAR = 50;

/** A drop to 0 is worth asking about from ten of the unit, or a thousand of its smallest steps (0.1 亿元 with 4 decimals). */
const LARGE_UNITS = 10;
const LARGE_STEPS = 1000;

/** Findings on a value against the one before it (last year's, last month's); none of them rejects it. */
export function faultsAgainstBefore(now: Quantity, before: Quantity, target: ValueTarget): ValueFault[] {
  const faults: Fault[] = [];
  const factor = suspectUnitError(now, before);
  if (factor !== null) {
    faults.push({ code: 'suspect-unit-error', now, before, factor });
  }
  if (isLargeDropToZero(now, before)) faults.push({ code: 'large-drop-to-zero', before });
  if (faults.length === 0) return [];
  const found = formatQuantity(now, 'zh');
  return faults.map((fault) => describeFault(fault, found, target));
}

/** 疑似单位错误: the factor by which now and before differ, either way, if it looks like a unit; else null. */
export function suspectUnitError(now: Quantity, before: Quantity): UnitFactor | null {
  if (now.unit === before.unit && now.decimals === before.decimals && isNear(now.steps, before.steps))
    return null;
  const units = [unitOf(now.unit), unitOf(before.unit)] as const;
  if (!units[0] || !units[1] || !sameDimension(units[0], units[1])) return null;
  const [a, b] = [inBaseUnit(now, units[0]), inBaseUnit(before, units[1])];
  if (a.equals(0) || b.equals(0) || a.s !== b.s) return null;
  const ratio = a.abs().gt(b.abs()) ? a.div(b) : b.div(a);
  const near = (factor: number): boolean => {
    const off = ratio.div(factor);
    return off.lte(TOLERANCE) && off.inverse().lte(TOLERANCE);
  };
  return FACTORS.find(near) ?? null;
}

/** Far from every factor: most figures are, and need no exact division to see it. */
function isNear(a: number, b: number): boolean {
  const [less, more] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  return more < less * NEAR;
}

/** 0 where the value before was large: forgotten, or cleared by a template. */
export function isLargeDropToZero(now: Quantity, before: Quantity): boolean {
  if (now.steps !== 0) return false;
  return Math.abs(before.steps) >= LARGE_STEPS || toRational(before).abs().gte(LARGE_UNITS);
}

function inBaseUnit(quantity: Quantity, unit: Unit): Rational {
  const size = new Rational(10n ** BigInt(Math.abs(unit.exponent)));
  return unit.exponent < 0 ? toRational(quantity).div(size) : toRational(quantity).mul(size);
}
