import { address } from '../read/address.js';
import type { Cell, Range, Sheet } from '../read/cell.js';

export type Content = string | number | boolean | null | undefined | Partial<Cell>;

/** A sheet as the reader would hand it over, written as rows from A1. */
export function sheetOf(name: string, rows: Content[][], more: Partial<Sheet> = {}): Sheet {
  const cells = rows.flatMap((row, r) => row.flatMap((content, c) => cellOf(r + 1, c + 1, content)));
  return { name, state: 'visible', merges: [], hiddenRows: [], cells, ...more };
}

function cellOf(row: number, column: number, content: Content): Cell[] {
  if (content === null || content === undefined) return [];
  const place = { ref: address(row, column), row, column };
  if (typeof content === 'object') return [{ ...place, type: 'text', value: '', text: '', ...content }];
  if (typeof content === 'number')
    return [{ ...place, type: 'number', value: content, text: String(content) }];
  if (typeof content === 'boolean') {
    return [{ ...place, type: 'bool', value: content, text: content ? 'TRUE' : 'FALSE' }];
  }
  return [{ ...place, type: 'text', value: content, text: content }];
}

export function merge(top: number, left: number, bottom: number, right: number): Range {
  return { top, left, bottom, right };
}
