/** Characters that a terminal draws two cells wide: Chinese, kana, hangul, full-width forms, most pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufeff]/u;

/** Cells of a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

/** Text on one line that fills so many cells at most; what is cut is shown by …  */
export function shorten(text: string, most: number): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (displayWidth(plain) <= most) return plain;
  let short = '';
  let width = 1;
  for (const char of plain) {
    width += displayWidth(char);
    if (width > most) break;
    short += char;
  }
  return `${short}…`;
}

const GAP = '  ';

/** Rows as lines with their columns under one another; the last column is as long as it is. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, text] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, displayWidth(text));
  return rows.map((row) =>
    row
      .map((text, index) =>
        index === row.length - 1 ? text : text + ' '.repeat((widths[index] ?? 0) - displayWidth(text)),
      )
      .join(GAP)
      .trimEnd(),
  );
}
