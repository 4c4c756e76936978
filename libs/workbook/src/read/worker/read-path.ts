import { closeSync, fstatSync, openSync } from 'node:fs';
import type { Bounds } from '../bounds.js';
import type { SheetEvent } from '../cell.js';
import { EventMaker } from '../collect.js';
import { errorCode } from '../error-code.js';
import { readRows } from '../read-rows.js';
import { refusal, type Refused } from '../refusal.js';
import { fileSource } from '../source.js';

/** So many cells go over to the other thread at once. */
const CELLS_IN_PIECE = 8_000;

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
  ['EISDIR', 'not-a-file'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
]);

/**
 * Reads a file in pieces.
 *
 * @param send takes a piece and answers when the next one may come
 * @returns how it ended, with the events that were not sent; none where the file is refused
 */
export async function readPath(
  path: string,
  bounds: Bounds,
  send: (events: SheetEvent[]) => Promise<void>,
): Promise<{ outcome: { ok: true } | Refused; events: SheetEvent[] }> {
  const opened = open(path);
  if (typeof opened !== 'number') return { outcome: opened, events: [] };
  try {
    const stat = fstatSync(opened);
    if (!stat.isFile()) return { outcome: cannotOpen('not-a-file'), events: [] };
    const maker = new EventMaker();
    const rest = (): Promise<void> | undefined =>
      maker.pending < CELLS_IN_PIECE ? undefined : send(maker.take());
    const consumer = {
      startSheet: maker.startSheet.bind(maker),
      row: maker.row.bind(maker),
      endSheet: maker.endSheet.bind(maker),
      rest,
    };
    const outcome = await readRows(fileSource(opened, stat.size), consumer, bounds);
    return { outcome, events: outcome.ok ? maker.take() : [] };
  } finally {
    closeSync(opened);
  }
}

function open(path: string): number | Refused {
  try {
    return openSync(path, 'r');
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return cannotOpen(REASONS.get(code) ?? 'read-error');
  }
}

function cannotOpen(reason: string): Refused {
  return { ok: false, refusal: refusal('cannot-open', { reason }) };
}
