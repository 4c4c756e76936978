import type { Bounds } from '../../read/bounds.js';
import type { Refused } from '../../read/refusal.js';
import type { PackedRows } from './packed-rows.js';

/** What the reader asks its worker: to read a file, or to go on after a piece was taken. */
export type WorkerRequest =
  { kind: 'read'; id: number; path: string; bounds: Bounds } | { kind: 'taken'; id: number };

/** What the worker answers: pieces, each to be confirmed by `taken`, and then once how it ended. */
export type WorkerAnswer =
  | { kind: 'piece'; id: number; rows: PackedRows }
  | { kind: 'done'; id: number; rows: PackedRows; outcome: { ok: true } | Refused };
