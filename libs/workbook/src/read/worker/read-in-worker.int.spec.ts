import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUBMISSION_BOUNDS } from '../bounds.js';
import { readWorkbook } from '../read-workbook.js';
import { buildSheet, buildWorkbook } from '../testing/build-workbook.js';
import { closeReader, readInWorker, streamInWorker } from './read-in-worker.js';
import { WorkbookReader } from './workbook-reader.js';

const ROWS = 30_000;
const rows = Array.from(
  { length: ROWS },
  (_, r) => `<row r="${r + 1}" hidden="1"><c><v>${r}</v></c><c t="str"><v>第${r}行</v></c></row>`,
).join('');
const small = buildSheet('<row r="1"><c r="A1"><v>1</v></c></row>', {
  after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
});
const large = buildWorkbook({
  sheets: [
    { name: '大', rows, state: 'hidden' },
    { name: '小', rows: '<row><c><v>1</v></c></row>' },
  ],
});

describe('reading in a worker', () => {
  let folder: string;
  const put = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luoxuan-read-'));
  });
  afterAll(async () => {
    await closeReader();
    await rm(folder, { recursive: true });
  });

  it('gives what reading at one go gives, several files at once', async () => {
    const paths = [await put('small.xlsx', small), await put('large.xlsx', large)];
    const readings = await Promise.all(paths.map((path) => readInWorker(path)));
    expect(readings).toEqual([readWorkbook(small), readWorkbook(large)]);
  });

  it('hands a long file on in pieces and waits until each is taken', async () => {
    let [pieces, cells, under] = [0, 0, 0];
    const outcome = await streamInWorker(await put('large.xlsx', large), async (events) => {
      expect(++under).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      pieces += 1;
      for (const event of events) if (event.kind === 'cells') cells += event.cells.length;
      under -= 1;
    });
    expect(outcome).toEqual({ ok: true });
    expect(cells).toBe(2 * ROWS + 1);
    expect(pieces).toBeGreaterThan(2);
  });

  it('refuses what cannot be opened', async () => {
    expect(await readInWorker(join(folder, 'none.xlsx'))).toMatchObject({
      ok: false,
      refusal: { code: 'cannot-open', details: { reason: 'not-found' } },
    });
    expect(await readInWorker(folder)).toMatchObject({
      refusal: { code: 'cannot-open', details: { reason: 'not-a-file' } },
    });
  });

  it('refuses by its bounds', async () => {
    const bounds = { ...SUBMISSION_BOUNDS, cells: 10 };
    expect(await readInWorker(await put('large.xlsx', large), bounds)).toMatchObject({
      refusal: { code: 'too-many' },
    });
  });

  it('refuses a file on which it runs out of time, and reads the next one in a new thread', async () => {
    const reader = new WorkbookReader({ heapMiB: 160, milliseconds: 1 });
    expect(await reader.read(await put('large.xlsx', large))).toMatchObject({
      ok: false,
      refusal: { code: 'took-too-long' },
    });
    await reader.close();
    expect(await readInWorker(await put('small.xlsx', small))).toMatchObject({ ok: true });
  });

  it('refuses a file on which it runs out of memory', async () => {
    const strings = Array.from({ length: 300_000 }, (_, index) => `<t>第${index}条，各不相同</t>`);
    const path = await put('strings.xlsx', buildWorkbook({ strings }));
    const reader = new WorkbookReader({ heapMiB: 16, milliseconds: 60_000 });
    expect(await reader.read(path)).toMatchObject({ ok: false, refusal: { code: 'out-of-memory' } });
    await reader.close();
  });

  it('passes on what the taker of its pieces throws, and goes on with the next file', async () => {
    const reader = new WorkbookReader();
    const failing = reader.stream(await put('large.xlsx', large), () => {
      throw new Error('disk full');
    });
    await expect(failing).rejects.toThrow('disk full');
    expect(await reader.read(await put('small.xlsx', small))).toMatchObject({ ok: true });
    await reader.close();
  });

  it('does not keep a process alive', async () => {
    const path = await put('small.xlsx', small);
    const module = join(import.meta.dirname, 'read-in-worker.ts');
    const script = `const { readInWorker } = await import(${JSON.stringify(module)}); const read = await readInWorker(${JSON.stringify(path)}); process.stdout.write(String(read.ok));`;
    const child = spawnSync(
      process.execPath,
      ['--import', '@swc-node/register/esm-register', '--input-type=module', '--eval', script],
      { encoding: 'utf8', timeout: 60_000 },
    );
    expect(child.stderr).toBe('');
    expect([child.status, child.stdout]).toEqual([0, 'true']);
  });
});
