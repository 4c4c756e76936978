import { crc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { STREAM_BOUNDS, type Bounds } from './bounds.js';
import type { SheetEvent } from './cell.js';
import { EventMaker, SheetCollector } from './collect.js';
import { readRows } from './read-rows.js';
import { readWorkbook } from './read-workbook.js';
import { buildWorkbook } from './testing/build-workbook.js';
import { patchEntry } from './testing/patch-zip.js';

const ROWS = 20_000;
const SHEET = 'xl/worksheets/sheet1.xml';
const rows = Array.from(
  { length: ROWS },
  (_, r) =>
    `<row r="${r + 1}"><c r="A${r + 1}" t="s"><v>${r % 3}</v></c><c r="B${r + 1}"><v>${r / 8}</v></c>` +
    `<c r="C${r + 1}" t="inlineStr"><is><t>第${r}行 &amp; 😀</t></is></c></row>`,
).join('');
const strings = ['<t>指标</t>', '<t>值</t>', '<t>单位</t>'];
const large = buildWorkbook({ sheets: [{ rows }, { rows: '<row><c><v>1</v></c></row>' }], strings });

/** Reads in pieces; how many there were, and how many cells were pending at most between two of them. */
async function inPieces(bytes: Uint8Array, bounds: Bounds = STREAM_BOUNDS) {
  const maker = new EventMaker();
  const collector = new SheetCollector();
  let [pieces, most] = [0, 0];
  const take = (events: SheetEvent[]): void => {
    collector.take(events);
  };
  const outcome = await readRows(
    bytes,
    {
      startSheet: (sheet) => {
        maker.startSheet(sheet);
      },
      row: (row) => {
        maker.row(row);
      },
      endSheet: (merges) => {
        maker.endSheet(merges);
      },
      rest: async () => {
        pieces += 1;
        most = Math.max(most, maker.pending);
        take(maker.take());
        await Promise.resolve();
      },
    },
    bounds,
  );
  take(maker.take());
  return { outcome, sheets: collector.sheets, pieces, most };
}

describe('reading in pieces', () => {
  it('gives the same cells as reading at one go, a few at a time', async () => {
    const { outcome, sheets, pieces, most } = await inPieces(large);
    expect(outcome).toEqual({ ok: true });
    expect(pieces).toBeGreaterThan(10);
    expect(most).toBeLessThan(ROWS);
    expect({ ok: true, sheets }).toEqual(readWorkbook(large));
  });

  it('reads stored parts too', async () => {
    const parts = unzipSync(large);
    const stored = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, [data, { level: 0 }]])),
    );
    expect((await inPieces(stored)).sheets).toEqual((await inPieces(large)).sheets);
  });

  it.each([
    ['a wrong checksum', 'checksum-mismatch', (b: Buffer, d: number) => b.writeUInt32LE(crc32('x'), d + 16)],
    [
      'a smaller size than declared',
      'broken-zip',
      (b: Buffer, d: number) => b.writeUInt32LE(b.readUInt32LE(d + 24) + 1, d + 24),
    ],
    [
      'a larger size than declared',
      'broken-zip',
      (b: Buffer, d: number) => b.writeUInt32LE(1_100_000, d + 24),
    ],
  ])('refuses %s', async (_, code, change) => {
    const bytes = patchEntry(large, SHEET, (buffer, { directory }) => {
      change(buffer, directory);
    });
    expect((await inPieces(bytes)).outcome).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses spoilt data in the middle of a part', async () => {
    const bytes = patchEntry(large, SHEET, (buffer, { local }) => {
      buffer.fill(0xff, local + 40_000, local + 40_100);
    });
    const { outcome } = await inPieces(bytes);
    expect(outcome.ok).toBe(false);
  });

  it('passes on what its consumer throws', async () => {
    const throwing = {
      startSheet: () => {
        throw new Error('disk full');
      },
      row: () => undefined,
      endSheet: () => undefined,
    };
    await expect(readRows(large, throwing)).rejects.toThrow('disk full');
  });
});
