import { LAST_COLUMN, LAST_ROW } from '../bounds.js';
import { address } from '../address.js';
import type { Range } from '../cell.js';
import { RefusedError } from '../refusal.js';
import { nameHash } from '../xml/name.js';
import { parseIndex } from '../xml/number.js';
import { attributeText } from '../xml/text.js';
import * as tokenKinds from '../xml/tokens.js';
import type { PartSink } from '../zip/inflate.js';
import { CellContent } from './cell-content.js';
import type { SheetContext } from './sheet-context.js';
import { addMerge, countValidations } from './sheet-ranges.js';
import { PlainCell } from './plain-cell.js';
import { RawRow } from './raw-row.js';
import { isTrue } from './workbook-part.js';

const { MORE, OPEN, CLOSE, TEXT, END, XmlTokens } = tokenKinds;
const [WORKSHEET, SHEET_DATA, ROW, CELL, VALUE, FORMULA, INLINE] = [
  nameHash('worksheet'),
  nameHash('sheetData'),
  nameHash('row'),
  nameHash('c'),
  nameHash('v'),
  nameHash('f'),
  nameHash('is'),
];
const [MERGES, MERGE, VALIDATIONS, VALIDATION] = [
  nameHash('mergeCells'),
  nameHash('mergeCell'),
  nameHash('dataValidations'),
  nameHash('dataValidation'),
];
const [R, S, T, HIDDEN] = [nameHash('r'), nameHash('s'), nameHash('t'), nameHash('hidden')];

/** Where the scan stands; each state knows the children that it reads, the others are skipped as a whole. */
const [BEFORE, TOP, IN_DATA, IN_ROW, IN_CELL, IN_VALUE, IN_FORMULA, IN_INLINE, IN_MERGES, IN_VALIDATIONS] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
];
const DOLLAR = 0x24;

/** Scans one worksheet and hands on each row that has cells. The row is reused for the next one. */
export class SheetScanner implements PartSink {
  readonly merges: Range[] = [];

  private readonly tokens;
  private readonly content;
  private readonly current = new RawRow();
  private readonly plain = new PlainCell();
  private state = BEFORE;
  /** While above 0: how many elements are open inside, and including, one that is not read. */
  private skipping = 0;
  private inlineDepth = 0;
  private row = 0;
  private column = 0;
  private hidden = false;

  constructor(
    private readonly context: SheetContext,
    private readonly onRow: (row: RawRow) => void,
  ) {
    this.tokens = new XmlTokens(context.bounds);
    this.content = new CellContent(context, this.current);
  }

  push(piece: Buffer): void {
    this.tokens.push(piece);
    this.run();
  }

  end(): void {
    this.tokens.finish();
    this.run();
  }

  private run(): void {
    const { tokens, content } = this;
    for (;;) {
      if (this.state === IN_ROW && this.skipping === 0) this.plainCells();
      switch (tokens.next()) {
        case OPEN:
          if (this.skipping > 0) this.skipping += 1;
          else this.open(tokens.name);
          break;
        case CLOSE:
          if (this.skipping > 0) this.skipping -= 1;
          else this.close(tokens.name);
          break;
        case TEXT:
          if (this.state === IN_VALUE && this.skipping === 0) content.value(tokens);
          else if (this.state === IN_INLINE) content.rich.text(tokens);
          break;
        case MORE:
        case END:
          return;
      }
    }
  }

  /** The short cut for the cells that need no scanning of tokens. */
  private plainCells(): void {
    const { tokens, plain, current } = this;
    const { bytes } = tokens;
    let at = tokens.nextAt();
    while (at >= 0) {
      at = plain.read(bytes, at, bytes.length);
      if (at < 0 || plain.row !== this.row || plain.column > LAST_COLUMN || plain.column < 1) return;
      this.column = plain.column;
      if (current.count >= LAST_COLUMN) this.handOn();
      this.content.plain(plain.row, plain);
      tokens.moveTo(at);
    }
  }

  private open(name: number): void {
    switch (this.state) {
      case IN_ROW:
        if (name === CELL) this.openCell();
        else this.skipping = 1;
        break;
      case IN_CELL:
        this.openInCell(name);
        break;
      case IN_DATA:
        if (name === ROW) this.openRow();
        else this.skipping = 1;
        break;
      case IN_INLINE:
        this.content.rich.open(name);
        break;
      case TOP:
        this.openAtTop(name);
        break;
      default:
        this.openElsewhere(name);
    }
  }

