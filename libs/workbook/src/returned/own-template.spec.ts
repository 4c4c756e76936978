import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { sheetsOf } from '../read/testing/reading.js';
import { finding, marked } from './testing/copies.js';

const WORKBOOKS = join(import.meta.dirname, '../../../../fixtures/demo/workbooks/2025-09');

describe('our own templates, filled in', () => {
  const files = existsSync(WORKBOOKS) ? readdirSync(WORKBOOKS) : [];

  it.each(files)('%s keeps its cells and the sheets that nobody sees', async (file) => {
    const bytes = readFileSync(join(WORKBOOKS, file));
    const sheets = sheetsOf(bytes);
    const findings = sheets[0]!.cells.slice(-8).map(({ ref }) => finding({ sheet: sheets[0]!.name, ref }));
    const copy = await marked(bytes, findings);
    expect(sheetsOf(copy).slice(0, -1)).toEqual(sheets);
    const [before, after] = [unzipSync(bytes), unzipSync(copy)];
    for (const name of ['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml', 'xl/sharedStrings.xml']) {
      expect(Buffer.compare(after[name]!, before[name]!)).toBe(0);
    }
    const sheet = Buffer.from(after['xl/worksheets/sheet1.xml']!).toString();
    expect(sheet).toContain('<sheetProtection');
    expect(sheet.match(/<legacyDrawing/gu)).toHaveLength(1);
  });
});
