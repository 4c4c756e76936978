import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readWorkbook } from '../../read/read-workbook.js';
import { STREAM_BOUNDS } from '../../read/bounds.js';
import { finding } from '../testing/copies.js';
import type { PlainReason } from '../plain-reasons.js';
import { markFile } from './mark-file.js';

/*
 * Workbooks of other projects, and hostile ones, each with a few marks: the copy is read back with the same cells. The
 * files are not ours to ship; where their folder is absent, only the tables are checked.
 */
const CORPUS = join(import.meta.dirname, '../../../../../../shared/corpus');

/** What is returned as a plain copy, and why. */
const PLAIN: Record<string, PlainReason> = {
  'closedxml-LO-xlsx-universal-content-strict.xlsx': 'strict',
  'sheetjs-sheet_visibility_strict.xlsx': 'strict',
  'styles-many.xlsx': 'formats',
};
/** What ExcelJS loads neither before nor after. */
const NOT_FOR_EXCELJS = new Set([
  'closedxml-Other-Unicode-let_it_go_in_emoji-outputfile.xlsx',
  'easyexcel-compatibility-t04.xlsx',
  'phpss-namespacenonstd.xlsx',
  'phpss-without_cell_reference.xlsx',
  'poi-56278.xlsx',
  'poi-59021.xlsx',
  'poi-clusterfuzz-testcase-minimized-POIXSSFFuzzer-5265527465181184.xlsx',
  'poi-xlsx-corrupted.xlsx',
]);
const LONGEST_MILLISECONDS = 5000;

const filesIn = (folder: string): string[] => {
  const path = join(CORPUS, folder);
  return existsSync(path) ? readdirSync(path).filter((file) => /\.xls\w?$/u.test(file)) : [];
};

/** Marks the first cells of each sheet, a blank one, and one far from the others; null where it is not read. */
async function markSome(bytes: Uint8Array) {
  const read = readWorkbook(bytes);
  if (!read.ok) return null;
  const findings = read.sheets.flatMap(({ name, cells }) =>
    [...cells.slice(0, 5).map(({ ref }) => ref), 'B2', 'Z99'].map((ref) => finding({ sheet: name, ref })),
  );
  const started = performance.now();
  const copy = await markFile({ bytes }, findings, 'T');
  expect(performance.now() - started).toBeLessThan(LONGEST_MILLISECONDS);
  return { sheets: read.sheets, copy };
}

describe('marks in workbooks of other projects', () => {
  it('are left out of few', () => {
    expect(Object.keys(PLAIN).length).toBeLessThan(5);
  });

  for (const [folder, file] of ['xlsx', 'hostile'].flatMap((name) =>
    filesIn(name).map((one) => [name, one]),
  )) {
    it(`${file} has the same cells, or is left to the plain copy`, async () => {
      const done = await markSome(readFileSync(join(CORPUS, folder!, file!)));
      if (done === null) return;
      const { sheets, copy } = done;
      if (!copy.ok) {
        expect(copy.reason).toBe(PLAIN[file!]);
        return;
      }
      expect(PLAIN[file!]).toBeUndefined();
      const back = readWorkbook(copy.bytes, STREAM_BOUNDS);
      const [list, ...more] = back.ok ? back.sheets.filter(({ name }) => name === '校验结果') : [];
      expect([list?.cells[0]?.text, more]).toEqual(['T', []]);
      expect(back.ok && back.sheets.filter((sheet) => sheet !== list)).toEqual(sheets);
      if (folder === 'hostile' || NOT_FOR_EXCELJS.has(file!)) return;
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(
        Buffer.from(copy.bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0],
      );
    });
  }
});
