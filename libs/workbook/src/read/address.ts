import { LAST_COLUMN, LAST_ROW } from './bounds.js';
import type { Range } from './cell.js';

const names: string[] = [''];

/** `1` → `A`, `16384` → `XFD`. */
export function columnName(column: number): string {
  for (let next = names.length; next <= column; next++) names.push(spell(next));
  return names[column] ?? spell(column);
}

function spell(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function address(row: number, column: number): string {
  return columnName(column) + String(row);
}

/** `B12` or `$B$12`; null where it is no cell of a sheet. */
export function parseAddress(ref: string): { row: number; column: number } | null {
  const found = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(ref);
  if (found === null) return null;
  const [, letters = '', digits = ''] = found;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

/** `A1:C3` or one cell; the corners may come in any order. */
export function parseRange(text: string): Range | null {
  const [first = '', second = first, ...rest] = text.trim().split(':');
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (from === null || to === null || rest.length > 0) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
