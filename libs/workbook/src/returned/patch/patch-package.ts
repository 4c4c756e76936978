import type { Finding } from '../../findings/finding.js';
import { relationshipsOf } from '../../read/parts/relationships.js';
import { FINDINGS_SHEET } from '../findings-table.js';
import { type Mark, marksOf, MOST_MARKS } from '../marks.js';
import { freeName } from '../sheet-names.js';
import { addSheet } from './add-sheet.js';
import { CannotPatch } from './cannot-patch.js';
import { addContentType, contentTypeOf } from './content-types.js';
import { findingsSheet } from './findings-sheet.js';
import { markSheet } from './mark-sheet.js';
import { ADDED, MAIN } from './namespaces.js';
import { PackageParts } from './package-parts.js';
import type { SheetPrint } from './prints.js';
import { Relationships } from './relationships-part.js';
import { SheetComments } from './sheet-comments.js';
import { StyleSheet } from './style-sheet.js';

export interface PatchRequest {
  findings: readonly Finding[];
  title: string;
  /** Said in the list of the copy itself. */
  notes: readonly string[];
  /** Of a sheet that is too large to be marked the findings are listed and no more. Left out: the whole is refused. */
  passOverLarge?: true;
}

export interface Patched {
  bytes: Uint8Array;
  /** Name of the sheet of findings; another one than usual where the user has a sheet of that name. */
  list: string;
  /** With or without macros, so that the copy gets an extension with which it can be opened. */
  extension: 'xlsx' | 'xlsm';
}

/**
 * Marks an uploaded package: everything in it stays as it is, byte for byte, but for the formats of the marked cells,
 * their comments, and the added sheet of findings. What an earlier returned copy added is taken off.
 *
 * @param sheets as they were read from these bytes
 */
export function patchPackage(
  bytes: Uint8Array,
  sheets: readonly SheetPrint[],
  { findings, title, notes, passOverLarge }: PatchRequest,
): Patched {
  const parts = new PackageParts(bytes);
  const folder = folderOf(parts);
  const related = new Relationships(parts, parts.workbook.main.name);
  refuseUnusual(parts, related, sheets);
  const { styles } = parts.workbook;
  const styleSheet = new StyleSheet((styles && parts.read(styles.name)) ?? NO_STYLES);

  const old = sheets.find(({ isList }) => isList);
  if (old) styleSheet.takeMarksOff();
  const list = old?.name ?? freeName(FINDINGS_SHEET, parts.workbook.names);
  // the old list keeps its place among the sheets, but nothing is found in it
  const own = sheets.map((sheet) => (sheet === old ? { ...sheet, name: '' } : sheet));
  const { marks, left } = marksOf(findings, own, list);
  for (const [index, { entry }] of parts.workbook.sheets.entries()) {
    if (sheets[index] === old || (passOverLarge && parts.isTooLarge(entry.name))) continue;
    markOne(parts, entry.name, marks[index] ?? [], styleSheet, folder, old !== undefined);
  }

  const listPart = oldListPart(parts, sheets) ?? addSheet(parts, related, list, folder);
  const allNotes = left > 0 ? [...notes, tooManyMarks(left)] : notes;
  parts.write(listPart, findingsSheet({ title, findings, notes: allNotes, sheets: own }, styleSheet));
  parts.write(styles?.name ?? addStyles(parts, related, folder), styleSheet.apply());
  return { bytes: parts.pack(), list, extension: extensionOf(parts) };
}

/** A sheet without a mark is changed only where marks of an earlier copy are taken off. */
function markOne(
  parts: PackageParts,
  name: string,
  marks: Mark[],
  styleSheet: StyleSheet,
  folder: string,
  isCopy: boolean,
): void {
  const comments = new SheetComments(parts, name, folder, isCopy);
  if (marks.length > 0 || comments.hasOld) markSheet(parts, name, marks, styleSheet, comments);
}

/** What two sheets share, or a record of changes, cannot be changed for one sheet alone. */
function refuseUnusual(parts: PackageParts, related: Relationships, sheets: readonly SheetPrint[]): void {
  const { sheets: worksheets } = parts.workbook;
  if (
    worksheets.length !== sheets.length ||
    new Set(worksheets.map(({ entry }) => entry)).size < sheets.length
  ) {
    throw new CannotPatch('structure');
  }
  if (related.targets('revisionHeaders').length > 0) throw new CannotPatch('shared');
}

/** The part of an earlier list, to be written anew; what it was related to is left out. */
function oldListPart(parts: PackageParts, sheets: readonly SheetPrint[]): string | null {
  const part = parts.workbook.sheets[sheets.findIndex(({ isList }) => isList)]?.entry.name;
  if (part === undefined) return null;
  parts.remove(relationshipsOf(part));
  return part;
}

function extensionOf(parts: PackageParts): Patched['extension'] {
  const macros = contentTypeOf(parts, parts.workbook.main.name)?.includes('macroEnabled') === true;
  return macros ? 'xlsm' : 'xlsx';
}

/** Where the workbook part lies, such as `xl/`. */
function folderOf(parts: PackageParts): string {
  const { name } = parts.workbook.main;
  return name.slice(0, name.lastIndexOf('/') + 1);
}

const NO_STYLES = Buffer.from(`<styleSheet xmlns="${MAIN}"></styleSheet>`);

function addStyles(parts: PackageParts, related: Relationships, folder: string): string {
  const name = `${folder}styles.xml`;
  addContentType(parts, name, ADDED.styles.contentType);
  related.add(ADDED.styles.relationship, name);
  return name;
}

function tooManyMarks(left: number): string {
  return `单元格太多，只标记了 ${MOST_MARKS} 个（先错误，后警告和提示），另有 ${left} 个只列在下面。 Only ${MOST_MARKS} cells are marked; ${left} more are only listed.`;
}
