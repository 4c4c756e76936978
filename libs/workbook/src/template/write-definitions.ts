import { type Alias, type Element, yearsInWords } from '@luoxuan/catalog';
import type ExcelJS from 'exceljs';
import { A4, BODY_FONT, BOX, COLOURS, HEAD_FONT, heightOf, solid } from '../writing/style.js';
import { MEMBER_WORDS, PERIOD_WORDS, STATUS_WORDS, TIME_WORDS, TYPE_WORDS } from './words.js';

const SHEET = '口径说明';

/** No header here is one of the layout's for values, so that this sheet is never taken for a table. */
const COLUMNS: { header: string; width: number; text: (element: Element) => string }[] = [
  { header: '代码', width: 9, text: ({ code }) => code },
  { header: '名称', width: 26, text: ({ name, nameEn }) => (nameEn ? `${name}\n${nameEn}` : name) },
  { header: '口径', width: 56, text: ({ definition }) => definition },
  {
    header: '单位与小数',
    width: 13,
    text: ({ unit, decimals }) => (decimals === 0 ? unit : `${unit}，${decimals} 位`),
  },
  { header: '类型', width: 9, text: ({ type }) => TYPE_WORDS[type] },
  { header: '归口部门', width: 15, text: ({ owner }) => owner },
  { header: '报送周期', width: 9, text: ({ period }) => PERIOD_WORDS[period] },
  {
    header: '汇总方式',
    width: 20,
    text: ({ time, members }) => `按时间${TIME_WORDS[time]}；${MEMBER_WORDS[members]}`,
  },
  { header: '佐证', width: 6, text: ({ evidence }) => (evidence ? '需要' : '') },
  { header: '依据', width: 11, text: ({ clause, status }) => `${clause}（${STATUS_WORDS[status]}）` },
  { header: '其他叫法', width: 24, text: ({ aliases }) => aliases.map(aliasInWords).join('、') },
];

/** 就业率（2020 年及以前，口径不同） */
function aliasInWords(alias: Alias): string {
  const notes = [yearsInWords(alias).zh, alias.changed ? '口径不同' : ''].filter((note) => note !== '');
  return notes.length === 0 ? alias.name : `${alias.name}（${notes.join('，')}）`;
}

/** What counts and what does not, in full, for each element of the template. */
export function writeDefinitions(workbook: ExcelJS.Workbook, elements: Element[]): void {
  const sheet = workbook.addWorksheet(SHEET, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1, showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  const heading = sheet.addRow(COLUMNS.map(({ header }) => header));
  heading.height = 22;
  for (const element of elements) {
    const texts = COLUMNS.map(({ text }) => text(element));
    sheet.addRow(texts).height = heightOf(
      COLUMNS.map(({ width }, index) => ({ text: texts[index] ?? '', width })),
      20,
    );
  }
  sheet.eachRow((row, number) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.style = number === 1 ? HEADING : BODY;
    });
  });
  void sheet.protect('', { selectLockedCells: true, formatColumns: true, formatRows: true });
}

const HEADING: Partial<ExcelJS.Style> = {
  font: HEAD_FONT,
  border: BOX,
  fill: solid(COLOURS.header),
  alignment: { vertical: 'middle', horizontal: 'center' },
};
const BODY: Partial<ExcelJS.Style> = {
  font: BODY_FONT,
  border: BOX,
  alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
};
