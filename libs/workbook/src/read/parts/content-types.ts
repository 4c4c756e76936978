import type { Bounds } from '../bounds.js';
import { ElementScanner } from '../xml/elements.js';
import { nameHash } from '../xml/name.js';
import { findAttribute } from '../xml/text.js';
import { partName } from '../zip/directory.js';
import type { PartSink } from '../zip/inflate.js';

const [ROOT, OVERRIDE] = [nameHash('Types'), nameHash('Override')];
const [PART_NAME, CONTENT_TYPE] = [nameHash('PartName'), nameHash('ContentType')];

/** Fills part name → content type for main parts: the workbook, or what makes the package something else. */
export function contentTypesSink(bounds: Bounds, into: Map<string, string>): PartSink {
  return new ElementScanner(bounds, ROOT, {
    open(name, tokens) {
      if (name !== OVERRIDE) return;
      const part = findAttribute(tokens, PART_NAME);
      const type = findAttribute(tokens, CONTENT_TYPE);
      if (part !== null && type?.includes('main') === true) into.set(partName(part), type);
    },
  });
}
