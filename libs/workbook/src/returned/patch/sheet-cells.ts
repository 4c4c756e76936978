import { address, parseAddress } from '../../read/address.js';
import { isTrue } from '../../read/parts/workbook-part.js';
import { nameHash } from '../../read/xml/name.js';
import type { Mark } from '../marks.js';
import { CannotPatch } from './cannot-patch.js';
import type { StyleSheet } from './style-sheet.js';
import { insertAtEnd, type Tag, tagOf } from './xml/append.js';
import type { Edits } from './xml/edits.js';
import type { Walk } from './xml/walk.js';

const [SHEET_DATA, ROW, CELL, COLUMN] = [
  nameHash('sheetData'),
  nameHash('row'),
  nameHash('c'),
  nameHash('col'),
];
const [R, S, CUSTOM, MIN, MAX, STYLE] = [
  nameHash('r'),
  nameHash('s'),
  nameHash('customFormat'),
  nameHash('min'),
  nameHash('max'),
  nameHash('style'),
];

/** Depths of the elements of a worksheet; the root is 1. */
const [IN_ROOT, IN_LIST, IN_ROW] = [2, 3, 4];

/**
 * Gives the marked cells of a sheet their fill, while somebody walks over the sheet. A marked cell that is not written
 * in the file is added, with the format that its row or column gives to it.
 */
export class CellMarker {
  private next = 0;
  private row = 0;
  private column = 0;
  private rowStyle: number | null = null;
  private dataTag: Tag | null = null;
  private rowTag: Tag | null = null;
  private readonly columnStyles: { from: number; to: number; style: number }[] = [];

  /** @param marks row by row, each from left to right */
  constructor(
    private readonly marks: readonly Mark[],
    private readonly styles: StyleSheet,
    private readonly edits: Edits,
    private readonly prefix: string,
  ) {}

  open(walk: Walk): void {
    const { depth, name } = walk;
    if (depth === IN_ROOT) this.dataTag = name === SHEET_DATA ? tagOf(walk) : null;
    else if (depth === IN_LIST && name === COLUMN) this.addColumns(walk);
    else if (depth === IN_LIST && name === ROW && this.dataTag) this.openRow(walk);
    else if (depth === IN_ROW && name === CELL && this.rowTag) this.openCell(walk);
  }

  close(walk: Walk): void {
    if (walk.depth === IN_LIST && this.rowTag) {
      const xml = this.missingCells(Infinity);
      if (xml !== '') insertAtEnd(this.edits, walk.bytes, this.rowTag, walk.start, xml);
      this.rowTag = null;
    } else if (walk.depth === IN_ROOT && this.dataTag) {
      const xml = this.missingRows(Infinity);
      if (xml !== '') insertAtEnd(this.edits, walk.bytes, this.dataTag, walk.start, xml);
      this.dataTag = null;
    }
  }

  /** Every mark has found its place, which needs a sheet with a table of cells. */
  get isDone(): boolean {
    return this.next >= this.marks.length;
  }

  private addColumns(walk: Walk): void {
    const style = Number(walk.attribute(STYLE) ?? '0');
    if (style > 0) {
      this.columnStyles.push({
        from: Number(walk.attribute(MIN)),
        to: Number(walk.attribute(MAX)),
        style,
      });
    }
  }

  private openRow(walk: Walk): void {
    const row = Number(walk.attribute(R) ?? '') || this.row + 1;
    if (row <= this.row) throw new CannotPatch('row-order');
    const xml = this.missingRows(row);
    if (xml !== '') this.edits.insert(walk.start, xml);
    this.row = row;
    this.column = 0;
    this.rowTag = tagOf(walk);
    this.rowStyle = isTrue(walk.attribute(CUSTOM)) ? Number(walk.attribute(S) ?? '0') : null;
  }

  private openCell(walk: Walk): void {
    const ref = walk.attribute(R) ?? '';
    const place = ref === '' ? { row: this.row, column: this.column + 1 } : parseAddress(ref);
    if (place?.row !== this.row || place.column <= this.column) throw new CannotPatch('row-order');
    this.column = place.column;
    const xml = this.missingCells(place.column);
    if (xml !== '') this.edits.insert(walk.start, xml);
    const mark = this.marks[this.next];
    if (mark?.row !== this.row || mark.column !== place.column) return;
    this.next += 1;
    const at = walk.placeOf(S);
    const style = this.styles.marking(at ? Number(walk.attribute(S)) : 0, mark.level);
    if (at) this.edits.replace(at.from, at.to, String(style));
    else this.edits.insert(walk.attributesStart, ` s="${style}"`);
  }

  /** Rows with a mark that are not in the file, above `before`. */
  private missingRows(before: number): string {
    let xml = '';
    for (let mark = this.marks[this.next]; mark && mark.row < before; mark = this.marks[this.next]) {
      this.row = mark.row;
      this.rowStyle = null;
      xml += `<${this.prefix}row r="${mark.row}">${this.missingCells(Infinity)}</${this.prefix}row>`;
    }
    return xml;
  }

  /** Marked cells of the current row that are not in the file, to the left of `before`. */
  private missingCells(before: number): string {
    let xml = '';
    for (let mark = this.marks[this.next]; mark?.row === this.row; mark = this.marks[this.next]) {
      const { column, row } = mark;
      if (column >= before) break;
      const columns = this.columnStyles.find(({ from, to }) => from <= column && column <= to);
      const style = this.styles.marking(this.rowStyle ?? columns?.style ?? 0, mark.level);
      xml += `<${this.prefix}c r="${address(row, column)}" s="${style}"/>`;
      this.next += 1;
    }
    return xml;
  }
}
