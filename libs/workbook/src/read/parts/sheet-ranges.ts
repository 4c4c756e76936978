import { parseRange } from '../address.js';
import type { Range } from '../cell.js';
import { RefusedError } from '../refusal.js';
import { nameHash } from '../xml/name.js';
import { findAttribute } from '../xml/text.js';
import type { XmlTokens } from '../xml/tokens.js';
import type { SheetContext } from './sheet-context.js';

const [REF, RANGES] = [nameHash('ref'), nameHash('sqref')];

/** A merged range is kept as it is written: A1:XFD1048576 costs no more than A1:B1. */
export function addMerge(tokens: XmlTokens, context: SheetContext, into: Range[]): void {
  const ref = findAttribute(tokens, REF) ?? '';
  const range = parseRange(ref);
  if (range === null) throw new RefusedError('outside-grid', { sheet: context.sheet, ref: ref.slice(0, 40) });
  context.tally.addMerge(context.sheet);
  into.push(range);
}

/** The reader has no use for validations, but a file with too many of them is dear to whatever opens it next. */
export function countValidations(tokens: XmlTokens, context: SheetContext): void {
  const ranges = findAttribute(tokens, RANGES) ?? '';
  let count = 1;
  for (let at = ranges.indexOf(' '); at >= 0; at = ranges.indexOf(' ', at + 1)) count += 1;
  context.tally.addValidations(count, context.sheet);
}
