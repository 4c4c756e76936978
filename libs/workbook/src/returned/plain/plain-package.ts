import { address } from '../../read/address.js';
import type { Range, Sheet } from '../../read/cell.js';
import {
  ADDED,
  CONTENT_TYPES,
  MAIN,
  OFFICE_RELATIONSHIPS,
  PACKAGE_RELATIONSHIPS,
} from '../patch/namespaces.js';
import { packNew, packPieces, writeZip } from '../patch/write-zip.js';
import { xmlAttribute } from '../patch/xml/escape.js';
import { plainRows } from './plain-cells.js';
import { safeMerges } from './plain-merges.js';
import { columnWidths, rowHeights } from './plain-sizes.js';
import { PLAIN_STYLES_XML } from './plain-styles.js';

const PIECE = 64 * 1024;
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export interface PlainSheet extends Sheet {
  /** Those that the copy has. */
  merges: Range[];
}

/** A new workbook with the same cells at the same addresses, without formulas, formatting and other parts. */
export function plainPackage(sheets: readonly PlainSheet[]): Uint8Array {
  const parts = sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, sheet }));
  return writeZip([
    packNew('[Content_Types].xml', Buffer.from(contentTypesXml(parts.map(({ name }) => name)))),
    packNew('_rels/.rels', Buffer.from(relationshipsXml([['officeDocument', 'xl/workbook.xml']]))),
    packNew('xl/workbook.xml', Buffer.from(workbookXml(sheets))),
    packNew(
      'xl/_rels/workbook.xml.rels',
      Buffer.from(
        relationshipsXml([
          ...parts.map(({ name }): [string, string] => ['worksheet', name.slice('xl/'.length)]),
          ['styles', 'styles.xml'],
        ]),
      ),
    ),
    packNew('xl/styles.xml', Buffer.from(PLAIN_STYLES_XML)),
    ...parts.map(({ name, sheet }) => packPieces(name, sheetPieces(sheet))),
  ]);
}

/** The sheets as the plain copy has them. */
export function plainSheets(sheets: readonly Sheet[], names: readonly string[]): PlainSheet[] {
  return sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? '', merges: safeMerges(sheet) }));
}

function sheetPieces(sheet: PlainSheet): Iterable<Buffer> {
  const columns = [...columnWidths(sheet, sheet.merges)]
    .sort(([a], [b]) => a - b)
    .map(([column, width]) => `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`);
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${address(top, left)}:${address(bottom, right)}"/>`,
  );
  return inPieces([
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData>',
    plainRows(sheet, rowHeights(sheet)),
    '</sheetData>',
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ]);
}

/** Turns a long text into bytes piece by piece, so that it never stands in memory as a whole. */
function* inPieces(texts: (string | Iterable<string>)[]): Generator<Buffer> {
  let text = '';
  for (const part of texts) {
    for (const piece of typeof part === 'string' ? [part] : part) {
      text += piece;
      if (text.length < PIECE) continue;
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

function workbookXml(sheets: readonly PlainSheet[]): string {
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state === 'visible' ? '' : ` state="${state}"`;
    return `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${list.join('')}</sheets></workbook>`
  );
}

function relationshipsXml(list: [type: string, target: string][]): string {
  const xml = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${xml.join('')}</Relationships>`;
}

function contentTypesXml(sheets: string[]): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${CONTENT_TYPES}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', WORKBOOK_TYPE) +
    override('xl/styles.xml', ADDED.styles.contentType) +
    sheets.map((name) => override(name, ADDED.worksheet.contentType)).join('') +
    '</Types>'
  );
}
