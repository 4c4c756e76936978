import { Queue, Worker } from 'bullmq';
import type { JobEvent } from './events.js';
import { JobRunner, type RunnerParts } from './job-runner.js';
import { reachRedis } from './reach-redis.js';

const QUEUE = 'luoxuan-jobs';
/** Messages of one sweep: enough to set every process to work. */
const SWEEP = 50;

/**
 * Lets BullMQ carry the news that there is work, to any number of processes. A message only says "look at the board":
 * whoever gets it claims and does what may be claimed until there is nothing more. What a lost message would have told
 * is found by the sweep, so Redis may be emptied at any time.
 */
export class BullRunner extends JobRunner {
  private readonly atWork = new Set<Promise<void>>();
  private queue: Queue;
  private messages: Worker;
  private sweeping: NodeJS.Timeout;
  private unsubscribe: (() => void)[] = [];

  constructor(
    parts: RunnerParts,
    /** redis:// or rediss:// */
    private readonly url: string,
  ) {
    super(parts);
  }

  protected override async begin(): Promise<void> {
    const { url } = this;
    const { board } = this.parts;
    await reachRedis(url);
    this.queue = new Queue(QUEUE, {
      connection: { url, enableOfflineQueue: false, maxRetriesPerRequest: 1 },
    });
    this.queue.on('error', (error) => {
      this.report(error);
    });
    await this.queue.waitUntilReady();
    this.messages = new Worker(QUEUE, () => this.drain(), {
      connection: { url, maxRetriesPerRequest: null },
      concurrency: board.settings.concurrency,
    });
    this.messages.on('error', (error) => {
      this.report(error);
    });
    this.unsubscribe = [
      board.onEnqueued(() => {
        this.send();
      }),
      this.subscribe((event) => {
        this.comeBack(event);
      }),
    ];
    this.sweeping = setInterval(() => void this.sweep(), board.settings.sweepMs);
    await this.sweep();
  }

  protected override async settleDown(): Promise<void> {
    clearInterval(this.sweeping);
    for (const unsubscribe of this.unsubscribe) unsubscribe();
    await this.messages.pause(true);
    await Promise.all(this.atWork);
  }

  protected override async disconnect(finished: boolean): Promise<void> {
    await this.messages.close(!finished);
    await this.queue.close();
  }

  /** What a message is answered by. */
  private async drain(): Promise<void> {
    const work = this.workOff();
    this.atWork.add(work);
    await work;
    this.atWork.delete(work);
  }

  /** A failure of the board is told and ends the message; the sweep sends another one. */
  private async workOff(): Promise<void> {
    try {
      while (!this.stopping && (await this.worker.workNext(this.abandon.signal)));
    } catch (error) {
      this.report(error);
    }
  }

  /** Messages for what can be claimed and nobody claims, unless some are waiting already. */
  private async sweep(): Promise<void> {
    try {
      const claimable = await this.parts.board.claimable(SWEEP);
      if (claimable.length === 0 || (await this.queue.getWaitingCount()) > 0) return;
      claimable.forEach(() => {
        this.send();
      });
    } catch (error) {
      this.report(error);
    }
  }

  private comeBack(event: JobEvent): void {
    if (event.type === 'retry') this.send(event.waitMs);
  }

  /** While Redis is away nothing is sent; the sweep does it later. */
  private send(delay = 0): void {
    this.queue
      .add('look', {}, { delay, removeOnComplete: true, removeOnFail: true })
      .catch((error: unknown) => {
        this.report(error);
      });
  }
}
