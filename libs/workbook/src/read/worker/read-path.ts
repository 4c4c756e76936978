import { closeSync, fstatSync, openSync } from 'node:fs';
import type { Bounds } from '../bounds.js';
import { errorCode } from '../error-code.js';
import { readRows } from '../read-rows.js';
import { refusal, type Refused } from '../refusal.js';
import { fileSource } from '../source.js';
import { emptyRows, type PackedRows } from './packed-rows.js';
import { RowPacker } from './row-packer.js';

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
 * @returns how it ended, with the rows that were not sent; none where the file is refused
 */
export async function readPath(
  path: string,
  bounds: Bounds,
  send: (rows: PackedRows) => Promise<void>,
): Promise<{ outcome: { ok: true } | Refused; rows: PackedRows }> {
  const opened = open(path);
  if (typeof opened !== 'number') return { outcome: opened, rows: emptyRows(0, 0) };
  try {
    const stat = fstatSync(opened);
    if (!stat.isFile()) return { outcome: cannotOpen('not-a-file'), rows: emptyRows(0, 0) };
    const packer = new RowPacker();
    const rest = (): Promise<void> | undefined =>
      packer.pending < CELLS_IN_PIECE ? undefined : send(packer.take());
    const consumer = {
      startSheet: packer.startSheet.bind(packer),
      row: packer.row.bind(packer),
      endSheet: packer.endSheet.bind(packer),
      rest,
    };
    const outcome = await readRows(fileSource(opened, stat.size), consumer, bounds);
    return { outcome, rows: outcome.ok ? packer.take() : emptyRows(0, 0) };
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
