import type ExcelJS from 'exceljs';
import type { Finding } from '../findings/finding.js';
import type { Sheet } from '../read/cell.js';
import { setText } from '../writing/content.js';
import {
  A4,
  BODY_FONT,
  BOX,
  COLOURS,
  HEAD_FONT,
  heightOf,
  NOTE_FONT,
  solid,
  TITLE_FONT,
} from '../writing/style.js';
import { BY_GRAVITY, LEVELS } from './levels.js';

const HEADER_ROW = 3;

interface ListColumn {
  header: string;
  width: number;
  text: (finding: Finding) => string;
}

const LINK_HEADER = '单元格';
/** Tells this sheet from one of the user's with the same name. */
const MARK = '问题代码';

const COLUMNS: ListColumn[] = [
  { header: '级别', width: 9, text: ({ level }) => `${LEVELS[level].sign} ${LEVELS[level].zh}` },
  { header: '工作表', width: 14, text: ({ sheet }) => sheet ?? '' },
  { header: LINK_HEADER, width: 9, text: ({ ref }) => ref ?? '' },
  { header: '问题', width: 40, text: ({ message }) => message.zh },
  { header: '表中写的', width: 18, text: ({ found }) => found },
  { header: '应为', width: 24, text: ({ expected }) => expected.zh },
  { header: '怎样改', width: 30, text: ({ mend }) => mend.zh },
  { header: 'English', width: 48, text: ({ message, mend }) => `${message.en}\n→ ${mend.en}` },
  { header: MARK, width: 22, text: ({ code }) => code },
];

/** Whether a sheet of an upload is the list from an earlier returned copy. */
export function isFindingsList(sheet: Sheet): boolean {
  return sheet.cells.some(
    ({ row, column, text }) => row === HEADER_ROW && column === COLUMNS.length && text === MARK,
  );
}

/** Every finding in one row, in the order in which they came; `linkTo` gives the address behind a cell, if any. */
export function listFindings(
  sheet: ExcelJS.Worksheet,
  title: string,
  findings: Finding[],
  linkTo: (finding: Finding) => string | null,
): void {
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  writeHead(sheet, title, findings);
  for (const [index, finding] of findings.entries()) {
    writeFinding(sheet.getRow(HEADER_ROW + 1 + index), finding, linkTo(finding));
  }
  sheet.views = [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }];
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: HEADER_ROW, column: COLUMNS.length },
  };
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
  };
}

function writeHead(sheet: ExcelJS.Worksheet, title: string, findings: Finding[]): void {
  const counts = BY_GRAVITY.map((level) => {
    const { sign, zh } = LEVELS[level];
    return `${sign} ${zh} ${findings.filter((finding) => finding.level === level).length} 条`;
  });
  setText(sheet.getCell(1, 1), title);
  sheet.getCell(1, 1).font = TITLE_FONT;
  sheet.getRow(1).height = 28;
  sheet.getCell(2, 1).value =
    `${counts.join('，')}。有错误的单元格不入库，改正后重新上传即可；警告和提示请核对。`;
  sheet.getCell(2, 1).font = NOTE_FONT;
  sheet.getRow(2).height = 20;
  for (const [index, { header }] of COLUMNS.entries()) {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    cell.value = header;
    cell.style = {
      font: HEAD_FONT,
      fill: solid(COLOURS.header),
      border: BOX,
      alignment: { horizontal: 'center', vertical: 'middle' },
    };
  }
  sheet.getRow(HEADER_ROW).height = 22;
}

function writeFinding(row: ExcelJS.Row, finding: Finding, link: string | null): void {
  const texts = COLUMNS.map(({ text }) => text(finding));
  for (const [index, { header }] of COLUMNS.entries()) {
    const cell = row.getCell(index + 1);
    cell.style = { font: BODY_FONT, border: BOX, alignment: { vertical: 'middle', wrapText: true } };
    const text = texts[index] ?? '';
    if (header === LINK_HEADER && link !== null) {
      cell.value = { text, hyperlink: link };
      cell.font = LINK_FONT;
    } else {
      setText(cell, text);
    }
  }
  row.getCell(1).fill = solid(LEVELS[finding.level].fill);
  row.height = heightOf(
    COLUMNS.map(({ width }, index) => ({ text: texts[index] ?? '', width })),
    20,
  );
}

const LINK_FONT: Partial<ExcelJS.Font> = { ...BODY_FONT, color: { argb: COLOURS.link }, underline: true };
