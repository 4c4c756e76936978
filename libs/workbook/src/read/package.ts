import type { Bounds } from './bounds.js';
import { contentTypesSink } from './parts/content-types.js';
import {
  relationshipsOf,
  relationshipsSink,
  resolveTarget,
  type Relationship,
} from './parts/relationships.js';
import { workbookSink, type SheetEntry, type WorkbookPart } from './parts/workbook-part.js';
import { PartIndex } from './part-index.js';
import { RefusedError } from './refusal.js';
import { refuseNoWorkbook, refuseOtherPackage } from './sniff-package.js';
import type { ZipDirectory, ZipEntry } from './zip/directory.js';
import type { PartSink } from './zip/inflate.js';

/** Asks whoever drives the reading to inflate a part into a sink, at once or in pieces. */
export interface PartRequest {
  entry: ZipEntry;
  sink: PartSink;
}

/** A worksheet and the part that holds its cells. */
export interface WorksheetPart {
  sheet: SheetEntry;
  entry: ZipEntry;
}

/** Where everything that the reader needs lies. */
export interface WorkbookPackage {
  main: ZipEntry;
  /** Of all sheets, those without cells too. */
  names: string[];
  date1904: boolean;
  sheets: WorksheetPart[];
  sharedStrings: ZipEntry | null;
  styles: ZipEntry | null;
}

const MAIN_TYPE = /(?:sheet|template|addin)\.(?:macroEnabled\.)?main\+xml$/i;
const CONTENT_TYPES = '[Content_Types].xml';
const USUAL_NAME = 'xl/workbook.xml';
/** Chart, dialog and macro sheets are sheets of the workbook, but hold no cells of a table. */
const NO_WORKSHEET = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** Reads the parts that say where the others are. */
export class PackageReader {
  private readonly index: PartIndex;

  constructor(
    private readonly directory: ZipDirectory,
    private readonly bounds: Bounds,
  ) {
    this.index = new PartIndex(directory);
  }

  *read(): Generator<PartRequest, WorkbookPackage> {
    const main = yield* this.mainPart();
    const workbook: WorkbookPart = { date1904: false, sheets: [] };
    yield { entry: main, sink: workbookSink(this.bounds, workbook) };
    const related = yield* this.relationships(main.name);
    const beside = (name: string): ZipEntry | null => this.find(resolveTarget(main.name, name));
    return {
      main,
      names: workbook.sheets.map(({ name }) => name),
      date1904: workbook.date1904,
      sheets: this.worksheets(main.name, workbook.sheets, related),
      sharedStrings: this.ofType(main.name, related, 'sharedStrings') ?? beside('sharedStrings.xml'),
      styles: this.ofType(main.name, related, 'styles') ?? beside('styles.xml'),
    };
  }

  /** By content type, as there is one workbook in a package; else by the package's relationships or the usual name. */
  private *mainPart(): Generator<PartRequest, ZipEntry> {
    const types = new Map<string, string>();
    const typesEntry = this.find(CONTENT_TYPES);
    if (typesEntry !== null) yield { entry: typesEntry, sink: contentTypesSink(this.bounds, types) };
    refuseOtherPackage(this.directory, types);
    const typed = [...types].filter(([, contentType]) => MAIN_TYPE.test(contentType));
    const [only] = typed;
    const byType = typed.length === 1 && only !== undefined ? this.find(only[0]) : null;
    const found = byType ?? (yield* this.relatedMain()) ?? this.find(USUAL_NAME);
    if (found === null) refuseNoWorkbook(this.directory, USUAL_NAME);
    return found;
  }

  private *relatedMain(): Generator<PartRequest, ZipEntry | null> {
    const related = yield* this.relationships('');
    const named = related.find((one) => one.type === 'officeDocument' && !one.external);
    return named === undefined ? null : this.find(resolveTarget('', named.target));
  }

  private *relationships(part: string): Generator<PartRequest, Relationship[]> {
    const related: Relationship[] = [];
    const entry = this.find(relationshipsOf(part));
    if (entry !== null && entry.size > 0) yield { entry, sink: relationshipsSink(this.bounds, related) };
    return related;
  }

  private worksheets(main: string, sheets: SheetEntry[], related: Relationship[]): WorksheetPart[] {
    const byId = new Map(related.map((one) => [one.id, one]));
    const parts: WorksheetPart[] = [];
    for (const sheet of sheets) {
      const target = byId.get(sheet.relationship);
      if (target !== undefined && NO_WORKSHEET.has(target.type)) continue;
      if (target?.external === true) {
        throw new RefusedError('external-part', { part: sheet.name, found: target.target.slice(0, 200) });
      }
      // without a relationship only the usual name is left to go by
      const name = resolveTarget(main, target?.target ?? `worksheets/sheet${sheet.sheetId}.xml`);
      const entry = this.find(name);
      if (entry === null) throw new RefusedError('missing-part', { part: name });
      parts.push({ sheet, entry });
    }
    return parts;
  }

  private ofType(main: string, related: Relationship[], type: string): ZipEntry | null {
    const found = related.find((one) => one.type === type && !one.external);
    return found === undefined ? null : this.find(resolveTarget(main, found.target));
  }

  private find(name: string): ZipEntry | null {
    return this.index.find(name);
  }
}
