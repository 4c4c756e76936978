export type CellType = 'number' | 'text' | 'bool' | 'error' | 'date';

/** One cell that is not blank. */
export interface Cell {
  /** Address as the user sees it, e.g. `B12`. */
  ref: string;
  /** From 1. */
  row: number;
  /** From 1. */
  column: number;
  type: CellType;
  /**
   * As stored. A date is ISO 8601 text (`2023-09-01`, `2023-09-01T13:30:00`), a time of day or a duration a number of
   * days, an error its name (`#DIV/0!`). A formula has its stored result; one without a stored result is an `error`
   * whose value is the empty text, so that nobody takes it for 0.
   */
  value: number | string | boolean;
  /**
   * What the value parser is given: a number in plain decimal notation with at most 15 significant digits, a
   * percentage as `12.5%`, a date as ISO 8601, a boolean as TRUE or FALSE.
   */
  text: string;
  formula?: boolean;
  /** The number format shows it as a percentage; `value` is still the stored fraction. */
  percent?: boolean;
  /** Decimals that the number format shows of a fraction, where it fixes them. */
  places?: number;
  /** The number format shows it as a time of day or as elapsed time; `value` is in days. */
  time?: boolean;
  /** The unit of money that the number format shows behind the number: it is the unit of `value`. */
  unit?: string;
  /** The number format shows ¥, and no word for the unit. */
  currency?: boolean;
}

/** A range, ends included, rows and columns from 1. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

/** One worksheet. Chart and macro sheets have no cells and are left out. */
export interface Sheet {
  name: string;
  state: SheetState;
  /** As written, never expanded. */
  merges: Range[];
  /** First and last row of each run of hidden rows. */
  hiddenRows: [number, number][];
  /** Row by row, from left to right; at most one for each address. */
  cells: Cell[];
}

/** A worksheet as it begins, before any of its rows. */
export interface SheetStart {
  name: string;
  state: SheetState;
  /** Its serial numbers count from 1904. */
  date1904: boolean;
}

/** A workbook in pieces, in order: each sheet starts, brings cells any number of times, and ends. */
export type SheetEvent =
  | { kind: 'start'; sheet: SheetStart }
  | { kind: 'cells'; cells: Cell[] }
  | { kind: 'end'; merges: Range[]; hiddenRows: [number, number][] };
