import { sameDimension, unitOf, type Unit } from '@luoxuan/quantity';
import { behindNumber } from './behind-number.js';
import type { Fault, Outcome } from './fault.js';
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
  const meant = unit && sameFamily(unit, wanted) ? unit : meantUnit(text, unit, target);
  if (!meant)
    return { ok: false, fault: unit ? { code: 'unit-mismatch', unit: unit.code } : unknown(text, number) };
  if (number.currency && number.suffix === '' && meant.code !== '元') {
    return { ok: false, fault: { code: 'currency-without-unit', unit: meant.code } };
  }
  return { ok: true, value: meant };
}

function unknown(text: string, number: WrittenNumber): Fault {
  return number.suffix === '' ? { code: 'unknown-unit', unit: text } : behindNumber(number);
}

/** What a text that is no unit of the element's kind means in a table of this element all the same. */
function meantUnit(text: string, unit: Unit | undefined, target: ValueTarget): Unit | undefined {
  const wanted = knownUnit(target.unit);
  const usual = unitOf(usualUnit(text, target));
  if (usual && sameFamily(usual, wanted)) return usual;
  return unit && perHead(unit, wanted);
}

const PER_TIME = /(?:\/|每)(?:学?年|月)$/u;
const BANDWIDTH = /^([mg])(?:b(?:ps|\/s|it\/s)?)?$/iu;

/** Words that are no other unit in a table of this element: 元/月 for 月收入, 学时/年, 万元整, 10G for 10000 Mbps. */
function usualUnit(text: string, { unit, name }: ValueTarget): string {
  const time = PER_TIME.exec(text)?.[0];
  if (time !== undefined)
    return time.endsWith('月') === name.includes('月') ? text.slice(0, -time.length) : '';
  const [, size] = BANDWIDTH.exec(text) ?? [];
  if (size !== undefined && unit === 'Mbps') return size.toLowerCase() === 'g' ? '千Mbps' : unit;
  return text.replace(/(?<=元)[整正]$/u, '');
}

/** 1.62万元 under 元/生 is meant for each: 万元/生. */
function perHead(unit: Unit, wanted: Unit): Unit | undefined {
  const [, below] = wanted.code.split('/');
  const meant = below === undefined ? undefined : unitOf(`${unit.code}/${below}`);
  return meant && sameFamily(meant, wanted) ? meant : undefined;
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
