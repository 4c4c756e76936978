import { sameDimension, unitOf, type Unit } from '@luoxuan/quantity';
import type { Outcome } from './fault.js';
import type { WrittenNumber } from './number.js';
import type { ValueTarget } from './value-target.js';

const MAGNITUDE = /^(?:万亿|[十百千]?[万亿]|[百千])$/;
/** The same in front of a unit; 百分点 is not a hundred of anything. */
const SCALED = /^(?:万亿|[十百千]?[万亿]|[百千](?!分))/;

/**
 * The unit that a number is in: the one behind it, else the one that the sheet declares, else the element's. A bare
 * magnitude (0.35亿) is of the element's own kind, whatever the power of ten in its unit (亿元 under 万元).
 */
export function unitOfNumber(number: WrittenNumber, target: ValueTarget, declared?: string): Outcome<Unit> {
  const wanted = knownUnit(target.unit);
  const text = unitText(number, target, declared);
  const unit = unitOf(text);
  if (!unit) return { ok: false, fault: { code: 'unknown-unit', unit: text } };
  if (!sameFamily(unit, wanted)) return { ok: false, fault: { code: 'unit-mismatch', unit: unit.code } };
  if (number.currency && number.suffix === '' && unit.code !== '元') {
    return { ok: false, fault: { code: 'currency-without-unit', unit: unit.code } };
  }
  return { ok: true, value: unit };
}

/** Throws for a unit that nobody knows: the catalogue has checked those of its elements. */
export function knownUnit(code: string): Unit {
  const unit = unitOf(code);
  if (!unit) throw new Error(`unit of an element is not known: ${code}`);
  return unit;
}

function unitText({ suffix }: WrittenNumber, target: ValueTarget, declared = ''): string {
  if (MAGNITUDE.test(suffix)) return suffix + target.unit.replace(SCALED, '');
  if (suffix !== '') return suffix;
  return declared.trim() === '' ? target.unit : declared;
}

/**
 * Whether a number in one unit is converted into the other. Pure numbers are only among % and ‰: 3 百分点 or 3 倍 are
 * not 3 %.
 */
function sameFamily(unit: Unit, wanted: Unit): boolean {
  if (unit.code === wanted.code) return true;
  if (!sameDimension(unit, wanted)) return false;
  const isPure = Object.keys(wanted.dimension).length === 0;
  return !isPure || [unit, wanted].every(({ code }) => code === '%' || code === '‰');
}
