import type { Element } from '@luoxuan/catalog';
import type ExcelJS from 'exceljs';
import { BODY_FONT, BOX, COLOURS, HEAD_FONT, solid } from '../writing/style.js';
import { MEMBER_WORDS, PERIOD_WORDS, STATUS_WORDS, TIME_WORDS, TYPE_WORDS } from './words.js';

const SHEET = '口径说明';

/** No header here is one of the layout's for values, so that this sheet is never taken for a table. */
const COLUMNS: { header: string; width: number; text: (element: Element) => string | number }[] = [
  { header: '代码', width: 10, text: ({ code }) => code },
  { header: '名称', width: 26, text: ({ name }) => name },
  { header: '英文名称', width: 26, text: ({ nameEn }) => nameEn ?? '' },
  { header: '口径', width: 60, text: ({ definition }) => definition },
  { header: '计量单位', width: 10, text: ({ unit }) => unit },
  { header: '小数位数', width: 9, text: ({ decimals }) => decimals },
  { header: '类型', width: 10, text: ({ type }) => TYPE_WORDS[type] },
  { header: '归口部门', width: 16, text: ({ owner }) => owner },
  { header: '报送周期', width: 10, text: ({ period }) => PERIOD_WORDS[period] },
  { header: '按时间汇总', width: 12, text: ({ time }) => TIME_WORDS[time] },
  { header: '按成员汇总', width: 22, text: ({ members }) => MEMBER_WORDS[members] },
  { header: '佐证', width: 7, text: ({ evidence }) => (evidence ? '需要' : '') },
  { header: '依据', width: 8, text: ({ clause }) => clause },
  { header: '状态', width: 9, text: ({ status }) => STATUS_WORDS[status] },
  { header: '其他叫法', width: 30, text: ({ aliases }) => aliases.join('、') },
];

/** What counts and what does not, in full, for each element of the template. */
export function writeDefinitions(workbook: ExcelJS.Workbook, elements: Element[]): void {
  const sheet = workbook.addWorksheet(SHEET, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  });
  sheet.columns = COLUMNS.map(({ header, width }) => ({ header, width }));
  for (const element of elements) sheet.addRow(COLUMNS.map(({ text }) => text(element)));
  sheet.eachRow((row, number) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.style = {
        font: number === 1 ? HEAD_FONT : BODY_FONT,
        border: BOX,
        alignment: { vertical: 'middle', wrapText: true, horizontal: number === 1 ? 'center' : 'left' },
        ...(number === 1 ? { fill: solid(COLOURS.header) } : {}),
      };
    });
  });
  void sheet.protect('', { selectLockedCells: true, formatColumns: true, formatRows: true });
}
