import { Worker } from 'node:worker_threads';
import { STREAM_BOUNDS, type Bounds } from '../../read/bounds.js';
import { refusal, type Refused, type RefusalCode } from '../../read/refusal.js';
import { THREAD_LIMITS, type ThreadLimits } from '../limits.js';
import { workerOptions } from '../worker-options.js';
import { Reading, type TakeEvents } from './reading.js';

/**
 * Reads the rows of workbooks in one thread of its own, one after the other, so that the event loop never waits for a file. The
 * thread is started with the first file and kept, as starting costs more than reading; it does not keep the process
 * alive. A file on which it runs out of time or memory is refused, and the next one gets a new thread.
 */
export class RowThread {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private requests = 0;

  constructor(private readonly limits: Readonly<ThreadLimits> = THREAD_LIMITS) {}

  /**
   * Reads a file of any length in pieces; the next piece is made when the last one was taken. Where the answer is a
   * refusal, pieces from before the fault have already been taken.
   */
  stream(
    path: string,
    take: TakeEvents,
    bounds: Readonly<Bounds> = STREAM_BOUNDS,
  ): Promise<{ ok: true } | Refused> {
    const turn = this.last.then(() => this.run(path, take, bounds));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the thread, after the files that it was asked to read; another file would start a new one. */
  async close(): Promise<void> {
    await this.last;
    await this.drop();
  }

  private async run(path: string, take: TakeEvents, bounds: Bounds): Promise<{ ok: true } | Refused> {
    this.worker ??= startWorker(this.limits.heapMiB);
    const reading = new Reading(this.worker, ++this.requests, take, this.limits.milliseconds);
    reading.start(path, bounds);
    const end = await reading.end;
    if (end.kind === 'done') return end.outcome;
    // a thread in an endless loop ends only when it is made to
    await this.drop();
    if (end.kind === 'failed') throw end.error;
    return this.refused(end.kind === 'too-long' ? 'took-too-long' : 'out-of-memory');
  }

  private refused(code: RefusalCode): Refused {
    return { ok: false, refusal: refusal(code, { limit: this.limits.milliseconds }) };
  }

  private async drop(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}

function startWorker(heapMiB: number): Worker {
  const worker = new Worker(new URL('./rows.worker.ts', import.meta.url), workerOptions('rows', heapMiB));
  worker.unref();
  return worker;
}
