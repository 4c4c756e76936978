import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Order, Report } from './protocol.js';

/** Each workbook has so long, and the child that reads them so much heap. */
export const LIMITS = { milliseconds: 2_000, heapMiB: 192, processMiB: 300 };
const LAST_WORDS = 2_000;
/** What the bases and old garbage take is not to grow with the length of the run. */
const SHIFT = 2_000;

export interface Failure {
  index: number;
  what: string;
}

export interface Watcher {
  done(report: Report & { kind: 'done' }): void;
  /** Answers whether to go on. */
  failed(failure: Failure): boolean;
}

/** Has workbooks read by child processes: a new one after each that hung or died, and after so many workbooks. */
export async function supervise(program: string, order: Order, watcher: Watcher): Promise<void> {
  let { from } = order;
  while (from < order.to) {
    const to = Math.min(order.to, from + SHIFT);
    const end = await new Shift(program, { ...order, from, to }, watcher).end();
    if (end === null) return;
    from = end;
  }
}

/** One child, until it is through or has to be replaced. */
class Shift {
  private readonly child: ChildProcess;
  private timer: NodeJS.Timeout | undefined;
  /** The workbook that is being read. */
  private reading: number | null = null;
  private hung = false;
  private stopped = false;
  private lastWords = '';

  constructor(
    program: string,
    private readonly order: Order,
    private readonly watcher: Watcher,
  ) {
    this.child = fork(program, [JSON.stringify(order)], {
      execArgv: [`--max-old-space-size=${LIMITS.heapMiB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.lastWords = (this.lastWords + text).slice(-LAST_WORDS);
    });
    this.child.on('message', (report) => {
      this.take(report as Report);
    });
  }

  /** Answers where the next child is to go on, or null where none is to. */
  async end(): Promise<number | null> {
    const [code, signal] = (await once(this.child, 'close')) as [number | null, string | null];
    clearTimeout(this.timer);
    if (this.stopped) return null;
    const { reading } = this;
    if (reading === null) {
      if (code !== 0) throw new Error(`the child ended with ${code ?? signal ?? ''}: ${this.lastWords}`);
      return this.order.to;
    }
    const what = this.hung
      ? `no answer after ${LIMITS.milliseconds} ms`
      : `the process died (${code ?? signal ?? ''}): ${this.lastWords}`;
    return this.watcher.failed({ index: reading, what }) ? reading + 1 : null;
  }

  private take(report: Report): void {
    clearTimeout(this.timer);
    if (report.kind === 'reading') {
      this.reading = report.index;
      this.timer = setTimeout(() => {
        this.hung = true;
        this.child.kill('SIGKILL');
      }, LIMITS.milliseconds);
      return;
    }
    this.reading = null;
    const failure = report.kind === 'fault' ? report : beyondLimits(report);
    if (failure === null) this.watcher.done(report as Report & { kind: 'done' });
    else if (!this.watcher.failed(failure)) this.stop();
  }

  private stop(): void {
    this.stopped = true;
    this.child.kill('SIGKILL');
  }
}

function beyondLimits({ index, milliseconds, mib }: Report & { kind: 'done' }): Failure | null {
  if (milliseconds > LIMITS.milliseconds) return { index, what: `took ${milliseconds.toFixed(0)} ms` };
  if (mib > LIMITS.processMiB) return { index, what: `the process had ${mib.toFixed(0)} MiB after it` };
  return null;
}
