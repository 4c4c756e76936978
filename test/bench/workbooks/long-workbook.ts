import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { DATE_STYLE, frame, MONEY_STYLE, PERCENT_STYLE, sharedStrings, worksheet } from './parts.js';
import { ZipFile } from './zip-file.js';

export const COLUMNS = 8;
const SEED = 20240901;
/** As in a register of projects: ten rows on each one, and a text out of a short list beside it. */
const ROWS_PER_TEXT = 10;
const SHORT_LIST = 500;
const FIRST_DATE = 44_562;

/**
 * One sheet of 8 columns: number, two texts, date, amounts, a share, a computed ratio with the 17 digits that Excel
 * keeps. The same bytes for the same number of rows.
 */
export async function writeLongWorkbook(path: string, rows: number): Promise<void> {
  const texts = Math.ceil(rows / ROWS_PER_TEXT);
  const zip = new ZipFile(path);
  for (const [name, xml] of frame(['明细'])) await zip.add(name, [xml]);
  await zip.add('xl/sharedStrings.xml', sharedStrings(names(texts), texts));
  await zip.add('xl/worksheets/sheet1.xml', worksheet(COLUMNS, rows, body(rows)));
  await zip.end();
}

function* names(count: number): Generator<string> {
  for (let index = 0; index < count; index++) {
    yield index % 4 === 0 ? `Project ${index} &amp; partners` : `第${index}号产教融合实训项目`;
  }
}

function* body(rows: number): Generator<string> {
  const random = xoroshiro128plus(SEED);
  const whole = (to: number): number => uniformInt(random, 0, to);
  for (let row = 1; row <= rows; row++) {
    const cents = whole(99_999_999);
    yield (
      `<row r="${row}" spans="1:8"><c r="A${row}"><v>${row}</v></c>` +
      `<c r="B${row}" t="s"><v>${Math.floor((row - 1) / ROWS_PER_TEXT)}</v></c><c r="C${row}" t="s"><v>${whole(SHORT_LIST)}</v></c>` +
      `<c r="D${row}" s="${DATE_STYLE}"><v>${FIRST_DATE + whole(1_400)}</v></c>` +
      `<c r="E${row}" s="${MONEY_STYLE}"><v>${cents / 100}</v></c><c r="F${row}"><v>${whole(5_000)}</v></c>` +
      `<c r="G${row}" s="${PERCENT_STYLE}"><v>${whole(1_000) / 1_000}</v></c>` +
      `<c r="H${row}"><v>${(cents / (row * 7 + 3)).toPrecision(17)}</v></c></row>`
    );
  }
}
