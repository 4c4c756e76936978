import { periodKey } from '@luoxuan/period';
import type ExcelJS from 'exceljs';
import type { Cell, Sheet } from '../read/cell.js';
import type { TemplateRequest } from './request.js';

/** Very hidden sheet that says for whom and from which catalogue the template was made: a key and its value a row. */
export const STAMP_SHEET = '_luoxuan';
const VERSION = '1';
const KEYS = ['template', 'consortium', 'member', 'period', 'catalogue'] as const;
export type StampKey = (typeof KEYS)[number];

export type Stamp = Partial<Record<StampKey, { text: string; cell: Cell }>>;

export function writeStamp(workbook: ExcelJS.Workbook, request: TemplateRequest): void {
  const sheet = workbook.addWorksheet(STAMP_SHEET, { state: 'veryHidden' });
  const values: Record<StampKey, string> = {
    template: VERSION,
    consortium: request.consortium.code,
    member: request.member.code,
    period: periodKey(request.period),
    catalogue: request.catalogDigest,
  };
  for (const key of KEYS) sheet.addRow([key, values[key]]);
  sheet.getColumn(2).numFmt = '@';
}

/** null for a workbook that was not made from a template of ours. */
export function readStamp(sheets: Sheet[]): Stamp | null {
  const sheet = sheets.find(({ name }) => name === STAMP_SHEET);
  if (!sheet) return null;
  const stamp: Stamp = {};
  for (const key of sheet.cells.filter(({ column }) => column === 1)) {
    const cell = sheet.cells.find(({ row, column }) => row === key.row && column === 2);
    const known = KEYS.find((name) => name === key.text);
    if (cell && known) stamp[known] = { text: cell.text, cell };
  }
  return stamp;
}
