import type { Bounds } from '../bounds.js';
import { ElementScanner } from '../xml/elements.js';
import { nameHash } from '../xml/name.js';
import { parseIndex } from '../xml/number.js';
import { findAttribute } from '../xml/text.js';
import type { XmlTokens } from '../xml/tokens.js';
import type { PartSink } from '../zip/inflate.js';
import { tooMany } from './limits.js';
import { builtInFormat, writtenFormat } from './shown-places.js';

const [ROOT, FORMAT, CELL_FORMATS, CELL_FORMAT] = [
  nameHash('styleSheet'),
  nameHash('numFmt'),
  nameHash('cellXfs'),
  nameHash('xf'),
];
const [FORMAT_ID, FORMAT_CODE] = [nameHash('numFmtId'), nameHash('formatCode')];

/** For each cell format (the `s` of a cell), what it makes of a number: see `kindOf` and `placesOf`. */
export class Styles {
  private readonly written = new Map<number, number>();
  private readonly formatIds: number[] = [];

  /** Call once, after the part was read: number formats may follow the cell formats that use them. */
  formats(): Uint8Array {
    return Uint8Array.from(this.formatIds, (id) => this.written.get(id) ?? builtInFormat(id));
  }

  sink(bounds: Bounds): PartSink {
    let inCellFormats = false;
    return new ElementScanner(bounds, ROOT, {
      open: (name, tokens) => {
        if (name === CELL_FORMAT && inCellFormats) this.addCellFormat(tokens, bounds);
        else if (name === CELL_FORMATS) inCellFormats = true;
        else if (name === FORMAT) this.addFormat(tokens, bounds);
      },
      close: (name) => {
        if (name === CELL_FORMATS) inCellFormats = false;
      },
    });
  }

  private addCellFormat(tokens: XmlTokens, bounds: Bounds): void {
    let id = 0;
    for (let index = 0; index < tokens.attributes.count; index++) {
      if (tokens.attributes.name[index] !== FORMAT_ID) continue;
      id = parseIndex(tokens.bytes, tokens.attributes.start[index] ?? 0, tokens.attributes.end[index] ?? 0);
      break;
    }
    this.formatIds.push(id);
    if (this.formatIds.length > bounds.cellFormats)
      throw tooMany('cell-formats', this.formatIds.length, bounds.cellFormats, 'workbook');
  }

  private addFormat(tokens: XmlTokens, bounds: Bounds): void {
    const id = Number(findAttribute(tokens, FORMAT_ID));
    const code = findAttribute(tokens, FORMAT_CODE);
    // conditional formats further down define ids again; only the first definition is the one that cells use
    if (code !== null && Number.isInteger(id) && !this.written.has(id))
      this.written.set(id, writtenFormat(code));
    if (this.written.size > bounds.numberFormats)
      throw tooMany('number-formats', this.written.size, bounds.numberFormats, 'workbook');
  }
}
