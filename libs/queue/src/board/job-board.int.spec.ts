import { setTimeout as sleep } from 'node:timers/promises';
import { openStore, type Store } from '@luoxuan/store';
import { DATABASES, type TestDatabase } from '../../../store/src/testing/databases.js';
import { cleared, openWorkshop, type Workshop } from '../testing/workshop.js';
import type { Claim } from './claim.js';
import { JobBoard } from './job-board.js';

const oops = { code: 'oops', message: 'it went wrong' };

describe.each(DATABASES)('JobBoard on %s', (name, start) => {
  let database: TestDatabase;
  let shop: Workshop;
  let board: JobBoard;
  let now: number;
  const pass = (ms: number) => (now += ms);
  const claimed = async (): Promise<Claim> => (await board.claimNext())!;

  beforeAll(async () => {
    database = await start();
    const settings = { leaseMs: 60_000, backoffMs: 1_000, maxAttempts: 3, maxInterruptions: 2 };
    shop = await openWorkshop(database.choice, settings, () => new Date(now));
    board = shop.board;
  });
  beforeEach(async () => {
    now = Date.parse('2025-10-08T01:00:00.000Z');
    await cleared(shop);
  });
  afterAll(async () => {
    await shop.close();
    await database.stop();
  });

  it('enqueues a key once, whatever became of the job', async () => {
    const [id] = await shop.enqueue({ lane: 'YW', key: 'a' });
    expect(await shop.enqueue({ lane: 'YW', key: 'a' })).toEqual([id]);
    await board.complete(await claimed());
    expect(await shop.enqueue({ lane: 'YW', key: 'a' })).toEqual([id]);
    expect(await board.tally()).toEqual({ queued: 0, running: 0, done: 1, failed: 0, all: 1 });
  });

  it('enqueues with its cause or not at all, and tells of it only after the commit', async () => {
    const told: number[] = [];
    const unsubscribe = board.onEnqueued((id) => told.push(id));
    const request = { kind: 'work', lane: 'YW', key: 'a', payload: { name: 'a' } };
    const failing = shop.store.unitOfWork.run(async (tx) => {
      await board.enqueue(tx, request);
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect([await board.tally(), told]).toMatchObject([{ all: 0 }, []]);
    const [id] = await shop.enqueue({ lane: 'YW', key: 'a' });
    expect(told).toEqual([id]);
    unsubscribe();
  });

  it('refuses a kind without a handler and a payload that does not fit', async () => {
    await expect(shop.enqueue({ kind: 'unknown', lane: 'YW', key: 'a' })).rejects.toThrow('no handler');
    await expect(shop.enqueue({ lane: 'YW', key: 'a', payload: { name: 5 } })).rejects.toThrow('name');
  });

  it('gives out jobs in order, one at a time in a lane, lanes beside each other', async () => {
    const [a1, a2, b1] = await shop.enqueue(
      { lane: 'A', key: 'a1' },
      { lane: 'A', key: 'a2' },
      { lane: 'B', key: 'b1' },
    );
    const first = await claimed();
    expect([first.id, (await claimed()).id, await board.claimNext()]).toEqual([a1, b1, null]);
    expect(await board.claimable(10)).toEqual([]);
    expect(await board.complete(first)).toBe(true);
    expect(await board.claimable(10)).toEqual([a2]);
    expect(await claimed()).toMatchObject({ id: a2, payload: { name: 'a2' }, attempt: 1 });
  });

  it('gives each job to one claim only, however many ask at once', async () => {
    const ids = await shop.enqueue(...Array.from({ length: 8 }, (_, n) => ({ lane: `L${n}`, key: `k${n}` })));
    const claims = await Promise.all(Array.from({ length: 12 }, () => board.claimNext()));
    const given = claims.filter((claim) => claim !== null).map(({ id }) => id);
    expect(new Set(given).size).toBe(given.length);
    for (let claim = await board.claimNext(); claim; claim = await board.claimNext()) given.push(claim.id);
    expect(given.sort((a, b) => a - b)).toEqual(ids);
  });

  it('tries again after a growing wait, then fails visibly, and the lane goes on', async () => {
    const [id, next] = await shop.enqueue({ lane: 'A', key: 'a1' }, { lane: 'A', key: 'a2' });
    for (const wait of [1_000, 2_000]) {
      expect(await board.fail(await claimed(), oops)).toMatchObject({ state: 'queued' });
      pass(wait - 1);
      expect(await board.claimNext()).toBeNull(); // nor the next one of the lane
      pass(1);
    }
    const last = await claimed();
    expect(last).toMatchObject({ id, attempt: 3 });
    expect(await board.fail(last, oops)).toBe('failed');
    expect(await board.find(id!)).toMatchObject({
      state: 'failed',
      error: oops,
      finishedAt: new Date(now).toISOString(),
    });
    expect((await claimed()).id).toBe(next);
  });

  it('fails at once what is not to be tried again, and a failed job can be put back', async () => {
    const [id] = await shop.enqueue({ lane: 'A', key: 'a' });
    expect(await board.fail(await claimed(), oops, false)).toBe('failed');
    expect(await shop.store.unitOfWork.run((tx) => board.requeue(tx, id!))).toBe(true);
    expect(await claimed()).toMatchObject({ id, attempt: 1 });
  });

  it('lets a job be taken over when its lease is over: only the new claim counts', async () => {
    const [id] = await shop.enqueue({ lane: 'A', key: 'a' });
    const stale = await claimed();
    pass(59_999);
    expect(await board.renew(stale)).toBe(true);
    pass(60_000);
    expect(await board.claimNext()).toBeNull();
    pass(1);
    const fresh = await claimed();
    expect(fresh).toMatchObject({ id, attempt: 1, interruptions: 1 });
    expect(await board.renew(stale)).toBe(false);
    expect(await board.progress(stale, 0.5, null)).toBe(false);
    expect(await board.complete(stale)).toBe(false);
    expect(await board.fail(stale, oops)).toBe('lost');
    expect(await board.release(stale)).toBe(false);
    expect(await board.complete(fresh)).toBe(true);
    expect(await board.find(id!)).toMatchObject({ state: 'done', progress: 1, claimedBy: fresh.token });
  });

  it('knows a job that was completed in the unit of its handler, and one whose unit was rolled back', async () => {
    await shop.enqueue({ lane: 'A', key: 'a' }, { lane: 'B', key: 'b' });
    const [a, b] = [await claimed(), await claimed()];
    await shop.store.unitOfWork.run((tx) => board.completeIn(tx, a));
    expect(await board.complete(a)).toBe(true);
    const rolledBack = shop.store.unitOfWork.run(async (tx) => {
      await board.completeIn(tx, b);
      throw new Error('taken back');
    });
    await expect(rolledBack).rejects.toThrow('taken back');
    expect(await board.find(b.id)).toMatchObject({ state: 'running' });
  });

  it('keeps progress with its text', async () => {
    await shop.enqueue({ lane: 'A', key: 'a' });
    const claim = await claimed();
    await board.progress(claim, 0.25, { zh: '读取', en: 'reading' });
    expect(await board.find(claim.id)).toMatchObject({
      progress: 0.25,
      progressText: { zh: '读取', en: 'reading' },
    });
  });

  it('counts neither a job given back nor one left by a dead process as a try', async () => {
    await shop.enqueue({ lane: 'A', key: 'a' });
    expect(await board.release(await claimed())).toBe(true);
    const claim = await claimed();
    expect(claim).toMatchObject({ attempt: 1, interruptions: 0 });
    expect(await board.takeBack()).toBe(0); // ours, and we are alive
    await diedWith(claim);
    expect(await board.takeBack()).toBe(1);
    expect(await claimed()).toMatchObject({ id: claim.id, attempt: 1, interruptions: 1 });
  });

  it('gives a job up in whose middle the process died too often', async () => {
    const [id, next] = await shop.enqueue({ lane: 'A', key: 'a1' }, { lane: 'A', key: 'a2' });
    for (let death = 1; death <= 3; death++) {
      const claim = await claimed();
      expect(claim.id).toBe(id);
      await diedWith(claim);
      await board.takeBack();
    }
    expect((await claimed()).id).toBe(next);
    expect(await board.find(id!)).toMatchObject({
      state: 'failed',
      error: { code: 'interrupted-too-often' },
    });
  });

  const diedWith = ({ id }: Claim) =>
    shop.store.unitOfWork.run((tx) => tx.query(`UPDATE job SET claimed_by = 'dead/1' WHERE id = ${id}`));

  if (name === 'PostgreSQL') {
    describe('beside another process', () => {
      let other: Store;
      beforeAll(async () => {
        other = await openStore(database.choice);
      });
      afterAll(() => other.close());

      it('gives each job to one of them only', async () => {
        const otherBoard = new JobBoard(other.unitOfWork, () => new Date(now), shop.registry);
        const jobs = Array.from({ length: 40 }, (_, n) => ({ lane: `L${n % 20}`, key: `k${n}` }));
        await shop.enqueue(...jobs);
        const given: number[] = [];
        const drain = async (from: JobBoard) => {
          for (let claim = await from.claimNext(); claim; claim = await from.claimNext()) {
            given.push(claim.id);
            expect(await from.complete(claim)).toBe(true);
          }
        };
        await Promise.all([drain(board), drain(otherBoard), drain(board), drain(otherBoard)]);
        while ((await board.tally()).queued > 0) await drain(board);
        expect(given).toHaveLength(40);
        expect(new Set(given).size).toBe(40);
      });

      it('keeps the order of a lane while the earlier job is not committed yet', async () => {
        const otherBoard = new JobBoard(other.unitOfWork, () => new Date(now), shop.registry);
        const request = (key: string) => ({ kind: 'work', lane: 'A', key, payload: { name: key } });
        let second: Promise<number> | undefined;
        const first = await shop.store.unitOfWork.run(async (tx) => {
          const id = await board.enqueue(tx, request('first'));
          second = new Promise((resolve, reject) => {
            setImmediate(() => {
              other.unitOfWork
                .run((beside) => otherBoard.enqueue(beside, request('second')))
                .then(resolve, reject);
            });
          });
          await sleep(100);
          expect(await otherBoard.claimable(10)).toEqual([]);
          return id;
        });
        expect(await second).toBeGreaterThan(first);
        expect((await claimed()).id).toBe(first);
      });
    });
  }
});
