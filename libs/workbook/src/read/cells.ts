import { columnName } from './address.js';
import type { Cell } from './cell.js';
import { readIso, serialToIso } from './dates.js';
import { numberText, percentText } from './number-text.js';
import { DATE, DURATION, moneyOf, PERCENT, YUAN_SIGN } from './parts/number-format.js';
import * as rawKinds from './parts/raw-row.js';
import { kindOf, placesOf } from './parts/shown-places.js';

const { RAW_BOOL, RAW_ERROR, RAW_ISO, RAW_NUMBER, RAW_TEXT } = rawKinds;

/** Adds the cells of a row to a list, each with its number format applied. */
export function cellsOf(row: rawKinds.RawRow, date1904: boolean, into: Cell[]): void {
  const { columns, numbers, texts, kinds } = row;
  const rowText = String(row.row);
  for (let index = 0; index < row.count; index++) {
    const column = columns[index] ?? 0;
    const ref = columnName(column) + rowText;
    let cell: Cell;
    switch (kinds[index]) {
      case RAW_NUMBER:
        cell = numberCell(ref, row.row, column, numbers[index] ?? 0, row.formats[index] ?? 0, date1904);
        break;
      case RAW_TEXT: {
        const text = texts[index] ?? '';
        cell = { ref, row: row.row, column, type: 'text', value: text, text };
        break;
      }
      default:
        cell = otherCell(ref, row, column, index);
    }
    if (row.formulas[index] === 1) cell.formula = true;
    into.push(cell);
  }
}

/** A date that is none (negative, or after 9999) stays the number that it is; Excel shows it as #####. */
function numberCell(
  ref: string,
  row: number,
  column: number,
  value: number,
  format: number,
  date1904: boolean,
): Cell {
  const kind = kindOf(format);
  if (kind === DATE && !(value < 1)) {
    const date = serialToIso(value, date1904);
    if (date !== null) return { ref, row, column, type: 'date', value: date, text: date };
  }
  const cell: Cell =
    kind === PERCENT
      ? { ref, row, column, type: 'number', value, text: percentText(value), percent: true }
      : { ref, row, column, type: 'number', value, text: numberText(value) };
  if (kind > PERCENT) addKind(cell, value, kind);
  // most numbers are whole, or have no format
  if (format !== kind && !Number.isInteger(value)) cell.places = placesOf(format);
  return cell;
}

function addKind(cell: Cell, value: number, kind: number): void {
  if (kind === DURATION || (kind === DATE && value >= 0 && value < 1)) cell.time = true;
  if (kind === YUAN_SIGN) cell.currency = true;
  const unit = moneyOf(kind);
  if (unit !== undefined) cell.unit = unit;
}

function otherCell(ref: string, raw: rawKinds.RawRow, column: number, index: number): Cell {
  const { row } = raw;
  const text = raw.texts[index] ?? '';
  switch (raw.kinds[index]) {
    case RAW_BOOL: {
      const value = raw.numbers[index] === 1;
      return { ref, row, column, type: 'bool', value, text: value ? 'TRUE' : 'FALSE' };
    }
    case RAW_ISO:
      return isoCell(ref, row, column, text);
    case RAW_ERROR:
      return { ref, row, column, type: 'error', value: text, text };
    default:
      return { ref, row, column, type: 'error', value: '', text: '' };
  }
}

function isoCell(ref: string, row: number, column: number, text: string): Cell {
  const iso = readIso(text);
  if (iso === null) return { ref, row, column, type: 'text', value: text, text };
  if ('date' in iso) return { ref, row, column, type: 'date', value: iso.date, text: iso.date };
  return { ref, row, column, type: 'number', value: iso.days, text: numberText(iso.days), time: true };
}
