import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RefusalCode } from './refusal.js';
import { readWorkbook } from './read-workbook.js';

/** Files made to hang, kill or fool a reader; where their folder is absent, only the table is checked. */
const HOSTILE = join(import.meta.dirname, '../../../../../shared/corpus/hostile');
const SOUND = ['指标', '值', 1, 2.5];
const LONGEST_MILLISECONDS = 2000;

const EXPECTED: Record<string, RefusalCode | (string | number)[]> = {
  'bad-crc.xlsx': 'checksum-mismatch',
  'bomb-nested.xlsx': SOUND,
  'bomb-unused-part.xlsx': SOUND,
  'control-refs.xlsx': ['a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf', '值', 1, 2.5],
  'csv-named.xlsx': 'plain-text',
  'dimension-small.xlsx': SOUND,
  'docx-named.xlsx': 'not-a-workbook',
  'duplicate-entry.xlsx': 'duplicate-part',
  'empty-rows-2m.xlsx': 'suspicious-compression',
  'empty.xlsx': 'empty-file',
  'fake-end-record.xlsx': SOUND,
  'html-named.xls': 'html-table',
  'invalid-utf8.xlsx': ['\ufffd\ufffd \ufffd\ufffd \ufffd\ufffd\ufffd \ufffd', '值', 1, 2.5],
  'lying-count.xlsx': 'broken-zip',
  'many-sheets.xlsx': 'too-many',
  'merge-full.xlsx': SOUND,
  'nul-bytes.xlsx': 'not-xml',
  'ole-named.xlsx': 'legacy-xls',
  'proto-names.xlsx': ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 1, 2, 3, 4],
  'shared-formula-full.xlsx': [2],
  'sound.xlsx': SOUND,
  'styles-many.xlsx': [45_000.5],
  'truncated.xlsx': 'truncated',
  'unclosed.xlsx': 'not-xml',
  'validation-full.xlsx': SOUND,
  'xlsx-named.xls': SOUND,
  'zip-encrypted.xlsx': 'encrypted',
};

describe('hostile files', () => {
  const files = existsSync(HOSTILE) ? readdirSync(HOSTILE).filter((file) => !file.endsWith('.tsv')) : [];

  it('all have an expectation', () => {
    expect(files.filter((file) => EXPECTED[file] === undefined)).toEqual([]);
  });

  for (const file of files) {
    it(`${file} is read or refused in time, always the same`, () => {
      const bytes = readFileSync(join(HOSTILE, file));
      const started = performance.now();
      const read = readWorkbook(bytes);
      expect(performance.now() - started).toBeLessThan(LONGEST_MILLISECONDS);
      const outcome = read.ok ? read.sheets[0]?.cells.map(({ value }) => value) : read.refusal.code;
      expect(outcome).toEqual(EXPECTED[file]);
      expect(readWorkbook(bytes)).toEqual(read);
      expect(Object.keys(Object.prototype)).toEqual([]);
    });
  }
});
