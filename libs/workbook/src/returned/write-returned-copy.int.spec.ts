import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbook } from '../read/testing/build-workbook.js';
import { sheetsOf } from '../read/testing/reading.js';
import { finding } from './testing/copies.js';
import { writeReturnedCopy } from './write-returned-copy.js';

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
const upload = buildWorkbook({ sheets: [{ name: '表', rows }] });
const title = '2025年9月 滨江职业技术学院';
const request = (bytes: Uint8Array) => ({ bytes, findings: [finding()], title });
const noteIn = (bytes: Uint8Array) =>
  sheetsOf(bytes)
    .at(-1)
    ?.cells.find(({ ref }) => ref === 'A2')?.text;

describe('the returned copy', () => {
  it('is the file itself with marks, by path or by bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'luoxuan-returned-'));
    const path = join(folder, 'a.xlsx');
    await writeFile(path, upload);
    const { bytes, ...rest } = request(upload);
    const copies = await Promise.all([
      writeReturnedCopy({ path, ...rest }),
      writeReturnedCopy({ bytes, ...rest }),
    ]);
    await rm(folder, { recursive: true });
    expect(copies[0]).toEqual(copies[1]);
    expect(copies[0]).toMatchObject({ kept: 'original', extension: 'xlsx' });
    expect(copies[0].reason).toBeUndefined();
    expect(sheetsOf(copies[0].bytes).map(({ name }) => name)).toEqual(['表', '校验结果']);
  });

  it('is a plain copy that says so where the file cannot be marked', async () => {
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const xml = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
    const strict = buildWorkbook({ sheets: [{ name: '表', xml }] });
    const copy = await writeReturnedCopy(request(strict));
    expect(copy).toMatchObject({ kept: 'plain', reason: { code: 'strict' } });
    expect(sheetsOf(copy.bytes)[0]?.cells).toEqual(sheetsOf(strict)[0]?.cells);
    expect(noteIn(copy.bytes)).toContain('plain copy');
  });

  it('is a plain copy where marking takes too long or too much memory', async () => {
    const slow = await writeReturnedCopy(request(upload), { heapMiB: 256, milliseconds: 1 });
    expect(slow.reason?.code).toBe('too-long');
    expect(noteIn(slow.bytes)).toContain('处理时间超过上限');

    const styles = Array.from({ length: 200_000 }, (_, index) => `<xf numFmtId="${index}"/>`).join('');
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const parts = {
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${styles}</cellXfs></styleSheet>`,
    };
    const large = buildWorkbook({
      sheets: [{ name: '表', rows: rows.replace('A1', 'B2').replace('1', '2') }],
      parts,
    });
    const fat = await writeReturnedCopy(request(large), { heapMiB: 4, milliseconds: 60_000 });
    expect(fat.kept).toBe('plain');
    expect(fat.reason?.code).toBe('out-of-memory');
  });

  it('throws what is no fault of the file', async () => {
    const { bytes, ...rest } = request(upload);
    expect(bytes.length).toBeGreaterThan(0);
    await expect(writeReturnedCopy({ path: '/nowhere/a.xlsx', ...rest })).rejects.toThrow('ENOENT');
  });
});