  private openInCell(name: number): void {
    if (name === VALUE) {
      this.state = IN_VALUE;
      this.content.hasValue = true;
    } else if (name === FORMULA) {
      this.state = IN_FORMULA;
      this.content.hasFormula = true;
    } else if (name === INLINE) {
      this.state = IN_INLINE;
      this.inlineDepth = this.tokens.depth;
      this.content.rich.begin();
      this.content.hasRich = true;
    } else {
      this.skipping = 1;
    }
  }

  private openAtTop(name: number): void {
    if (name === SHEET_DATA) this.state = IN_DATA;
    else if (name === MERGES) this.state = IN_MERGES;
    else if (name === VALIDATIONS) this.state = IN_VALIDATIONS;
    else this.skipping = 1;
  }

  private openElsewhere(name: number): void {
    if (this.state === BEFORE && name === WORKSHEET) {
      this.state = TOP;
      return;
    }
    if (this.state === IN_MERGES && name === MERGE) addMerge(this.tokens, this.context, this.merges);
    else if (this.state === IN_VALIDATIONS && name === VALIDATION)
      countValidations(this.tokens, this.context);
    // a chart or dialog sheet under the relationship of a worksheet has no cells
    this.skipping = 1;
  }

  private close(name: number): void {
    switch (this.state) {
      case IN_VALUE:
      case IN_FORMULA:
        this.state = IN_CELL;
        break;
      case IN_CELL:
        this.content.finish(this.row, this.column);
        this.state = IN_ROW;
        break;
      case IN_INLINE:
        if (this.tokens.depth >= this.inlineDepth) this.content.rich.close(name);
        else this.state = IN_CELL;
        break;
      case IN_ROW:
        this.handOn();
        this.state = IN_DATA;
        break;
      case IN_DATA:
      case IN_MERGES:
      case IN_VALIDATIONS:
        this.state = TOP;
        break;
      default:
        this.state = BEFORE;
    }
  }

  private openRow(): void {
    const { tokens } = this;
    this.state = IN_ROW;
    this.column = 0;
    let row = this.row + 1;
    this.hidden = false;
    for (let index = 0; index < tokens.attributes.count; index++) {
      const name = tokens.attributes.name[index];
      if (name === R) row = this.rowNumber(index, row);
      else if (name === HIDDEN) this.hidden = isTrue(attributeText(tokens, index));
    }
    if (row > LAST_ROW) throw this.outside(String(row));
    this.row = row;
    this.current.start(row, this.hidden);
    this.context.tally.addRow(this.context.sheet);
  }

  private rowNumber(index: number, next: number): number {
    const { tokens } = this;
    const [start = 0, end = 0] = [tokens.attributes.start[index], tokens.attributes.end[index]];
    if (end === start) return next;
    const row = parseIndex(tokens.bytes, start, end);
    if (row < 1 || row > LAST_ROW) throw this.outside(attributeText(tokens, index));
    return row;
  }

  private openCell(): void {
    const { tokens, content } = this;
    this.state = IN_CELL;
    this.column += 1;
    content.begin();
    for (let index = 0; index < tokens.attributes.count; index++) {
      const [start = 0, end = 0] = [tokens.attributes.start[index], tokens.attributes.end[index]];
      if (start === end) continue;
      const name = tokens.attributes.name[index];
      if (name === R) this.place(start, end);
      else if (name === S) content.style = parseIndex(tokens.bytes, start, end);
      else if (name === T) content.setType(tokens.bytes, start, end);
    }
    if (this.column > LAST_COLUMN) throw this.outside(address(this.row, this.column));
    // only a row that names the same cells again and again has more
    if (this.current.count >= LAST_COLUMN) this.handOn();
  }

  /** Reads the address of a cell; the address counts where it disagrees with the row that the cell stands in. */
  private place(start: number, end: number): void {
    const { bytes } = this.tokens;
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === DOLLAR) continue;
      const letter = byte | 0x20;
      if (letter < 0x61 || letter > 0x7a) break;
      column = column * 26 + (letter - 0x60);
      if (column > LAST_COLUMN) break;
    }
    const row = parseIndex(bytes, at, end);
    if (column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) {
      throw this.outside(bytes.toString('latin1', start, Math.min(end, start + 40)));
    }
    this.column = column;
    if (row !== this.row) {
      this.handOn();
      this.row = row;
      this.current.start(row, this.hidden);
    }
  }

  private handOn(): void {
    if (this.current.count > 0) this.onRow(this.current);
    this.current.count = 0;
  }

  private outside(ref: string): RefusedError {
    return new RefusedError('outside-grid', { sheet: this.context.sheet, ref });
  }
}
