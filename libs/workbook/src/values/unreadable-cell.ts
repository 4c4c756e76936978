import type { Fault } from './fault.js';
import type { ValueCell } from './value-target.js';

const ERROR_TEXT =
  /^#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|#+)$/;

/** Cells that hold no value at all, whatever is expected: a spreadsheet error, a formula never computed. Never 0. */
export function unreadableCell(cell: ValueCell, folded: string): Fault | null {
  if (cell.type === 'error') {
    const error = cell.text || String(cell.value);
    return error === '' ? { code: 'formula-without-result' } : { code: 'excel-error', error };
  }
  if (ERROR_TEXT.test(folded.toUpperCase())) return { code: 'excel-error', error: folded };
  return null;
}

/** Cells of a type that is never a number. */
export function typeFault(cell: ValueCell): Fault | null {
  if (cell.type === 'date' || cell.time === true) return { code: 'date-instead-of-number' };
  if (cell.type === 'bool') return { code: 'yes-no-instead-of-number' };
  return null;
}
