import type { Bounds } from '../../read/bounds.js';
import { withFile } from '../../read/file.js';
import { readRows } from '../../read/read-rows.js';
import type { Refused } from '../../read/refusal.js';
import { emptyRows, type PackedRows } from './packed-rows.js';
import { RowPacker } from './row-packer.js';

/** So many cells go over to the other thread at once. */
const CELLS_IN_PIECE = 8_000;

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
  const packer = new RowPacker();
  const rest = (): Promise<void> | undefined =>
    packer.pending < CELLS_IN_PIECE ? undefined : send(packer.take());
  const consumer = {
    startSheet: packer.startSheet.bind(packer),
    row: packer.row.bind(packer),
    endSheet: packer.endSheet.bind(packer),
    rest,
  };
  const outcome = await withFile<{ ok: true } | Refused>(path, (source) =>
    readRows(source, consumer, bounds),
  );
  return { outcome, rows: outcome.ok ? packer.take() : emptyRows(0, 0) };
}
