import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobBoard, Tally } from '../board/job-board.js';
import type { JobRegistry } from '../registry.js';
import type { JobEvent } from './events.js';
import { JobWorker } from './job-worker.js';

/** What a runner stands on. */
export interface RunnerParts {
  board: JobBoard;
  registry: JobRegistry;
  /** True where no other process can be at work on the same database (SQLite). */
  alone: boolean;
  /** Told of what goes wrong outside of a job (database or Redis away); the runner goes on by itself. */
  onError: (error: Error) => void;
}

/** How long a handler that was told to end may take to do so. */
const GRACE_MS = 250;

/**
 * Does the jobs of the board in this process. What is on the board is done at least once by any runner; exactly once
 * as far as a handler uses `completeIn`.
 */
export abstract class JobRunner {
  protected readonly worker: JobWorker;
  /** Aborted when a stop cannot wait any longer. */
  protected abandon = new AbortController();
  private readonly events = new EventEmitter();
  private state: 'new' | 'running' | 'stopped' = 'new';

  constructor(protected readonly parts: RunnerParts) {
    this.events.setMaxListeners(0);
    this.worker = new JobWorker(parts.board, parts.registry, (event) => this.events.emit('job', event));
  }

  /**
   * Starts to work, first of all on what an earlier process left in the middle.
   *
   * @throws Error if there are jobs on the board that nobody here can do
   */
  async start(): Promise<void> {
    if (this.state !== 'new') throw new Error('a runner is started once');
    this.parts.registry.require(await this.parts.board.unfinishedKinds());
    if (this.parts.alone) await this.parts.board.takeBack();
    await this.begin();
    this.state = 'running';
  }

  /**
   * Claims nothing more and waits for what is running. At the deadline handlers are told to end; those that do give
   * their job back, the job of one that does not is taken over when its lease is over or the process is gone.
   *
   * @returns whether everything came to its end
   */
  async stop(deadlineMs: number): Promise<boolean> {
    if (this.state !== 'running') return true;
    this.state = 'stopped';
    this.events.emit('stopped');
    const atWork = this.settleDown();
    let finished = await within(atWork, deadlineMs);
    if (!finished) {
      this.abandon.abort(new Error('the runner stops'));
      finished = await within(atWork, GRACE_MS);
    }
    await this.disconnect(finished);
    return finished;
  }

  /** Resolves when no job is queued or running any more; failed ones do not hold it up. */
  async idle(): Promise<void> {
    for (;;) {
      const { queued, running } = await this.parts.board.tally();
      if (queued + running === 0) return;
      if (this.state === 'stopped')
        throw new Error(`the runner was stopped with ${queued + running} jobs left`);
      await this.somethingHappens(250);
    }
  }

  tally(): Promise<Tally> {
    return this.parts.board.tally();
  }

  /** @returns unsubscribe */
  subscribe(listener: (event: JobEvent) => void): () => void {
    this.events.on('job', listener);
    return () => this.events.off('job', listener);
  }

  /** Begins to look for work. */
  protected abstract begin(): Promise<void>;
  /** Claims nothing more; resolves when nothing is being done. */
  protected abstract settleDown(): Promise<void>;
  /** Lets connections of its own go. */
  protected abstract disconnect(finished: boolean): Promise<void>;

  protected get stopping(): boolean {
    return this.state === 'stopped';
  }

  /** For failures outside of a job; while it stops, connections may go at any moment. */
  protected report(error: unknown): void {
    if (this.stopping) return;
    this.parts.onError(error instanceof Error ? error : new Error(String(error)));
  }

  private async somethingHappens(atMostMs: number): Promise<void> {
    const settled = new Promise<void>((resolve) => {
      const listener = (event?: JobEvent) => {
        if (event?.type === 'progress' || event?.type === 'started') return;
        this.events.off('job', listener).off('stopped', listener);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(listener, atMostMs);
      this.events.on('job', listener).on('stopped', listener);
    });
    await settled;
  }
}

async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  const timer = new AbortController();
  const inTime = await Promise.race([
    work.then(() => true),
    sleep(ms, false, { signal: timer.signal }).catch(() => false),
  ]);
  timer.abort();
  return inTime;
}
