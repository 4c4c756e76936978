import type { Bounds } from '../bounds.js';
import { RefusedError } from '../refusal.js';
import type { RefusalWord } from '../refusal-words.js';

/** What has been read of one workbook so far, over all of its sheets, against its bounds. */
export class Tally {
  private rows = 0;
  private cells = 0;
  private text = 0;
  private merges = 0;
  private validations = 0;

  constructor(private readonly bounds: Bounds) {}

  addRow(where: string): void {
    if (++this.rows > this.bounds.rows) throw tooMany('rows', this.rows, this.bounds.rows, where);
  }

  addCell(where: string): void {
    if (++this.cells > this.bounds.cells) throw tooMany('cells', this.cells, this.bounds.cells, where);
  }

  addText(length: number, where: string): void {
    if (length > this.bounds.cellText) throw tooMany('cell-text', length, this.bounds.cellText, where);
    this.text += length;
    if (this.text > this.bounds.totalText)
      throw tooMany('total-text', this.text, this.bounds.totalText, where);
  }

  addMerge(where: string): void {
    if (++this.merges > this.bounds.merges) throw tooMany('merges', this.merges, this.bounds.merges, where);
  }

  addValidations(count: number, where: string): void {
    this.validations += count;
    if (this.validations > this.bounds.validations) {
      throw tooMany('validations', this.validations, this.bounds.validations, where);
    }
  }
}

/** @param where sheet, cell or part, as it is shown to the user */
export function tooMany(what: RefusalWord, found: number, limit: number, where: string): RefusedError {
  return new RefusedError('too-many', { what, found, limit, where });
}
