import { SUBMISSION_BOUNDS, type Bounds } from './bounds.js';
import type { Sheet } from './cell.js';
import { EventMaker, SheetCollector } from './collect.js';
import { readRowsAtOnce } from './read-rows.js';
import type { Refused } from './refusal.js';

export type WorkbookReading = { ok: true; sheets: Sheet[] } | Refused;

/**
 * Reads all cells of an .xlsx or .xlsm. Macros, pictures, external links and every other part are never opened.
 * It works synchronously: call it in a worker (submissionInWorker), not on the event loop of a server.
 */
export function readWorkbook(
  bytes: Uint8Array,
  bounds: Readonly<Bounds> = SUBMISSION_BOUNDS,
): WorkbookReading {
  const maker = new EventMaker();
  const read = readRowsAtOnce(bytes, maker, bounds);
  if (!read.ok) return read;
  const collector = new SheetCollector();
  collector.take(maker.take());
  return { ok: true, sheets: collector.sheets };
}
