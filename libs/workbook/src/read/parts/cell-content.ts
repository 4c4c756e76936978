import { address } from '../address.js';
import { RefusedError } from '../refusal.js';
import { parseIndex, parseNumber, parseSlowly } from '../xml/number.js';
import { decodeText, withoutEscapes } from '../xml/text.js';
import type { XmlTokens } from '../xml/tokens.js';
import * as plainKinds from './plain-cell.js';
import * as rawKinds from './raw-row.js';
import { joined, RichText } from './rich-text.js';
import type { SheetContext } from './sheet-context.js';

const { PLAIN_NUMBER, PLAIN_SHARED } = plainKinds;
const { RAW_BOOL, RAW_ERROR, RAW_ISO, RAW_NUMBER, RAW_TEXT, RAW_UNCALCULATED } = rawKinds;
/** The `t` of a cell. */
const [NUMBER, SHARED, STRING, INLINE, BOOL, ERROR, ISO] = [0, 1, 2, 3, 4, 5, 6];
const [LETTER_S, LETTER_I, LETTER_B, LETTER_E, LETTER_D] = [0x73, 0x69, 0x62, 0x65, 0x64];

/** What stands in the cell that is being read, until its end tag turns it into a position of the row. */
export class CellContent {
  style = 0;
  hasValue = false;
  hasFormula = false;
  hasRich = false;
  readonly rich;

  private type = NUMBER;
  private text = '';
  /** The value as a number or a position among the shared strings, where it could be read at once. */
  private number = 0;
  private isRead = false;

  constructor(
    private readonly context: SheetContext,
    private readonly row: rawKinds.RawRow,
  ) {
    this.rich = new RichText(context.bounds, context.sheet);
  }

  begin(): void {
    this.style = 0;
    this.hasValue = false;
    this.hasFormula = false;
    this.hasRich = false;
    this.type = NUMBER;
    this.text = '';
    this.isRead = false;
  }

  setType(bytes: Buffer, start: number, end: number): void {
    const first = bytes[start];
    if (first === LETTER_S) this.type = end - start === 1 ? SHARED : STRING;
    else if (first === LETTER_I) this.type = INLINE;
    else if (first === LETTER_B) this.type = BOOL;
    else if (first === LETTER_E) this.type = ERROR;
    else if (first === LETTER_D) this.type = ISO;
  }

  /** Takes text of the cell's value. It may come in several pieces, when comments or CDATA stand between. */
  value(tokens: XmlTokens): void {
    const { bytes, textStart, textEnd, textFlags } = tokens;
    if (this.type <= SHARED && this.text === '' && textFlags === 0 && tokens.isLastText()) {
      const number =
        this.type === NUMBER ? parseNumber(bytes, textStart, textEnd) : parseIndex(bytes, textStart, textEnd);
      if (number >= 0 || (this.type === NUMBER && !Number.isNaN(number))) {
        this.number = number;
        this.isRead = true;
        return;
      }
    }
    const piece = decodeText(bytes, textStart, textEnd, textFlags);
    this.text = joined(this.text, piece, this.context.bounds, this.context.sheet);
  }

  /** Adds a cell that needed no scanning of tokens. */
  plain(row: number, cell: plainKinds.PlainCell): void {
    this.style = cell.style;
    this.hasFormula = false;
    if (cell.kind === PLAIN_NUMBER) this.addNumber(cell.column, cell.number);
    else if (cell.kind === PLAIN_SHARED) {
      this.addText(row, cell.column, this.shared(row, cell.column, cell.number));
    }
  }

  /** Adds the cell to the row, unless it is blank. */
  finish(row: number, column: number): void {
    if (this.isRead) {
      if (this.type === NUMBER) this.addNumber(column, this.number);
      else this.addText(row, column, this.shared(row, column, this.number));
    } else if (this.hasValue || this.hasRich || this.hasFormula) {
      this.finishText(row, column);
    }
  }

  private finishText(row: number, column: number): void {
    switch (this.type) {
      case NUMBER:
        this.finishNumber(row, column);
        break;
      case SHARED:
        this.finishShared(row, column);
        break;
      case BOOL:
        this.finishBool(row, column);
        break;
      case ERROR:
        this.addText(row, column, this.text.trim(), RAW_ERROR);
        break;
      case ISO:
        this.addText(row, column, this.text.trim(), RAW_ISO);
        break;
      default:
        this.addText(row, column, this.hasRich ? this.rich.value() : withoutEscapes(this.text));
    }
  }

  private finishNumber(row: number, column: number): void {
    const number = parseSlowly(this.text);
    if (!Number.isNaN(number)) this.addNumber(column, number);
    else if (this.text.trim() !== '') this.addText(row, column, this.text);
    else if (this.hasRich) this.addText(row, column, this.rich.value());
    else if (this.hasFormula) this.addUncalculated(column);
  }

  private finishShared(row: number, column: number): void {
    const text = this.text.trim();
    if (text === '') {
      if (this.hasFormula) this.addUncalculated(column);
      return;
    }
    this.addText(row, column, this.shared(row, column, /^\d{1,9}$/.test(text) ? Number(text) : -1));
  }

  private finishBool(row: number, column: number): void {
    const text = this.text.trim();
    const truth = text === '1' || text === 'true' ? 1 : text === '0' || text === 'false' ? 0 : null;
    if (truth === null) {
      this.addText(row, column, this.text);
      return;
    }
    this.row.numbers[this.add(column, RAW_BOOL)] = truth;
  }

  private addNumber(column: number, number: number): void {
    this.row.numbers[this.add(column, RAW_NUMBER)] = number;
  }

  private addUncalculated(column: number): void {
    this.row.texts[this.add(column, RAW_UNCALCULATED)] = '';
  }

  /** An empty text is a blank cell; but a formula that has no stored result at all is one that was never calculated. */
  private addText(row: number, column: number, text: string, kind = RAW_TEXT): void {
    if (text === '') {
      if (this.hasFormula && !this.hasValue && !this.hasRich) this.addUncalculated(column);
      return;
    }
    const { tally, sheet, bounds } = this.context;
    const where = text.length > bounds.cellText ? `${sheet}!${address(row, column)}` : sheet;
    tally.addText(text.length, where);
    this.row.texts[this.add(column, kind)] = text;
  }

  private add(column: number, kind: number): number {
    this.context.tally.addCell(this.context.sheet);
    return this.row.add(column, kind, this.context.formats[this.style] ?? 0, this.hasFormula);
  }

  private shared(row: number, column: number, index: number): string {
    const text = this.context.strings[index];
    if (text !== undefined) return text;
    const found = index < 0 ? this.text.slice(0, 40) : index;
    throw new RefusedError('missing-string', { sheet: this.context.sheet, ref: address(row, column), found });
  }
}
