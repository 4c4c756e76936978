import type { Worker } from 'node:worker_threads';
import { errorCode } from '../read/error-code.js';

export type Asked<Answer> = { kind: 'answered'; answer: Answer } | { kind: 'too-long' | 'out-of-memory' };

/**
 * Gives a thread one piece of work and ends the thread, whatever becomes of it: one in an endless loop ends only when it
 * is made to. What the thread throws is thrown here.
 */
export async function askOnce<Answer>(
  worker: Worker,
  request: unknown,
  milliseconds: number,
): Promise<Asked<Answer>> {
  try {
    return await new Promise<Asked<Answer>>((resolve, reject) => {
      const timer = setTimeout(() => {
        resolve({ kind: 'too-long' });
      }, milliseconds);
      worker.on('message', (answer: Answer) => {
        clearTimeout(timer);
        resolve({ kind: 'answered', answer });
      });
      worker.on('error', (error: unknown) => {
        clearTimeout(timer);
        if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'out-of-memory' });
        else reject(error instanceof Error ? error : new Error(String(error)));
      });
      worker.on('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`the thread ended with code ${code} before it answered`));
      });
      worker.postMessage(request);
    });
  } finally {
    await worker.terminate();
  }
}
