/** What is stored in a cell, before number formats are applied. */
export const RAW_NUMBER = 0;
export const RAW_TEXT = 1;
/** 1 or 0 in `numbers`. */
export const RAW_BOOL = 2;
export const RAW_ERROR = 3;
/** Text of a cell of type `d`. */
export const RAW_ISO = 4;
/** A formula without a stored result. */
export const RAW_UNCALCULATED = 5;

/** Whether a cell of this kind stands in `texts`; the others stand in `numbers`. */
export function hasText(kind: number): boolean {
  return kind !== RAW_NUMBER && kind !== RAW_BOOL;
}

/** The cells of one row that are not blank: position by position in arrays, so that a cell costs no object. */
export class RawRow {
  /** From 1. */
  row = 0;
  hidden = false;
  /** How many positions of the arrays below are in use. */
  count = 0;
  /** From 1; in the order of the file. */
  columns = new Uint16Array(64);
  /** RAW_… */
  kinds = new Uint8Array(64);
  /** What the cell's number format makes of a number: see `kindOf` and `placesOf`. */
  formats = new Uint8Array(64);
  /** 1 where the cell has a formula. */
  formulas = new Uint8Array(64);
  numbers = new Float64Array(64);
  texts: string[] = new Array<string>(64).fill('');

  start(row: number, hidden: boolean): void {
    this.row = row;
    this.hidden = hidden;
    this.count = 0;
  }

  add(column: number, kind: number, format: number, formula: boolean): number {
    const index = this.count;
    if (index >= this.columns.length) this.grow();
    this.columns[index] = column;
    this.kinds[index] = kind;
    this.formats[index] = format;
    this.formulas[index] = formula ? 1 : 0;
    this.count = index + 1;
    return index;
  }

  private grow(): void {
    const size = this.columns.length * 2;
    const [columns, kinds, formats, formulas, numbers] = [
      new Uint16Array(size),
      new Uint8Array(size),
      new Uint8Array(size),
      new Uint8Array(size),
      new Float64Array(size),
    ];
    columns.set(this.columns);
    kinds.set(this.kinds);
    formats.set(this.formats);
    formulas.set(this.formulas);
    numbers.set(this.numbers);
    for (let index = this.texts.length; index < size; index++) this.texts.push('');
    Object.assign(this, { columns, kinds, formats, formulas, numbers });
  }
}
