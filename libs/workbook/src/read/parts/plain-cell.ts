import { parseIndex, parseNumber } from '../xml/number.js';

/** What `read` found in a cell. */
export const PLAIN_BLANK = 0;
export const PLAIN_NUMBER = 1;
export const PLAIN_SHARED = 2;

const [$BLANK, $NUMBER, $SHARED] = [PLAIN_BLANK, PLAIN_NUMBER, PLAIN_SHARED];
const NONE = -1;
/** More bytes than any plain cell has: an address, two short attributes and a value. */
const LONGEST = 96;
const [LONGEST_STYLE, LONGEST_VALUE] = [6, 32];
const [SPACE, QUOTE, SLASH, LT, EQUALS, GT] = [0x20, 0x22, 0x2f, 0x3c, 0x3d, 0x3e];
const [ZERO, NINE, LETTER_A, LETTER_Z] = [0x30, 0x39, 0x41, 0x5a];
const [LETTER_C, LETTER_N, LETTER_R, LETTER_S, LETTER_T, LETTER_V] = [0x63, 0x6e, 0x72, 0x73, 0x74, 0x76];

/**
 * Reads a cell at one go if it is written as nearly all cells are: `<c r="B7" s="3" t="s"><v>12</v></c>`, without
 * prefix, formula, entities or odd blanks. It says no to everything else, also to what may be a fault, and leaves that
 * to the scanner of tokens; so it is a short cut that changes nothing but the time.
 */
export class PlainCell {
  row = 0;
  column = 0;
  style = 0;
  /** PLAIN_… */
  kind = $BLANK;
  /** The number, or the position among the shared strings. */
  number = 0;

  private at = 0;

  /** @returns where the next cell may begin, or -1 where no plain cell stands whole in the bytes */
  read(bytes: Buffer, from: number, end: number): number {
    if (end - from < LONGEST || bytes[from] !== LT || bytes[from + 1] !== LETTER_C) return NONE;
    this.at = from + 2;
    if (!this.address(bytes)) return NONE;
    this.style = 0;
    this.kind = $NUMBER;
    if (!this.styleAndType(bytes)) return NONE;
    const { at } = this;
    if (bytes[at] === GT) return this.value(bytes, at + 1);
    if (bytes[at] !== SLASH || bytes[at + 1] !== GT) return NONE;
    this.kind = $BLANK;
    return at + 2;
  }

  /** ` r="B7"` */
  private address(bytes: Buffer): boolean {
    let at = this.start(bytes, LETTER_R);
    if (at < 0) return false;
    const letters = at;
    let column = 0;
    for (let byte = bytes[at] ?? 0; byte >= LETTER_A && byte <= LETTER_Z; byte = bytes[++at] ?? 0) {
      column = column * 26 + (byte - LETTER_A + 1);
      if (at - letters >= 3) return false;
    }
    const digits = at;
    let row = 0;
    for (let byte = bytes[at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[++at] ?? 0) {
      row = row * 10 + (byte - ZERO);
      if (at - digits >= 7) return false;
    }
    this.row = row;
    this.column = column;
    this.at = at + 1;
    return bytes[at] === QUOTE;
  }

  /** ` s="3"`, ` t="s"` or ` t="n"`, each where it is there. */
  private styleAndType(bytes: Buffer): boolean {
    let at = this.start(bytes, LETTER_S);
    if (at >= 0) {
      let stop = at;
      while (bytes[stop] !== QUOTE) if (++stop - at > LONGEST_STYLE) return false;
      this.style = parseIndex(bytes, at, stop);
      this.at = stop + 1;
      if (this.style < 0) return false;
    }
    at = this.start(bytes, LETTER_T);
    if (at < 0) return true;
    if (bytes[at] === LETTER_S) this.kind = $SHARED;
    else if (bytes[at] !== LETTER_N) return false;
    this.at = at + 2;
    return bytes[at + 1] === QUOTE;
  }

  /** Where the value of the attribute begins that is to come next; -1 where another one comes, or none. */
  private start(bytes: Buffer, name: number): number {
    const { at } = this;
    const isNext =
      bytes[at + 1] === name && bytes[at] === SPACE && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE;
    return isNext ? at + 4 : NONE;
  }

  /** `<v>12</v></c>` */
  private value(bytes: Buffer, from: number): number {
    if (bytes[from] !== LT || bytes[from + 1] !== LETTER_V || bytes[from + 2] !== GT) return NONE;
    const start = from + 3;
    let stop = start;
    while (bytes[stop] !== LT) if (++stop - start > LONGEST_VALUE) return NONE;
    this.number = this.kind === $SHARED ? parseIndex(bytes, start, stop) : parseNumber(bytes, start, stop);
    if (Number.isNaN(this.number) || (this.kind === $SHARED && this.number < 0)) return NONE;
    return endsCell(bytes, stop) ? stop + 8 : NONE;
  }
}

/** `</v></c>` */
function endsCell(bytes: Buffer, at: number): boolean {
  return (
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LETTER_V &&
    bytes[at + 3] === GT &&
    bytes[at + 4] === LT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LETTER_C &&
    bytes[at + 7] === GT
  );
}
