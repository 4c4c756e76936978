import { BASE_UNITS, MULTIPLIERS } from './known-units.js';
import type { BaseDimension, Dimension, Unit } from './unit.js';

const BY_NAME = new Map<string, Unit>();
for (const { unit, aliases, scalable } of BASE_UNITS) {
  // Several units share an English name; the first one keeps it, they do not differ in value.
  for (const name of [unit.code, ...aliases, unit.english]) register(name, unit);
  if (!scalable) continue;
  for (const { zh, english, exponent } of MULTIPLIERS) {
    const scaled = { ...unit, code: zh + unit.code, english: english + unit.english, exponent };
    for (const name of [scaled.code, ...aliases.map((alias) => zh + alias), scaled.english])
      register(name, scaled);
  }
}

function register(name: string, unit: Unit): void {
  const folded = foldUnit(name);
  if (!BY_NAME.has(folded)) BY_NAME.set(folded, unit);
}

/**
 * The unit with this code or a usual other spelling: brackets, full width, blanks and a leading 单位： are folded,
 * `A/B` is a quotient of known units. undefined where it is not known.
 */
export function unitOf(text: string): Unit | undefined {
  // Most callers have the code itself.
  const exact = BY_NAME.get(text);
  if (exact) return exact;
  const folded = foldUnit(text);
  const known = BY_NAME.get(folded);
  if (known) return known;
  const [above, below, ...more] = folded.split('/').map((part) => BY_NAME.get(part));
  if (!above || !below || more.length > 0) return undefined;
  const quotientUnit = {
    code: `${above.code}/${below.code}`,
    english: `${above.english}/${below.english}`,
    dimension: quotient(above.dimension, below.dimension),
    exponent: above.exponent - below.exponent,
  };
  // kept by its code alone: of other spellings there is no end
  if (text === quotientUnit.code) BY_NAME.set(text, quotientUnit);
  return quotientUnit;
}

function foldUnit(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[∶︰]/g, ':')
    .replace(/[‐‑‒–—―−─]+/g, '-')
    .replace(/[【〔[]/g, '(')
    .replace(/[】〕\]]/g, ')')
    .toLowerCase()
    .replace(/^\(?(?:计量)?单位:/, '')
    .replace(/^萬/, '万');
  const open = plain.startsWith('(') ? plain.slice(1) : plain;
  // 台(套) keeps its bracket, （万元） and what is left of （单位：万元） do not.
  return open.endsWith(')') && !open.includes('(') ? open.slice(0, -1) : open;
}

function quotient(above: Dimension, below: Dimension): Dimension {
  const result: Partial<Record<BaseDimension, number>> = { ...above };
  for (const [name, power] of Object.entries(below) as [BaseDimension, number][]) {
    const left = (result[name] ?? 0) - power;
    // A power of 0 is left out, so that 人/人 is a pure number like %.
    if (left === 0) Reflect.deleteProperty(result, name);
    else result[name] = left;
  }
  return result;
}
