import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RefusalCode } from './refusal.js';
import { readWorkbook } from './read-workbook.js';
import { differences, expectedCells, type ExpectedReading } from './testing/expected-reading.js';

/*
 * Conformance: workbooks that other projects collected, against what an independent reader (openpyxl) makes of them.
 * The files are not ours to ship; where their folder is absent, only the table itself is checked.
 */
const CORPUS = join(import.meta.dirname, '../../../../../shared/corpus');

/** Where we differ from the other reader on purpose: the lines of difference, and why we are right. */
const DIFFERENT: Record<string, { lines: number; why: string }> = {
  'closedxml-LO-xlsx-universal-content-strict.xlsx': {
    lines: 8,
    why: 'strict file; the other reader finds no sheet',
  },
  'sheetjs-sheet_visibility_strict.xlsx': { lines: 46, why: 'strict file; the other reader finds no sheet' },
  'easyexcel-dataformat-dataformat.xlsx': {
    lines: 6,
    why: 'formats 31, 32, 55 to 58 are dates in East Asian Excel and WPS; the other reader takes them for numbers',
  },
  'exceljs-test-issue-877.xlsx': {
    lines: 1,
    why: 'a blank cell with a link; the other reader makes the link its text',
  },
};

/** Files that the other reader fails on, and how many cells they have. */
const READ_BY_US_ONLY: Record<string, number> = {
  'phpss-Zip-Windows-Directory-Separator.xlsx': 29,
  'phpss-rootZipFiles.xlsx': 1,
  // what is damaged in it are parts that we never open
  'poi-clusterfuzz-testcase-minimized-POIXSSFFuzzer-5265527465181184.xlsx': 0,
  'sheetjs-xlsx-stream-d-date-cell.xlsx': 33,
};

const REFUSED: Record<string, RefusalCode> = {
  'calamine-date_1904.xls': 'legacy-xls',
  'calamine-issue_594_dos.ods': 'open-document',
  'calamine-number_rows_repeated.ods': 'open-document',
  'calamine-pass_protected.xlsb': 'encrypted',
  'calamine-too_small.xls': 'plain-text',
  'easyexcel-compatibility-t01.xls': 'legacy-xls',
  'poi-54764-2.xlsx': 'doctype',
  'poi-54764.xlsx': 'doctype',
  'poi-SampleSS.ods': 'open-document',
  'poi-clusterfuzz-testcase-minimized-POIXSSFFuzzer-5089447305609216.xlsx': 'truncated',
  'poi-clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5636439151607808.xlsx': 'truncated',
  'poi-crash-9bf3cd4bd6f50a8a9339d363c2c7af14b536865c.xlsx': 'encrypted',
  'poi-openxml4j-invalid.xlsx': 'not-a-workbook',
  'poi-poc-xmlbomb.xlsx': 'doctype',
  'poi-poifs-60320-protected.xlsx': 'encrypted',
  'sheetjs-1904-1904.xlsb': 'binary-xlsb',
  // the other reader reads these two
  'poi-duplicate-filename.xlsx': 'duplicate-part', // which of two sheets of one name counts cannot be known
  'poi-poc-shared-strings.xlsx': 'outside-grid', // its first row has the number 0
};

const files = existsSync(CORPUS) ? readdirSync(join(CORPUS, 'xlsx')) : [];
const bytesOf = (file: string): Buffer => readFileSync(join(CORPUS, 'xlsx', file));
const expectedOf = (file: string): ExpectedReading =>
  JSON.parse(readFileSync(join(CORPUS, 'expected', `${file}.json`), 'utf8')) as ExpectedReading;

function allDifferences(file: string): string[] {
  const read = readWorkbook(bytesOf(file));
  if (!read.ok) return [`refused: ${read.refusal.code}`];
  const expected = expectedOf(file);
  const names = Object.keys(expected.sheets ?? {});
  const lines = read.sheets.flatMap(({ name, cells }) =>
    differences(expectedCells(expected, name), cells).map((line) => `${name}!${line}`),
  );
  if (names.length === 0) return lines;
  expect(read.sheets.map(({ name }) => name)).toEqual(names);
  for (const { name, state, merges } of read.sheets) {
    expect([name, state]).toEqual([name, expected.state?.[name]]);
    expect(merges).toHaveLength(expected.merged?.[name]?.length ?? 0);
  }
  return lines;
}

describe('workbooks of other projects', () => {
  it('have few differences to another reader, each with its reason', () => {
    expect(Object.keys(DIFFERENT).length).toBeLessThan(6);
    for (const { why } of Object.values(DIFFERENT)) expect(why.length).toBeGreaterThan(20);
  });

  for (const file of files) {
    const refused = REFUSED[file];
    if (refused !== undefined) {
      it(`${file} is refused: ${refused}`, () => {
        expect(readWorkbook(bytesOf(file))).toMatchObject({ ok: false, refusal: { code: refused } });
      });
      continue;
    }
    const cells = READ_BY_US_ONLY[file];
    if (cells !== undefined) {
      it(`${file} is read, though not by the other reader`, () => {
        const read = readWorkbook(bytesOf(file));
        expect(read.ok && read.sheets.flatMap((sheet) => sheet.cells)).toHaveLength(cells);
      });
      continue;
    }
    it(`${file} has the expected cells`, () => {
      const lines = allDifferences(file);
      const known = DIFFERENT[file];
      if (known === undefined) expect(lines).toEqual([]);
      else expect(lines).toHaveLength(known.lines);
    });
  }
});
