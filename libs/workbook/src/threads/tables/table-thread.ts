import { Worker } from 'node:worker_threads';
import type { MappingRequest } from '../../mapping/propose.js';
import { SUBMISSION_BOUNDS } from '../../read/bounds.js';
import { refusal, type Refused } from '../../read/refusal.js';
import type { SubmissionAddress, SubmissionRules } from '../../submission/submission.js';
import { ask } from '../ask.js';
import { THREAD_LIMITS, type ThreadLimits } from '../limits.js';
import { workerOptions } from '../worker-options.js';
import { packRules } from './pack-rules.js';
import type { FileMapping, FileSubmission, TableAnswer, TableRequest } from './protocol.js';

type Order =
  { kind: 'submission'; address: SubmissionAddress } | { kind: 'mapping'; request: MappingRequest };

/**
 * Reads files and their tables in one thread of its own, one after the other, so that the event loop never waits for a
 * file. The thread is started with the first file and kept with the rules that it was given; it does not keep the process
 * alive. A file on which it runs out of time or memory is refused, and the next one gets a new thread.
 */
export class TableThread {
  private worker: Worker | null = null;
  private rules: SubmissionRules | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: Readonly<ThreadLimits> = THREAD_LIMITS) {}

  /** Reads the figures of one member and period; see `readSubmission`. */
  submission(path: string, rules: SubmissionRules, address: SubmissionAddress): Promise<FileSubmission> {
    return this.inTurn<FileSubmission>(path, rules, { kind: 'submission', address });
  }

  /** Proposes what the tables mean; see `proposeMapping`. */
  mapping(path: string, rules: SubmissionRules, request: MappingRequest): Promise<FileMapping> {
    return this.inTurn<FileMapping>(path, rules, { kind: 'mapping', request });
  }

  /** Ends the thread, after the files that it was asked to read; another file would start a new one. */
  async close(): Promise<void> {
    await this.last;
    await this.drop();
  }

  private inTurn<A extends TableAnswer>(
    path: string,
    rules: SubmissionRules,
    order: Order,
  ): Promise<A | Refused> {
    const turn = this.last.then(() => this.run<A>(path, rules, order));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async run<A extends TableAnswer>(
    path: string,
    rules: SubmissionRules,
    order: Order,
  ): Promise<A | Refused> {
    const worker = (this.worker ??= startWorker(this.limits.heapMiB));
    const request: TableRequest = { path, bounds: SUBMISSION_BOUNDS, ...order };
    if (this.rules !== rules) request.rules = packRules(rules);
    this.rules = rules;
    worker.ref();
    const asked = await ask<A>(worker, request, this.limits.milliseconds).catch(async (error: unknown) => {
      await this.drop();
      throw error;
    });
    if (asked.kind === 'answered') {
      worker.unref();
      return asked.answer;
    }
    await this.drop();
    const code = asked.kind === 'too-long' ? 'took-too-long' : 'out-of-memory';
    return { ok: false, refusal: refusal(code, { limit: this.limits.milliseconds }) };
  }

  private async drop(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    this.rules = null;
    await worker?.terminate();
  }
}

function startWorker(heapMiB: number): Worker {
  return new Worker(new URL('./tables.worker.ts', import.meta.url), workerOptions('tables', heapMiB));
}
