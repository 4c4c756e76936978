import type { Finding } from '../../findings/finding.js';
import { address, columnName, parseAddress } from '../../read/address.js';
import type { SheetState } from '../../read/cell.js';
import * as table from '../findings-table.js';
import { listStyles } from './list-styles.js';
import { MAIN } from './namespaces.js';
import type { StyleSheet } from './style-sheet.js';
import { xmlAttribute, xmlText } from './xml/escape.js';

const { COLUMNS, HEADER_ROW, LINK_COLUMN, MOST_LISTED } = table;
/** The most that a cell can hold. */
const LONGEST_TEXT = 32_767;
/** Excel shows no row that is higher. */
const HIGHEST = 409;
const LINE = 15;

interface ListRequest {
  title: string;
  findings: readonly Finding[];
  /** What has to be said of the copy itself. */
  notes: readonly string[];
  sheets: readonly { name: string; state: SheetState }[];
}

/** The sheet of all findings, in the order in which they came, with links to the cells. Every text is a text. */
export function findingsSheet(
  { title, findings, notes, sheets }: ListRequest,
  styleSheet: StyleSheet,
): Buffer {
  const styles = listStyles(styleSheet);
  const rest = findings.length - MOST_LISTED;
  const allNotes = rest > 0 ? [...notes, `只列出前 ${MOST_LISTED} 条，还有 ${rest} 条。`] : notes;
  const visible = new Set(sheets.filter(({ state }) => state === 'visible').map(({ name }) => name));
  const rows = [
    rowXml(1, 28, [[title, styles.title]]),
    rowXml(2, 5 + LINE * (1 + allNotes.length), [[table.summaryOf(findings, allNotes), styles.note]]),
    rowXml(
      HEADER_ROW,
      22,
      COLUMNS.map(({ header }) => [header, styles.header]),
    ),
  ];
  const links: string[] = [];
  for (const [index, finding] of findings.slice(0, MOST_LISTED).entries()) {
    const row = HEADER_ROW + 1 + index;
    const link = linkTo(finding, visible);
    if (link !== null) {
      links.push(`<hyperlink ref="${address(row, LINK_COLUMN + 1)}" location="${xmlAttribute(link)}"/>`);
    }
    const texts = COLUMNS.map(({ text }) => text(finding).slice(0, LONGEST_TEXT));
    const cells = texts.map((text, column): [string, number] => {
      if (column === 0) return [text, styles.levels[finding.level]];
      return [text, column === LINK_COLUMN && link !== null ? styles.link : styles.body];
    });
    rows.push(rowXml(row, Math.min(table.rowHeightOf(texts), HIGHEST), cells));
  }
  return Buffer.from(sheetXml(rows, links));
}

function sheetXml(rows: string[], links: string[]): string {
  const lastColumn = columnName(COLUMNS.length);
  const columns = COLUMNS.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="FFC0392B"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${lastColumn}${rows.length}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0">` +
    `<pane ySplit="${HEADER_ROW}" topLeftCell="A${HEADER_ROW + 1}" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols>` +
    `<sheetData>${rows.join('')}</sheetData><autoFilter ref="A${HEADER_ROW}:${lastColumn}${rows.length}"/>` +
    `<mergeCells count="1"><mergeCell ref="A2:${lastColumn}2"/></mergeCells>` +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

/** Cells from the first column on, each a text and a format. */
function rowXml(row: number, height: number, cells: [string, number][]): string {
  const xml = cells.map(([text, style], index) => {
    const start = `<c r="${address(row, index + 1)}" s="${style}"`;
    return text === ''
      ? `${start}/>`
      : `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
  });
  return `<row r="${row}" ht="${height}" customHeight="1">${xml.join('')}</row>`;
}

/** A cell on a visible sheet; programs cannot jump to others. */
function linkTo({ sheet, ref }: Finding, visible: Set<string>): string | null {
  if (sheet === null || ref === null || !visible.has(sheet) || parseAddress(ref) === null) return null;
  return sheet.includes('!') ? null : `'${sheet.replaceAll("'", "''")}'!${ref}`;
}
