import { SUBMISSION_BOUNDS, type Bounds } from '../bounds.js';
import type { Cell, Sheet } from '../cell.js';
import { readWorkbook } from '../read-workbook.js';
import type { Refusal } from '../refusal.js';

/** The sheets of a workbook that a test takes for readable. */
export function sheetsOf(bytes: Uint8Array, bounds: Partial<Bounds> = {}): Sheet[] {
  const read = readWorkbook(bytes, { ...SUBMISSION_BOUNDS, ...bounds });
  if (!read.ok) throw new Error(`refused: ${read.refusal.code}: ${read.refusal.message.en}`);
  return read.sheets;
}

/** Why a workbook is refused. */
export function refusalOf(bytes: Uint8Array, bounds: Partial<Bounds> = {}): Refusal {
  const read = readWorkbook(bytes, { ...SUBMISSION_BOUNDS, ...bounds });
  if (read.ok) throw new Error('it was read');
  return read.refusal;
}

/** The cells of the first sheet. */
export function cellsOf(bytes: Uint8Array): Cell[] {
  return sheetsOf(bytes)[0]?.cells ?? [];
}

/** Address and value of each cell of the first sheet. */
export function valuesOf(bytes: Uint8Array): [string, Cell['value']][] {
  return cellsOf(bytes).map(({ ref, value }) => [ref, value]);
}
