import type { Range, SheetStart } from '../../read/cell.js';

type SheetMark = { kind: 'start'; sheet: SheetStart } | { kind: 'end'; merges: Range[] };

/**
 * Rows on their way from one thread to another. An object for each cell would take several times as long to copy as
 * to read, so the cells lie one after the other in a few arrays, and only texts are copied.
 */
export interface PackedRows {
  /** Sheets that start or end, each before the row of that position. */
  marks: { before: number; mark: SheetMark }[];
  /** Row by row: its number, whether it is hidden, how many cells it has. */
  rows: Int32Array<ArrayBuffer>;
  hidden: Uint8Array<ArrayBuffer>;
  counts: Uint16Array<ArrayBuffer>;
  /** Cell by cell, as in RawRow. */
  columns: Uint16Array<ArrayBuffer>;
  kinds: Uint8Array<ArrayBuffer>;
  formats: Uint8Array<ArrayBuffer>;
  formulas: Uint8Array<ArrayBuffer>;
  numbers: Float64Array<ArrayBuffer>;
  /** Of those cells whose kind has one, in order. */
  texts: string[];
}

export function emptyRows(rows: number, cells: number): PackedRows {
  return {
    marks: [],
    rows: new Int32Array(rows),
    hidden: new Uint8Array(rows),
    counts: new Uint16Array(rows),
    columns: new Uint16Array(cells),
    kinds: new Uint8Array(cells),
    formats: new Uint8Array(cells),
    formulas: new Uint8Array(cells),
    numbers: new Float64Array(cells),
    texts: [],
  };
}

/** What is handed over instead of copied. */
export function buffersOf(packed: PackedRows): ArrayBuffer[] {
  const { rows, hidden, counts, columns, kinds, formats, formulas, numbers } = packed;
  return [rows, hidden, counts, columns, kinds, formats, formulas, numbers].map(({ buffer }) => buffer);
}
