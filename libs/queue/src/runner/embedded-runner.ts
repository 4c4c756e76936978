import { JobRunner } from './job-runner.js';

/** Does the jobs in this process, with nothing but the database: woken by what is enqueued here, and looking by itself. */
export class EmbeddedRunner extends JobRunner {
  private loops: Promise<void>[] = [];
  private sleepers = new Set<() => void>();
  /** Counted, so that a wake-up between looking and falling asleep is not missed. */
  private wakeUps = 0;
  private unsubscribe: () => void = () => undefined;

  protected override begin(): Promise<void> {
    const { board } = this.parts;
    this.unsubscribe = board.onEnqueued(() => {
      this.wake();
    });
    this.loops = Array.from({ length: board.settings.concurrency }, () => this.loop());
    return Promise.resolve();
  }

  protected override async settleDown(): Promise<void> {
    this.unsubscribe();
    this.wake();
    await Promise.all(this.loops);
  }

  protected override disconnect(): Promise<void> {
    return Promise.resolve();
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const { wakeUps } = this;
      let worked = false;
      try {
        worked = await this.worker.workNext(this.abandon.signal);
      } catch (error) {
        this.report(error);
      }
      if (!worked && wakeUps === this.wakeUps) await this.sleep();
    }
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      const awake = () => {
        clearTimeout(timer);
        this.sleepers.delete(awake);
        resolve();
      };
      const timer = setTimeout(awake, this.parts.board.settings.pollMs);
      this.sleepers.add(awake);
    });
  }

  private wake(): void {
    this.wakeUps += 1;
    for (const awake of this.sleepers) awake();
  }
}
