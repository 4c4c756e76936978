import { OperationalError } from '@luoxuan/store';
import { type ConnectionOptions, Queue, Worker } from 'bullmq';
import type { JobEvent } from './events.js';
import { JobRunner, type RunnerParts } from './job-runner.js';

const QUEUE = 'luoxuan-jobs';
/** How long Redis may take to answer at the start, ms. */
const PATIENCE = 5_000;
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
    const { board } = this.parts;
    const connection: ConnectionOptions = { url: this.url };
    this.queue = new Queue(QUEUE, {
      connection: { ...connection, enableOfflineQueue: false, maxRetriesPerRequest: 1 },
    });
    let ready = false;
    const complain = (error: Error) => {
      if (ready) this.report(error);
    };
    this.queue.on('error', complain);
    await reachable(this.queue, this.url);
    this.messages = new Worker(QUEUE, () => this.drain(), {
      connection: { ...connection, maxRetriesPerRequest: null },
      concurrency: board.settings.concurrency,
      autorun: true,
    });
    this.messages.on('error', complain);
    ready = true;
    this.unsubscribe = [
      board.onEnqueued((id) => {
        this.send(`job-${id}`);
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

  private async drain(): Promise<void> {
    const work = this.workOff();
    this.atWork.add(work);
    try {
      await work;
    } finally {
      this.atWork.delete(work);
    }
  }

  /** A failure of the board is told and ends the message; the sweep sends another one. */
  private async workOff(): Promise<void> {
    try {
      while (!this.stopping && (await this.worker.workNext(this.abandon.signal)));
    } catch (error) {
      this.report(error);
    }
  }

  private async sweep(): Promise<void> {
    try {
      for (const id of await this.parts.board.claimable(SWEEP)) this.send(`job-${id}`);
    } catch (error) {
      this.report(error);
    }
  }

  private comeBack(event: JobEvent): void {
    if (event.type !== 'retry') return;
    const delay = Math.max(0, Date.parse(event.runAfter) - Date.now()) + 1;
    this.send(`job-${event.jobId}-after-${Date.parse(event.runAfter)}`, delay);
  }

  /** The id keeps a message that is still waiting from being sent twice. Redis away: the sweep sends it later. */
  private send(jobId: string, delay = 0): void {
    const options = { jobId, delay, removeOnComplete: true, removeOnFail: true };
    this.queue.add('look', {}, options).catch((error: unknown) => {
      this.report(error);
    });
  }
}

async function reachable(queue: Queue, url: string): Promise<void> {
  const timer = { handle: undefined as NodeJS.Timeout | undefined };
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer.handle = setTimeout(() => {
      reject(new Error(`no answer within ${PATIENCE} ms`));
    }, PATIENCE);
  });
  try {
    await Promise.race([queue.waitUntilReady(), tooLate]);
  } catch (error) {
    await queue.disconnect().catch(() => undefined);
    throw unavailable(url, error);
  } finally {
    clearTimeout(timer.handle);
  }
}

function unavailable(url: string, cause: unknown): OperationalError {
  const { host } = new URL(url);
  const reason = cause instanceof Error && cause.message !== '' ? cause.message : 'ECONNREFUSED';
  return new OperationalError(
    'redis-unavailable',
    { zh: `无法连接 Redis（${host}）：${reason}。`, en: `Redis at ${host} cannot be reached: ${reason}.` },
    {
      zh: '检查 Redis 是否已启动、REDIS_URL 是否正确；或删除 REDIS_URL，使用内置的任务执行器',
      en: 'see that Redis is running and REDIS_URL is right, or remove REDIS_URL to use the embedded job runner',
    },
    { host, reason },
    { cause },
  );
}
