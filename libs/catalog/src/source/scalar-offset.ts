import type { Scalar } from 'yaml';

/**
 * Where character `offset` of a scalar's value stands in the file. Quotes, block headers, folds and indentation differ
 * between the two, but the characters that are not blank come in the same order; so they are counted off.
 */
export function scalarOffset(
  text: string,
  start: number,
  type: Scalar['type'] | undefined,
  value: string,
  offset: number,
): number {
  let at = start;
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') at += 1;
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') at = text.indexOf('\n', start) + 1;
  // Behind the last character there is nothing to skip to.
  const atEnd = value.slice(offset).trim() === '';
  let left = value.slice(0, offset).replace(/\s/gu, '').length;
  while (at < text.length && (left > 0 || (!atEnd && isBlank(text[at])))) {
    if (!isBlank(text[at])) left -= 1;
    at += 1;
  }
  return at;
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}
