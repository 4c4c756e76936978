import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '@luoxuan/config';
import { demoWorkbooks } from '../fixtures/demo/workbooks.js';
import { publishedWorkbook } from '../fixtures/published/workbook.js';

const fixture = (...parts: string[]): Promise<Buffer> => readFile(join(packageRoot(), 'fixtures', ...parts));
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

describe('the fixtures', () => {
  it('are what the seeded generator makes, byte for byte (npm run fixtures writes them anew)', async () => {
    const { files, uploads } = await demoWorkbooks((await fixture('demo', 'consortium.yaml')).toString());
    expect(JSON.parse((await fixture('demo', 'uploads.json')).toString())).toEqual(uploads);
    const different: string[] = [];
    for (const [name, bytes] of files) {
      if (!same(bytes, await fixture('demo', 'workbooks', name))) different.push(name);
    }
    expect(different).toEqual([]);
    expect(files.size).toBeGreaterThan(200);
  });

  it('hold the published figures as they were published', async () => {
    expect(
      same(await publishedWorkbook(), await fixture('published', 'workbooks', '2023', 'ywgs.xlsx')),
    ).toBe(true);
  });
});
