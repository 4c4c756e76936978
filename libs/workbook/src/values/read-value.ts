import { numberText, percentText } from '../read/number-text.js';
import type { Fault, ValueFault } from './fault.js';
import { fold } from './fold.js';
import { describeFault } from './messages.js';
import { isMissing, mayMeanZero } from './missing.js';
import { readNumberText } from './read-number-text.js';
import { shareFault } from './share.js';
import { currencyNote, shownUnitFault } from './shown-unit.js';
import { typeFault, unreadableCell } from './unreadable-cell.js';
import type { ReadValue, ValueCell, ValueTarget } from './value-target.js';
import { knownUnit } from './unit-of-number.js';
import { yesNo } from './yes-no.js';

/**
 * What a cell means for an element: a quantity in the element's unit, a missing figure, or the faults it is rejected
 * for. Nothing is guessed, and no place that somebody typed and sees is rounded off; what is rounded is said.
 *
 * `declaredUnit` is the unit that the sheet gives for the cell, in a unit column or a header. A bare number in
 * another unit of the element's family is converted, with a hint; a unit of another family is an error.
 */
export function readValue(cell: ValueCell, target: ValueTarget, declaredUnit?: string): ReadValue {
  const raw = rawText(cell);
  const folded = fold(raw);
  const unreadable = unreadableCell(cell, folded);
  if (unreadable) return rejected([unreadable], raw, target);
  if (target.type === 'boolean') return readYesNo(folded, raw, target);
  const wrongType = typeFault(cell) ?? percentFormat(cell, target) ?? shownUnitFault(cell, declaredUnit);
  if (wrongType) return rejected([wrongType], raw, target);
  if (cell.type !== 'number' && isMissing(folded)) {
    const notes: Fault[] =
      target.type !== 'survey' && mayMeanZero(folded) ? [{ code: 'none-may-be-zero' }] : [];
    return { kind: 'missing', raw, notes: described(notes, raw, target) };
  }
  const read = readNumberText(folded + (cell.unit ?? ''), target, declaredUnit, placesThatCount(cell));
  if (!read.ok) return rejected(read.faults, raw, target);
  const beyond = shareFault(read.quantity, target);
  if (beyond) return rejected([beyond], raw, target);
  const notes = [...read.notes, ...currencyNote(cell, target, declaredUnit)];
  return { kind: 'value', quantity: read.quantity, notes: described(notes, raw, target) };
}

function described(faults: Fault[], raw: string, target: ValueTarget): ValueFault[] {
  return faults.map((fault) => describeFault(fault, raw, target));
}

function rejected(faults: Fault[], raw: string, target: ValueTarget): ReadValue {
  return { kind: 'rejected', faults: described(faults, raw, target) };
}

/** Nobody typed the places of a formula's result, nor sees more of a number than its format shows. */
function placesThatCount({ type, formula, places }: ValueCell): number | undefined {
  if (type !== 'number') return undefined;
  return formula === true ? 0 : places;
}

/** A number cell as Excel keeps it: 15 significant digits, so that 3515.5300000000002 is 3515.53 again. */
function rawText(cell: ValueCell): string {
  if (cell.type !== 'number' || typeof cell.value !== 'number') return cell.text;
  return cell.percent ? percentText(cell.value) : numberText(cell.value);
}

function readYesNo(folded: string, raw: string, target: ValueTarget): ReadValue {
  // 无 answers here, so the answers come before the missing words.
  const answer = yesNo(folded);
  if (answer !== null) {
    return { kind: 'value', quantity: { steps: answer ? 1 : 0, unit: '—', decimals: 0 }, notes: [] };
  }
  return isMissing(folded)
    ? { kind: 'missing', raw, notes: [] }
    : rejected([{ code: 'not-yes-or-no' }], raw, target);
}

function percentFormat(cell: ValueCell, target: ValueTarget): Fault | null {
  const asShare = cell.type === 'number' && cell.percent === true;
  return asShare && !['%', '‰'].includes(knownUnit(target.unit).code) ? { code: 'percent-format' } : null;
}
