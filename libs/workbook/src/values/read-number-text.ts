import { type Quantity, type Unit, unitOf } from '@luoxuan/quantity';
import { convert } from './convert.js';
import type { Fault } from './fault.js';
import { inexactFault } from './inexact.js';
import { isPlainDecimal, plainNumber, readNumber, type WrittenNumber } from './number.js';
import { ambiguousPercent } from './percent.js';
import { ratioValue, readRatio, type WrittenRatio } from './ratio.js';
import { knownUnit, unitOfNumber } from './unit-of-number.js';
import { roundedFigure } from './rounded-figure.js';
import type { ValueTarget } from './value-target.js';
import { isYesNoWord } from './yes-no.js';

export type NumberRead = { ok: true; quantity: Quantity; notes: Fault[] } | { ok: false; faults: Fault[] };

/** Longer than any number with its unit: such a text is prose, and no pattern is tried on it. */
const LONGEST = 200;

/**
 * A folded text that is neither missing nor an error, for an element with numbers. `places`: how many decimals count,
 * where those of the text are not meant all.
 */
export function readNumberText(
  folded: string,
  target: ValueTarget,
  declared?: string,
  places?: number,
): NumberRead {
  if (folded.length > LONGEST) return rejected({ code: 'not-a-number' });
  const isPlain = isPlainDecimal(folded);
  const otherwise = isPlain ? null : readOtherwise(folded, target, declared);
  if (otherwise) return otherwise;
  const number = isPlain ? plainNumber(folded) : readNumber(folded);
  if (!number) return rejected(noNumber(folded));
  if (!number.ok) return rejected(number.fault);
  const unit = unitOfNumber(number.value, target, declared);
  if (!unit.ok) return rejected(unit.fault);
  const notes = notesOn(number.value, unit.value, target, declared);
  return exactly(number.value, unit.value, target, notes, places);
}

const ELSEWHERE = /^(?:详?见|参见|同上|如附)|附件|另附/u;

function noNumber(folded: string): Fault {
  if (ELSEWHERE.test(folded)) return { code: 'figure-elsewhere' };
  return { code: /\d|^[a-z]+$/iu.test(folded) ? 'not-a-number' : 'qualitative-text' };
}

/** In whole steps of the element, rounded only where its writer does not mean what is rounded off. */
function exactly(
  number: WrittenNumber,
  unit: Unit,
  target: ValueTarget,
  notes: Fault[],
  places?: number,
): NumberRead {
  const converted = convert(number.plain, unit, target);
  if (converted.ok) return { ok: true, quantity: converted.quantity, notes };
  const isTooPrecise = converted.faults.length === 1 && converted.faults[0]?.code === 'too-precise';
  const rounded = isTooPrecise ? roundedFigure(number, unit, target, notes, places) : null;
  if (!rounded) return { ok: false, faults: [...notes, ...converted.faults] };
  if (!rounded.ok) return rejected(rounded.fault);
  const again = convert(rounded.value.plain, knownUnit(target.unit), target);
  return again.ok ? { ...again, notes: rounded.value.notes } : again;
}

/** What is no single exact number in digits; null for what may be one. */
function readOtherwise(folded: string, target: ValueTarget, declared?: string): NumberRead | null {
  if (isYesNoWord(folded)) return rejected({ code: 'yes-no-instead-of-number' });
  const ratio = readRatio(folded);
  if (ratio) return readRatioText(ratio, target);
  const inexact = inexactFault(folded, target, declared);
  return inexact && rejected(inexact);
}

function readRatioText(ratio: WrittenRatio, target: ValueTarget): NumberRead {
  const unit = knownUnit(target.unit);
  if (unit.code !== ':1') return rejected({ code: 'ratio-instead-of-number' });
  const value = ratioValue(ratio, target);
  if (!value.ok) return rejected(value.fault);
  const converted = convert(value.value.plain, unit, target);
  return converted.ok ? { ...converted, notes: value.value.notes } : converted;
}

function notesOn(number: WrittenNumber, unit: Unit, target: ValueTarget, declared?: string): Fault[] {
  const wanted = knownUnit(target.unit);
  const notes: Fault[] = [];
  if (number.accounting) notes.push({ code: 'read-as-negative', taken: number.plain });
  const ambiguous = ambiguousPercent(number, unit.code, target.decimals);
  if (ambiguous) notes.push(ambiguous);
  // A unit in the cell itself is plain to its writer; one in the header may belong to another column.
  if (number.suffix === '' && unit.exponent !== wanted.exponent) {
    notes.push({ code: 'unit-converted', unit: unit.code, taken: number.plain });
  }
  if (unit.code.includes('/')) {
    const given = unitOf(number.suffix === '' ? (declared ?? '') : number.suffix)?.code;
    if (given !== undefined && given !== unit.code)
      notes.push({ code: 'per-head-left-out', unit: given, meant: unit.code });
  }
  if (isVisits(unit) !== isVisits(wanted)) notes.push({ code: 'visits-for-people', unit: unit.code });
  return notes;
}

function isVisits(unit: Unit): boolean {
  return unit.code.includes('人次');
}

function rejected(fault: Fault): NumberRead {
  return { ok: false, faults: [fault] };
}
