import { foldLabel } from '../layout/label.js';
import { remember } from '../layout/remember.js';
import type { Cell } from '../read/cell.js';
import { fold } from '../values/fold.js';
import { isMissing } from '../values/missing.js';
import type { GridRow } from './grid.js';
import { isPeriodNumber, periodLabel } from './period-label.js';
import { DECLARATION_WORDS } from './words.js';

/**
 * What a cell may be, by its looks alone. `period` is 2023 or 2023年9月: a header, or a figure in the body. `missing` is
 * / or 无.
 */
export type CellKind = 'label' | 'period' | 'figure' | 'missing' | 'prose';

/** A row with the kind of each of its cells. */
export interface ScannedRow extends GridRow {
  kinds: CellKind[];
  /** Cells that can be part of a header: labels and periods. */
  labels: number;
  figures: number;
  /** Number cells that may as well be years: 2023. */
  numbers: number;
  missing: number;
  /** Says something about the table, such as 填报单位：…, and is never a header. */
  declares: boolean;
}

/** In characters. A longer text explains, it does not name. */
const LONGEST_LABEL = 80;
const LONGEST_MISSING = 8;
const YES_NO = new Set(['是', '否', '√', '×', '✓', '✔', '✗', '✘', '有']);
const FIGURE =
  /^[(（△▲+\-−－–¥￥约近超逾]*[\d０-９][\d０-９,，.．\s]*(?:[%％‰]|[:：∶]\s*[\d０-９.．]+|[万亿千百]*[余多]?(?:元|人次?|个|项|家|门|部|件|条|次|所|台|套|名|学时|课时|天|人日)?(?:以上|左右)?)?[)）]?$/u;

export function kindOf(cell: Cell): CellKind {
  if (cell.type === 'number') return isPeriodNumber(cell) ? 'period' : 'figure';
  if (cell.type === 'date') return 'period';
  if (cell.type !== 'text') return 'figure';
  return isPlainLabel(cell.text) ? 'label' : kindOfText(cell.text);
}

/** Most texts begin like nothing but a label: only the others are looked at closely. */
function isPlainLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const first = text.charCodeAt(0);
  if (first >= 0x4e00 && first <= 0x9fff) return !SPECIAL.has(text.charAt(0));
  return (first >= 0x61 && first <= 0x7a) || (first >= 0x41 && first <= 0x5a) ? !/^[nq]/iu.test(text) : false;
}

/** First characters of words for missing, yes and no, of periods, and of figures such as 约500. */
const SPECIAL = new Set('无暂尚没缺空不未待统是否有约近超逾第截一二三四五六七八九十〇零');

const kindOfText = remember((written: string): CellKind => {
  const text = written.trim();
  if (text.length > LONGEST_LABEL) return 'prose';
  if (text.length <= LONGEST_MISSING && (YES_NO.has(text) || isMissing(fold(text))))
    return YES_NO.has(text) ? 'figure' : 'missing';
  const mayBePeriod = /[年月季届Qq]|^[\s]*(?:19|20)\d{2}\D?/u.test(text);
  if (mayBePeriod && isStatedPeriod(text)) return 'period';
  return FIGURE.test(text) ? 'figure' : 'label';
});

/** 本年 is a label like any other; 2023年 and 9月 are not. */
function isStatedPeriod(text: string): boolean {
  const label = periodLabel(text);
  return label !== null && label.kind !== 'relative';
}

export function scanRow({ row, cells }: GridRow): ScannedRow {
  const kinds: CellKind[] = [];
  let [labels, figures, numbers, missing] = [0, 0, 0, 0];
  for (const cell of cells) {
    const kind = kindOf(cell);
    kinds.push(kind);
    if (kind === 'label' || kind === 'period') labels += 1;
    if (kind === 'period' && cell.type === 'number') numbers += 1;
    if (kind === 'figure') figures += 1;
    if (kind === 'missing') missing += 1;
  }
  return { row, cells, kinds, labels, figures, numbers, missing, declares: labels > 0 && declares(cells) };
}

const WITH_COLON = new RegExp(
  `^(?:${[...DECLARATION_WORDS, '单位', '计量单位', '金额单位', '年度', '时间'].join('|')})(?:\\([^)]{1,6}\\))?:`,
  'u',
);

/** 填报单位：甲学院 in one cell, or 填报单位 beside something that is no header itself. */
function declares(cells: Cell[]): boolean {
  return cells.some((cell, index) => {
    if (cell.type !== 'text' || cell.text.length > LONGEST_LABEL * 4) return false;
    const first = cell.text.trimStart().charAt(0);
    if (first === '' || !STARTS.has(first)) return false;
    const raw = cell.text.normalize('NFKC').replace(/\s+/gu, '').replace(/^\(/u, '');
    if (WITH_COLON.test(raw)) return true;
    const next = cells[index + 1];
    return DECLARATION_WORDS.has(withoutSeal(foldLabel(raw))) && next !== undefined && isValue(next);
  });
}

const STARTS = new Set([
  ...[...DECLARATION_WORDS].map((word) => word.charAt(0)),
  '单',
  '计',
  '金',
  '年',
  '时',
  '(',
  '（',
]);

/** 填报单位（盖章） is 填报单位. */
export function withoutSeal(folded: string): string {
  return folded.replace(/\((?:加?盖章|公章|签章|盖公章|章|签字|签名)\)$/u, '');
}

/** Beside the label of a declaration stands a name, a date or a period; beside a header another header. */
function isValue(cell: Cell): boolean {
  return cell.type !== 'text' || cell.text.length > 6 || /\d|学院|大学|学校|公司|集团/u.test(cell.text);
}
