import type { Finding } from '../../findings/finding.js';
import type { Sheet } from '../../read/cell.js';
import { isFindingsList } from '../findings-table.js';
import { patchPackage } from '../patch/patch-package.js';
import { PLAIN_REASONS, type PlainReason } from '../plain-reasons.js';
import { writableNames } from '../sheet-names.js';
import { plainPackage, plainSheets } from './plain-package.js';

/**
 * The uploaded cells at the same addresses with their marks, and the list of findings, which says why the formatting is
 * not kept. Texts stay texts.
 */
export function writePlainCopy(
  original: readonly Sheet[],
  findings: readonly Finding[],
  title: string,
  reason: PlainReason,
): Uint8Array {
  const sheets = original.filter((sheet) => !isFindingsList(sheet));
  const names = writableNames(sheets.map(({ name }) => name));
  const plain = plainSheets(sheets, names);
  const nameIn = new Map(sheets.map(({ name }, index) => [name, names[index] ?? name] as const).reverse());
  const renamed = findings.map((finding) => ({
    ...finding,
    sheet: finding.sheet === null ? null : (nameIn.get(finding.sheet) ?? finding.sheet),
  }));
  const prints = plain.map((sheet) => ({ ...sheet, isList: false, digest: '' }));
  const notes = [noteOn(reason)];
  return patchPackage(plainPackage(plain), prints, { findings: renamed, title, notes, passOverLarge: true })
    .bytes;
}

function noteOn(reason: PlainReason): string {
  const { zh, en } = PLAIN_REASONS[reason];
  return (
    `本文件不是原文件，只含原文件各单元格的内容（位置不变），未保留格式、公式和图表：${zh}。` +
    ` This is a plain copy of the cells, without formatting, formulas and charts: ${en}.`
  );
}
