import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseChoice } from '@luoxuan/config';
import { PermanentFailure } from '../job.js';
import type { JobEvent } from '../runner/events.js';
import type { JobRunner, RunnerParts } from '../runner/job-runner.js';
import { cleared, effect, openWorkshop, type Workshop } from './workshop.js';

/** What a runner needs: a database, and for one that is carried by a server, that server. */
export interface Bench {
  database: DatabaseChoice;
  runner(parts: RunnerParts): JobRunner;
  /** Before each scenario: nothing of the one before is left. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

const LONG = 10_000;

/** What every runner has to do, whatever carries its jobs. */
export function queueConformance(name: string, setUp: () => Promise<Bench>): void {
  describe(`${name} as a runner`, () => {
    let bench: Bench;
    let shop: Workshop;
    let runners: JobRunner[] = [];
    let events: JobEvent[];

    const started = async (parts: Partial<RunnerParts> = {}): Promise<JobRunner> => {
      const runner = bench.runner({ ...shop.parts, ...parts });
      runner.subscribe((event) => events.push(event));
      runners.push(runner);
      await runner.start();
      return runner;
    };
    const until = async (condition: () => boolean) => {
      while (!condition()) await sleep(5);
    };

    beforeAll(async () => {
      bench = await setUp();
    });
    beforeEach(async () => {
      events = [];
      shop = await openWorkshop(bench.database);
      await cleared(shop);
      await bench.clear();
    });
    afterEach(async () => {
      for (const runner of runners) await runner.stop(LONG);
      runners = [];
      await shop.close();
      expect(shop.errors).toEqual([]);
    });
    afterAll(() => bench.stop());

    it('does every job exactly once, what waits at the start and what comes later, and tells how it goes', async () => {
      const jobs = Array.from({ length: 30 }, (_, n) => ({ lane: `L${n % 5}`, key: `k${n}` }));
      await shop.enqueue(...jobs.slice(0, 15));
      const runner = await started();
      await shop.enqueue(...jobs.slice(15));
      await runner.idle();
      expect((await shop.effects()).sort()).toEqual(jobs.map(({ key }) => key).sort());
      expect(await runner.tally()).toEqual({ queued: 0, running: 0, done: 30, failed: 0, all: 30 });
      expect(events.filter(({ type }) => type === 'done')).toHaveLength(30);
    });

    it('keeps the order of a lane, and does lanes beside each other', async () => {
      const running = new Set<string>();
      let together = 0;
      shop.doing(async (job, context) => {
        const lane = job.charAt(0);
        expect(running.has(lane)).toBe(false);
        running.add(lane);
        together = Math.max(together, running.size);
        await sleep(15);
        running.delete(lane);
        await shop.store.unitOfWork.run(async (tx) => {
          await effect(tx, job);
          await context.completeIn(tx);
        });
      });
      const names = ['a1', 'b1', 'a2', 'c1', 'b2', 'a3', 'c2', 'a4'];
      await shop.enqueue(...names.map((key) => ({ lane: key.charAt(0), key })));
      await (await started()).idle();
      const done = await shop.effects();
      for (const lane of 'abc')
        expect(done.filter((job) => job.startsWith(lane))).toEqual(
          names.filter((job) => job.startsWith(lane)),
        );
      expect(done).toHaveLength(names.length);
      expect(together).toBeGreaterThan(1);
    });

    it('tries again what fails, shows what fails for good, and goes on in the lane', async () => {
      const tries: string[] = [];
      shop.doing(async (job, context) => {
        tries.push(job);
        await context.progress(0.5, { zh: '一半', en: 'half' });
        if (job === 'flaky' && context.attempt < 3) throw new Error('not yet');
        if (job === 'hopeless')
          throw new PermanentFailure('no-hope', { zh: '无法完成', en: 'cannot be done' });
        if (job === 'broken') throw new Error('broken');
      });
      const keys = ['flaky', 'hopeless', 'broken', 'last'];
      const [, hopeless, broken] = await shop.enqueue(...keys.map((key) => ({ lane: 'A', key })));
      const runner = await started();
      await runner.idle();
      expect(tries).toEqual(['flaky', 'flaky', 'flaky', 'hopeless', 'broken', 'broken', 'broken', 'last']);
      expect(await shop.board.find(hopeless ?? 0)).toMatchObject({
        state: 'failed',
        error: { code: 'no-hope', wording: { zh: '无法完成' } },
      });
      expect(await shop.board.find(broken ?? 0)).toMatchObject({
        state: 'failed',
        error: { message: 'broken' },
      });
      expect(await runner.tally()).toMatchObject({ done: 2, failed: 2 });
      expect(events.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['started', 'progress', 'retry', 'failed']),
      );
    });

    it('takes back the effects of a try that fails after completing in its unit', async () => {
      shop.doing((job, context) =>
        shop.store.unitOfWork.run(async (tx) => {
          await effect(tx, job);
          await context.completeIn(tx);
          if (context.attempt === 1) throw new Error('after the completion');
        }),
      );
      await shop.enqueue({ lane: 'A', key: 'a' });
      await (await started()).idle();
      expect(await shop.effects()).toEqual(['a']);
    });

    it('stops when the running jobs are done; another start does the rest', async () => {
      shop.doing(async (job, context) => {
        await sleep(150);
        await shop.store.unitOfWork.run(async (tx) => {
          await effect(tx, job);
          await context.completeIn(tx);
        });
      });
      await shop.enqueue(...['a1', 'a2', 'a3'].map((key) => ({ lane: 'A', key })));
      const first = await started();
      await until(() => events.some(({ type }) => type === 'started'));
      expect(await first.stop(LONG)).toBe(true);
      expect(await shop.effects()).toEqual(['a1']);
      expect(await first.tally()).toMatchObject({ queued: 2, running: 0, done: 1 });
      await (await started()).idle();
      expect(await shop.effects()).toEqual(['a1', 'a2', 'a3']);
    });

    it('tells a job to end at the deadline, which gives it back without counting the try', async () => {
      shop.doing(async (job, { attempt, signal }) => {
        if (runners.length === 1) await sleep(LONG, undefined, { signal });
        await shop.store.unitOfWork.run((tx) => effect(tx, `${job} at try ${attempt}`));
      });
      await shop.enqueue({ lane: 'A', key: 'a' });
      const first = await started();
      await until(() => events.some(({ type }) => type === 'started'));
      const begun = performance.now();
      expect(await first.stop(50)).toBe(true);
      expect(performance.now() - begun).toBeLessThan(1_000);
      expect(events.at(-1)?.type).toBe('released');
      await (await started()).idle();
      expect(await shop.effects()).toEqual(['a at try 1']);
    });

    it('does not wait beyond the deadline for a job that will not end', async () => {
      let end: () => void = () => undefined;
      shop.doing(() => new Promise((resolve) => (end = resolve)));
      await shop.enqueue({ lane: 'A', key: 'a' });
      const runner = await started();
      await until(() => events.some(({ type }) => type === 'started'));
      expect(await runner.stop(50)).toBe(false);
      expect(await shop.board.tally()).toMatchObject({ running: 1 });
      end();
      await until(() => events.at(-1)?.type !== 'started');
    });

    it('counts a job once that was taken over because its lease ran out', async () => {
      let takenOver: () => void = () => undefined;
      const second = new Promise<void>((resolve) => (takenOver = resolve));
      let tries = 0;
      shop.doing(async (job, context) => {
        tries += 1;
        if (tries === 1) {
          const { unitOfWork } = shop.store;
          await unitOfWork.run((tx) => tx.query("UPDATE job SET lease_until = '2000-01-01T00:00:00.000Z'"));
          await second;
          await sleep(20);
        }
        await shop.store.unitOfWork.run(async (tx) => {
          await effect(tx, `${job} by try ${tries}`);
          await context.completeIn(tx);
        });
        takenOver();
      });
      await shop.enqueue({ lane: 'A', key: 'a' });
      const runner = await started();
      await until(() => events.some(({ type }) => type === 'lost'));
      await runner.idle();
      expect(await shop.effects()).toEqual(['a by try 2']);
      expect(events.map(({ type }) => type).sort()).toEqual(['done', 'lost', 'started', 'started']);
    });

    it('does not start with jobs on the board that nobody here can do', async () => {
      await shop.enqueue({ lane: 'A', key: 'a' });
      await shop.store.unitOfWork.run((tx) => tx.query("UPDATE job SET kind = 'removed'"));
      await expect(started()).rejects.toThrow('no handler for jobs of the kind removed');
    });
  });
}
