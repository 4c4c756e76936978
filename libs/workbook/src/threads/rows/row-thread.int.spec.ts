import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STREAM_BOUNDS, type Bounds } from '../../read/bounds.js';
import { SheetCollector } from '../../read/collect.js';
import { readWorkbook, type WorkbookReading } from '../../read/read-workbook.js';
import { buildSheet, buildWorkbook } from '../../read/testing/build-workbook.js';
import { RowThread } from './row-thread.js';

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

describe('reading rows in a thread', () => {
  const thread = new RowThread();
  let folder: string;
  const put = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  const read = async (path: string, from = thread, bounds?: Bounds): Promise<WorkbookReading> => {
    const collector = new SheetCollector();
    const outcome = await from.stream(
      path,
      (events) => {
        collector.take(events);
      },
      bounds,
    );
    return outcome.ok ? { ok: true, sheets: collector.sheets } : outcome;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luoxuan-rows-'));
  });
  afterAll(async () => {
    await thread.close();
    await rm(folder, { recursive: true });
  });

  it('gives what reading at one go gives, several files at once', async () => {
    const paths = [await put('small.xlsx', small), await put('large.xlsx', large)];
    const readings = await Promise.all(paths.map((path) => read(path)));
    expect(readings).toEqual([readWorkbook(small), readWorkbook(large)]);
  });

  it('hands a long file on in pieces and waits until each is taken', async () => {
    let [pieces, cells, under] = [0, 0, 0];
    const outcome = await thread.stream(await put('large.xlsx', large), async (events) => {
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
    expect(await read(join(folder, 'none.xlsx'))).toMatchObject({
      ok: false,
      refusal: { code: 'cannot-open', details: { reason: 'not-found' } },
    });
    expect(await read(folder)).toMatchObject({
      refusal: { code: 'cannot-open', details: { reason: 'not-a-file' } },
    });
  });

  it('refuses by its bounds', async () => {
    const bounds = { ...STREAM_BOUNDS, cells: 10 };
    expect(await read(await put('large.xlsx', large), thread, bounds)).toMatchObject({
      refusal: { code: 'too-many' },
    });
  });

  it('refuses a file on which it runs out of time, and reads the next one in a new thread', async () => {
    const hurried = new RowThread({ heapMiB: 160, milliseconds: 1 });
    expect(await read(await put('large.xlsx', large), hurried)).toMatchObject({
      ok: false,
      refusal: { code: 'took-too-long' },
    });
    await hurried.close();
    expect(await read(await put('small.xlsx', small))).toMatchObject({ ok: true });
  });

  it('refuses a file on which it runs out of memory', async () => {
    const strings = Array.from({ length: 300_000 }, (_, index) => `<t>第${index}条，各不相同</t>`);
    const path = await put('strings.xlsx', buildWorkbook({ strings }));
    const cramped = new RowThread({ heapMiB: 16, milliseconds: 60_000 });
    expect(await read(path, cramped)).toMatchObject({ ok: false, refusal: { code: 'out-of-memory' } });
    await cramped.close();
  });

  it('passes on what the taker of its pieces throws, and goes on with the next file', async () => {
    const failing = thread.stream(await put('large.xlsx', large), () => {
      throw new Error('disk full');
    });
    await expect(failing).rejects.toThrow('disk full');
    expect(await read(await put('small.xlsx', small))).toMatchObject({ ok: true });
  });
});
