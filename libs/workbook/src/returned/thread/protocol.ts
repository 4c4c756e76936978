import type { Finding } from '../../findings/finding.js';
import type { PlainReason } from '../plain-reasons.js';
import type { UploadedFile } from '../returned-copy.js';

/** What the thread is asked to do: to mark the upload, or to write a plain copy of its cells. */
export type CopyRequest = { file: UploadedFile; findings: Finding[]; title: string } & (
  { kind: 'mark' } | { kind: 'plain'; reason: PlainReason }
);

export type CopyAnswer =
  { ok: true; bytes: Uint8Array; extension: 'xlsx' | 'xlsm' } | { ok: false; reason: PlainReason };
