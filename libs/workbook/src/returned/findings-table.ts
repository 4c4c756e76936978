import type { Finding } from '../findings/finding.js';
import type { Sheet } from '../read/cell.js';
import { heightOf } from '../writing/style.js';
import { BY_GRAVITY, LEVELS } from './levels.js';

interface ListColumn {
  header: string;
  /** In the unit of column widths. */
  width: number;
  text: (finding: Finding) => string;
}

const LINK_HEADER = '单元格';
/** Tells this sheet from one of the user's with the same name. */
const MARK = '问题代码';

export const HEADER_ROW = 3;
export const COLUMNS: readonly ListColumn[] = [
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
/** Position of the column that leads to the cell. */
export const LINK_COLUMN = COLUMNS.findIndex(({ header }) => header === LINK_HEADER);
/** A list that is longer is of no use to anybody; what is left out is counted. */
export const MOST_LISTED = 20_000;

/** The sheet that lists the findings. An older one in the original makes way. */
export const FINDINGS_SHEET = '校验结果';
const NUMBERED = new RegExp(`^${FINDINGS_SHEET}(?: \\(\\d+\\))?$`, 'u');

/** Whether a cell is the one by which a list of an earlier returned copy is known. */
export function tellsFindingsList(sheet: string, row: number, column: number, text: string): boolean {
  return row === HEADER_ROW && column === COLUMNS.length && text === MARK && NUMBERED.test(sheet);
}

/** Whether a sheet of an upload is the list from an earlier returned copy. */
export function isFindingsList({ name, cells }: Sheet): boolean {
  return cells.some(({ row, column, text }) => tellsFindingsList(name, row, column, text));
}

/** The line under the title: how many of each level, and what has to be said of the copy. */
export function summaryOf(findings: readonly Finding[], notes: readonly string[]): string {
  const counts = BY_GRAVITY.map((level) => {
    const { sign, zh } = LEVELS[level];
    return `${sign} ${zh} ${findings.filter((finding) => finding.level === level).length} 条`;
  });
  const advice = '有错误的单元格不入库，改正后重新上传即可；警告和提示请核对。';
  return [`${counts.join('，')}。${advice}`, ...notes].join('\n');
}

/** In points. */
export function rowHeightOf(texts: readonly string[]): number {
  return heightOf(
    COLUMNS.map(({ width }, index) => ({ text: texts[index] ?? '', width })),
    20,
  );
}
