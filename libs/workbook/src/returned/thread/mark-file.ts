import { readFile } from 'node:fs/promises';
import type { Finding } from '../../findings/finding.js';
import { RefusedError } from '../../read/refusal.js';
import { DepthExceeded, TokenTooLong } from '../../read/xml/exceeded.js';
import { MalformedXml } from '../../read/xml/malformed.js';
import { CannotPatch } from '../patch/cannot-patch.js';
import { patchPackage } from '../patch/patch-package.js';
import { isSame, printsOf } from '../patch/prints.js';
import type { PlainReason } from '../plain-reasons.js';
import type { UploadedFile } from '../returned-copy.js';
import type { CopyAnswer } from './protocol.js';

/** Marks an upload and reads the result back: a copy whose cells are not those of the upload is not handed out. */
export async function markFile(
  file: UploadedFile,
  findings: readonly Finding[],
  title: string,
): Promise<CopyAnswer> {
  const bytes = 'bytes' in file ? file.bytes : await readFile(file.path);
  try {
    const original = await printsOf(bytes);
    if (original === null) return { ok: false, reason: 'structure' };
    const patched = patchPackage(bytes, original, { findings, title, notes: [] });
    const copy = await printsOf(patched.bytes);
    if (copy === null || !isSame(original, copy, patched.list)) return { ok: false, reason: 'not-the-same' };
    return { ok: true, bytes: patched.bytes, extension: patched.extension };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** Parts that the reader never opens may be broken; what else is thrown is a fault of ours. */
function reasonOf(error: unknown): PlainReason {
  if (error instanceof CannotPatch) return error.reason;
  const broken = [RefusedError, MalformedXml, TokenTooLong, DepthExceeded];
  if (broken.some((kind) => error instanceof kind)) return 'structure';
  throw error;
}
