import type ExcelJS from 'exceljs';

/** ExcelJS names it in an enumeration that exists only for the compiler. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
export const A4 = 9 as ExcelJS.PaperSize;

/** Colours as ARGB. */
export const COLOURS = {
  ink: 'FF1F2937',
  quiet: 'FF6B7280',
  header: 'FFDCE6F1',
  /** Where the office writes. */
  input: 'FFFFFBE6',
  line: 'FFBFC7D1',
  link: 'FF1D4ED8',
  error: 'FFF8C9C4',
  warning: 'FFFFE9A8',
  hint: 'FFCFE2F7',
} as const;

export const BODY_FONT: Partial<ExcelJS.Font> = { name: '宋体', size: 10.5, color: { argb: COLOURS.ink } };
export const HEAD_FONT: Partial<ExcelJS.Font> = {
  name: '微软雅黑',
  size: 10.5,
  bold: true,
  color: { argb: COLOURS.ink },
};
export const TITLE_FONT: Partial<ExcelJS.Font> = {
  name: '微软雅黑',
  size: 16,
  bold: true,
  color: { argb: COLOURS.ink },
};
export const NOTE_FONT: Partial<ExcelJS.Font> = { name: '宋体', size: 9, color: { argb: COLOURS.quiet } };
export const COMMENT_FONT: Partial<ExcelJS.Font> = { name: '宋体', size: 9 };

const side: ExcelJS.Border = { style: 'thin', color: { argb: COLOURS.line } };
export const BOX: Partial<ExcelJS.Borders> = { top: side, left: side, bottom: side, right: side };

export function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** A comment at a cell; the box is made to fit when the workbook is packed. */
export function comment(text: string): ExcelJS.Comment {
  return {
    texts: [{ font: COMMENT_FONT, text }],
    margins: { insetmode: 'custom', inset: [0.15, 0.15, 0.15, 0.15] },
  };
}

const LINE_HEIGHT = 14;

/**
 * Height in points of a row of wrapped texts, each with the width of its column. Programs do not always fit the
 * height themselves; a Chinese character is twice as wide as the unit of widths.
 */
export function heightOf(texts: { text: string; width: number }[], least: number): number {
  const lines = texts.map(({ text, width }) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0),
  );
  return Math.max(least, Math.max(...lines) * LINE_HEIGHT + 6);
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2.1 : 1.1), 0);
}
