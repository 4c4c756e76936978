import type { Cell } from '../cell.js';
import { readIso } from '../dates.js';
import { withoutEscapes } from '../xml/text.js';

/** What an independent reader made of a workbook, as `../shared/corpus/expected` has it. */
export interface ExpectedReading {
  status: 'ok' | 'error' | 'skipped';
  /** Reference, value, type: n number, s text, b boolean, e error, d date, t time of day, p seconds of a duration. */
  sheets?: Record<string, [string, string | number | boolean, 'n' | 's' | 'b' | 'e' | 'd' | 't' | 'p'][]>;
  merged?: Record<string, string[]>;
  state?: Record<string, string>;
}

type Compared = Pick<Cell, 'type' | 'value'>;

/** Its cells in our terms. Its `_xHHHH_` escapes stand as in the file, and an empty text is a blank cell to us. */
export function expectedCells(reading: ExpectedReading, sheet: string): Map<string, Compared> {
  const cells = new Map<string, Compared>();
  for (const [ref, value, type] of reading.sheets?.[sheet] ?? []) {
    if (value !== '') cells.set(ref, inOurTerms(value, type));
  }
  return cells;
}

function inOurTerms(value: string | number | boolean, type: string): Compared {
  switch (type) {
    case 'n':
      return { type: 'number', value };
    case 'b':
      return { type: 'bool', value };
    case 'e':
      return { type: 'error', value };
    case 'p':
      return { type: 'number', value: Number(value) / 86_400 };
    case 'd':
    case 't': {
      const iso = readIso(String(value));
      if (iso === null) throw new Error(`not a date: ${String(value)}`);
      return 'date' in iso ? { type: 'date', value: iso.date } : { type: 'number', value: iso.days };
    }
    default:
      return { type: 'text', value: withoutEscapes(String(value)) };
  }
}

/** What differs, one line a cell: `B2: 1 (number) expected, nothing read`. */
export function differences(expected: Map<string, Compared>, read: readonly Cell[]): string[] {
  const lines: string[] = [];
  const left = new Map(expected);
  for (const cell of read) {
    // a formula that was never calculated shows nothing
    if (cell.value === '') continue;
    const other = left.get(cell.ref);
    left.delete(cell.ref);
    if (!isSame(other, cell)) lines.push(`${cell.ref}: ${shown(other)} expected, ${shown(cell)} read`);
  }
  for (const [ref, other] of left) lines.push(`${ref}: ${shown(other)} expected, nothing read`);
  return lines;
}

function isSame(expected: Compared | undefined, cell: Compared): boolean {
  if (expected?.type !== cell.type) return false;
  if (typeof expected.value === 'number' && typeof cell.value === 'number') {
    return Math.abs(expected.value - cell.value) <= 1e-9 * Math.abs(expected.value);
  }
  return expected.value === cell.value;
}

function shown(cell: Compared | undefined): string {
  return cell === undefined ? 'nothing' : `${JSON.stringify(cell.value)} (${cell.type})`;
}
