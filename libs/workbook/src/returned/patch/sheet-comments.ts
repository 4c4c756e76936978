import { address, parseAddress } from '../../read/address.js';
import type { Mark } from '../marks.js';
import { CannotPatch } from './cannot-patch.js';
import { changeShapes } from './comment-shapes.js';
import { changeComments } from './comments-part.js';
import { addContentType } from './content-types.js';
import { ADDED } from './namespaces.js';
import type { PackageParts } from './package-parts.js';
import { Relationships } from './relationships-part.js';

/** The comments of one sheet: a part with the texts and a drawing with a box for each. */
export class SheetComments {
  private readonly related;
  /** Where the sheet has comments already. */
  private readonly part: string | null;

  /**
   * @param folder of the workbook part, such as `xl/`
   * @param afresh takes off first what an earlier returned copy wrote
   */
  constructor(
    private readonly parts: PackageParts,
    sheetPart: string,
    private readonly folder: string,
    private readonly afresh: boolean,
  ) {
    this.related = new Relationships(parts, sheetPart);
    const [named, ...more] = this.related.targets('comments');
    if (more.length > 0) throw new CannotPatch('structure');
    this.part = named === undefined ? null : parts.find(named);
  }

  /** There are comments that an earlier returned copy may have written. */
  get hasOld(): boolean {
    return this.afresh && this.part !== null;
  }

  /**
   * Writes the comments of the marks.
   *
   * @param drawingId under which the sheet links to its drawing; null where it does not
   * @returns the id under which it is to link to a new one; null where nothing is to be added
   */
  write(marks: readonly Mark[], drawingId: string | null): string | null {
    if (marks.length === 0 && !this.hasOld) return null;
    const before = this.part === null ? null : this.parts.read(this.part);
    const { bytes, added, removed } = changeComments(before, marks, this.afresh);
    const part = this.part ?? this.addPart('comments', this.parts.freeName(`${this.folder}comments`, 'xml'));
    this.parts.write(part, bytes);
    const gone = [...removed].flatMap((ref) => parseAddress(ref) ?? []);
    const boxes = marks
      .filter(({ row, column }) => added.has(address(row, column)))
      .map(({ row, column, comment }) => ({ row, column, text: comment }));
    if (boxes.length === 0 && gone.length === 0) return null;
    return this.writeShapes(drawingId, boxes, gone);
  }

  private writeShapes(
    drawingId: string | null,
    boxes: Parameters<typeof changeShapes>[1],
    gone: Parameters<typeof changeShapes>[2],
  ): string | null {
    if (drawingId === null) {
      // comments that have no boxes yet are given them by the program that opens the file
      const name = this.parts.freeName(`${this.folder}drawings/vmlDrawing`, 'vml');
      this.parts.write(name, Buffer.from(changeShapes(null, boxes, [])));
      addContentType(this.parts, name, ADDED.shapes.contentType);
      return this.related.add(ADDED.shapes.relationship, name);
    }
    const target = this.related.targetOf(drawingId);
    const drawing = target === null ? null : this.parts.read(target);
    if (target === null || drawing === null) throw new CannotPatch('structure');
    this.parts.write(target, Buffer.from(changeShapes(drawing.toString('utf8'), boxes, gone)));
    return null;
  }

  private addPart(kind: 'comments', name: string): string {
    addContentType(this.parts, name, ADDED[kind].contentType);
    this.related.add(ADDED[kind].relationship, name);
    return name;
  }
}
