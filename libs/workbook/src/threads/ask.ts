import type { Worker } from 'node:worker_threads';
import { errorCode } from '../read/error-code.js';

export type Asked<Answer> = { kind: 'answered'; answer: Answer } | { kind: 'too-long' | 'out-of-memory' };

/**
 * Gives a thread one piece of work. After anything but an answer the thread is not to be used again: one in an endless
 * loop ends only when it is made to. What the thread throws is thrown here.
 */
export function ask<Answer>(worker: Worker, request: unknown, milliseconds: number): Promise<Asked<Answer>> {
  return new Promise<Asked<Answer>>((resolve, reject) => {
    const timer = setTimeout(() => {
      settle(() => {
        resolve({ kind: 'too-long' });
      });
    }, milliseconds);
    const onMessage = (answer: Answer): void => {
      settle(() => {
        resolve({ kind: 'answered', answer });
      });
    };
    const onError = (error: unknown): void => {
      settle(() => {
        if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'out-of-memory' });
        else reject(error instanceof Error ? error : new Error(String(error)));
      });
    };
    const onExit = (code: number): void => {
      settle(() => {
        reject(new Error(`the thread ended with code ${code} before it answered`));
      });
    };
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      how();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

/** The same for a thread that is used once: it is ended, whatever becomes of the work. */
export async function askOnce<Answer>(
  worker: Worker,
  request: unknown,
  milliseconds: number,
): Promise<Asked<Answer>> {
  try {
    return await ask<Answer>(worker, request, milliseconds);
  } finally {
    await worker.terminate();
  }
}
