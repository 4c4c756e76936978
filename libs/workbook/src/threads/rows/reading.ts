import type { Worker } from 'node:worker_threads';
import type { Bounds } from '../../read/bounds.js';
import type { SheetEvent } from '../../read/cell.js';
import { EventMaker } from '../../read/collect.js';
import { errorCode } from '../../read/error-code.js';
import type { Refused } from '../../read/refusal.js';
import type { WorkerAnswer, WorkerRequest } from './protocol.js';
import { unpackRows } from './unpack-rows.js';

export type TakeEvents = (events: SheetEvent[]) => void | Promise<void>;

/** How the thread came through a file; after anything but `done` it is not to be used again. */
export type ReadingEnd =
  | { kind: 'done'; outcome: { ok: true } | Refused }
  | { kind: 'too-long' }
  | { kind: 'out-of-memory' }
  | { kind: 'failed'; error: unknown };

/** One file being read by the thread, from the request to the last answer. */
export class Reading {
  readonly end: Promise<ReadingEnd>;

  private readonly maker = new EventMaker();
  private resolve: (end: ReadingEnd) => void = () => undefined;
  private timer: NodeJS.Timeout | undefined;
  private startedWaiting = 0;

  constructor(
    private readonly worker: Worker,
    private readonly id: number,
    private readonly take: TakeEvents,
    private millisecondsLeft: number,
  ) {
    this.end = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  start(path: string, bounds: Bounds): void {
    this.worker.on('message', this.onMessage).on('error', this.onError).on('exit', this.onExit);
    this.worker.ref();
    this.ask({ kind: 'read', id: this.id, path, bounds });
  }

  private ask(request: WorkerRequest): void {
    this.startedWaiting = performance.now();
    this.timer = setTimeout(
      () => {
        this.settle({ kind: 'too-long' });
      },
      Math.max(1, this.millisecondsLeft),
    );
    this.worker.postMessage(request);
  }

  private settle(end: ReadingEnd): void {
    clearTimeout(this.timer);
    this.worker.off('message', this.onMessage).off('error', this.onError).off('exit', this.onExit);
    this.worker.unref();
    this.resolve(end);
  }

  private readonly onMessage = (message: WorkerAnswer): void => {
    if (message.id !== this.id) return;
    clearTimeout(this.timer);
    // only the thread's own work counts against the deadline, not the taking of its pieces
    this.millisecondsLeft -= performance.now() - this.startedWaiting;
    this.taken(message).catch((error: unknown) => {
      this.settle({ kind: 'failed', error });
    });
  };

  private async taken(message: WorkerAnswer): Promise<void> {
    unpackRows(message.rows, this.maker);
    await this.take(this.maker.take());
    if (message.kind === 'done') this.settle({ kind: 'done', outcome: message.outcome });
    else this.ask({ kind: 'taken', id: this.id });
  }

  private readonly onError = (error: unknown): void => {
    const full = errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
    this.settle(full ? { kind: 'out-of-memory' } : { kind: 'failed', error });
  };

  private readonly onExit = (code: number): void => {
    this.settle({ kind: 'failed', error: new Error(`the reader's thread ended with code ${code}`) });
  };
}
