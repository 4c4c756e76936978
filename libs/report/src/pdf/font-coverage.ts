import { readFileSync } from 'node:fs';

type Range = readonly [first: number, last: number];

/** Stands for a character that the fonts do not have, as in letterpress: 〓. */
const GETA = '〓';
const UNICODE_FULL = 12;
const SPACE_LIKE = /[\s\u0085]/;
/** Joiners, variation selectors and other characters that print nothing. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/**
 * Makes text printable with some fonts. PDF/A refuses a document with a character that its fonts lack, and one odd
 * file name must not cost a council its report: such a character becomes 〓 in the PDF and stays as it is elsewhere.
 */
export class FontCoverage {
  readonly #fonts: readonly (readonly Range[])[];

  /** @param files TrueType fonts; a character counts as covered if all of them have it */
  constructor(files: readonly string[]) {
    this.#fonts = files.map((file) => characterRanges(readFileSync(file)));
  }

  printable(text: string): string {
    let out = '';
    for (const character of text) {
      if (SPACE_LIKE.test(character)) out += character === '\u3000' ? character : ' ';
      else if (INVISIBLE.test(character)) continue;
      else out += this.#has(character.codePointAt(0) ?? 0) ? character : GETA;
    }
    return out;
  }

  #has(code: number): boolean {
    return this.#fonts.every((ranges) => contains(ranges, code));
  }
}

function contains(ranges: readonly Range[], code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Characters of a TrueType font, from the format 12 table of its `cmap` (OpenType specification), in ascending order. */
function characterRanges(font: Buffer): Range[] {
  const cmap = tableOffset(font, 'cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    if (font.readUInt16BE(table) !== UNICODE_FULL) continue;
    const groups = font.readUInt32BE(table + 12);
    return Array.from({ length: groups }, (_, g): Range => {
      const group = table + 16 + g * 12;
      return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
    });
  }
  throw new Error('a report font has no format 12 character map');
}

function tableOffset(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + i * 16;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`a report font has no table ${name}`);
}
