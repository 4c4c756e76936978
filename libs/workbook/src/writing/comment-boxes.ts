import { type Parts, setText, textOf } from './parts.js';

const COLUMNS = 4;
const CHARACTERS_A_LINE = 24;
const MOST_ROWS = 24;

/** ExcelJS gives every comment a box of four rows; Chinese explanations need more. */
export function growCommentBoxes(parts: Parts): void {
  for (const path of parts.keys()) {
    const [, number] = /^xl\/drawings\/vmlDrawing(\d+)\.vml$/u.exec(path) ?? [];
    if (number === undefined) continue;
    const heights = commentHeights(textOf(parts, `xl/comments${number}.xml`) ?? '');
    let index = 0;
    const grown = (textOf(parts, path) ?? '').replace(
      /<x:Anchor>([^<]*)<\/x:Anchor>/gu,
      (_whole, corners: string) => {
        const [left = 0, leftOffset = 0, top = 0, topOffset = 0] = corners.split(',').map(Number);
        const bottom = top + (heights[index++] ?? 4);
        return `<x:Anchor>${[left, leftOffset, top, topOffset, left + COLUMNS, 0, bottom, 0].join(', ')}</x:Anchor>`;
      },
    );
    setText(parts, path, grown);
  }
}

/** Rows that each comment needs, in the order of the file, which is that of the boxes. */
function commentHeights(xml: string): number[] {
  return [...xml.matchAll(/<comment [^>]*>(.*?)<\/comment>/gsu)].map(([, body = '']) => {
    const text = body.replace(/<[^>]*>/gu, '');
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS_A_LINE), 0);
    return Math.min(Math.max(lines + 2, 4), MOST_ROWS);
  });
}
