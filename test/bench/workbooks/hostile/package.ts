import { frame } from '../parts.js';
import { ZipFile } from '../zip-file.js';

/** Parts of a workbook by name; those that are not given are the usual ones. */
export type Parts = Record<string, Iterable<string>>;

export const SHEET = 'xl/worksheets/sheet1.xml';
export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export async function writeParts(path: string, parts: Parts, sheets = ['表一']): Promise<void> {
  const zip = new ZipFile(path);
  for (const [name, xml] of frame(sheets)) if (!(name in parts)) await zip.add(name, [xml]);
  if (!('xl/sharedStrings.xml' in parts)) await zip.add('xl/sharedStrings.xml', [`<sst ${MAIN}/>`]);
  for (const [name, pieces] of Object.entries(parts)) await zip.add(name, pieces);
  await zip.end();
}

/** A sheet with these rows, and what stands behind them. */
export function* sheet(rows: Iterable<string>, after: Iterable<string> = []): Generator<string> {
  yield `<worksheet ${MAIN}><sheetData>`;
  yield* rows;
  yield '</sheetData>';
  yield* after;
  yield '</worksheet>';
}

export function* times(count: number, make: (index: number) => string): Generator<string> {
  for (let index = 0; index < count; index++) yield make(index);
}

/** A, B, …, XFD. */
export function letters(column: number): string {
  let rest = column;
  let text = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** A row of cells: numbers as they are, texts inline, blanks left out. */
export function row(number: number, values: readonly (string | number | null)[]): string {
  const cells = values.map((value, index) => {
    if (value === null) return '';
    const ref = `r="${letters(index + 1)}${number}"`;
    return typeof value === 'number'
      ? `<c ${ref}><v>${value}</v></c>`
      : `<c ${ref} t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** Letters without a pattern, so that deflating them gains little; the same ones for the same seed. */
export function noise(length: number, seed: number): string {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  let text = '';
  while (text.length < length) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    text += (state >>> 0).toString(36);
  }
  return text.slice(0, length);
}
