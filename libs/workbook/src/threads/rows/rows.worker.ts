import { parentPort } from 'node:worker_threads';
import { buffersOf } from './packed-rows.js';
import { readPath } from './read-path.js';
import type { WorkerAnswer, WorkerRequest } from './protocol.js';

/** The body of the reader's thread: one file at a time, one piece under way at a time. */
const port = parentPort;
if (port === null) throw new Error('rows.worker runs in a worker thread only');
let taken: (() => void) | null = null;

port.on('message', (request: WorkerRequest) => {
  if (request.kind === 'taken') taken?.();
  else void read(request);
});

function answer(message: WorkerAnswer): void {
  port?.postMessage(message, buffersOf(message.rows));
}

async function read({ id, path, bounds }: WorkerRequest & { kind: 'read' }): Promise<void> {
  const { outcome, rows } = await readPath(path, bounds, (piece) => {
    const confirmed = new Promise<void>((resolve) => {
      taken = resolve;
    });
    answer({ kind: 'piece', id, rows: piece });
    return confirmed;
  });
  answer({ kind: 'done', id, rows, outcome });
}
