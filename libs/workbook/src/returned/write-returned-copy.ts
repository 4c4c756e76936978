import { Worker } from 'node:worker_threads';
import { askOnce, type Asked } from '../threads/ask.js';
import type { ThreadLimits } from '../threads/limits.js';
import { workerOptions } from '../threads/worker-options.js';
import { PLAIN_REASONS, type PlainReason } from './plain-reasons.js';
import type { ReturnedCopy, ReturnedCopyRequest } from './returned-copy.js';
import type { CopyAnswer, CopyRequest } from './thread/protocol.js';

/** For one copy. */
export const COPY_LIMITS: Readonly<ThreadLimits> = Object.freeze({ heapMiB: 128, milliseconds: 20_000 });

/** One copy at a time: each may take all the memory that its thread is given. */
let last: Promise<unknown> = Promise.resolve();

/**
 * What the office gets back: its own file with each finding as fill and comment at its cell, and a sheet of all findings
 * with links. Everything else in the file stays as it was, byte for byte. Where that cannot be done safely, in time or in
 * memory, the same cells at the same addresses in a new workbook, which says so.
 *
 * It works in a thread of its own, away from the event loop. Only for files that the reader has read.
 */
export function writeReturnedCopy(
  request: ReturnedCopyRequest,
  limits: Readonly<ThreadLimits> = COPY_LIMITS,
): Promise<ReturnedCopy> {
  const turn = last.then(() => write(request, limits));
  last = turn.catch(() => undefined);
  return turn;
}

async function write(request: ReturnedCopyRequest, limits: ThreadLimits): Promise<ReturnedCopy> {
  const { findings, title } = request;
  const file = 'path' in request ? { path: request.path } : { bytes: request.bytes };
  const marked = await ask({ kind: 'mark', file, findings, title }, limits);
  if (marked.kind === 'answered' && marked.answer.ok) {
    const { bytes, extension } = marked.answer;
    return { bytes, kept: 'original', extension };
  }
  const reason = reasonOf(marked);
  // what the first thread could not do says nothing about the second one, whose work is bounded by the cells
  const plain = await ask({ kind: 'plain', file, reason, findings, title }, COPY_LIMITS);
  if (plain.kind !== 'answered' || !plain.answer.ok) throw new Error(`no plain copy: ${reasonOf(plain)}`);
  const { bytes, extension } = plain.answer;
  return { bytes, kept: 'plain', extension, reason: { code: reason, message: PLAIN_REASONS[reason] } };
}

function reasonOf(asked: Asked<CopyAnswer>): PlainReason {
  if (asked.kind !== 'answered') return asked.kind;
  return asked.answer.ok ? 'structure' : asked.answer.reason;
}

function ask(request: CopyRequest, { heapMiB, milliseconds }: ThreadLimits): Promise<Asked<CopyAnswer>> {
  const worker = new Worker(
    new URL('./thread/copy.worker.ts', import.meta.url),
    workerOptions('returned-copy', heapMiB),
  );
  return askOnce<CopyAnswer>(worker, request, milliseconds);
}
