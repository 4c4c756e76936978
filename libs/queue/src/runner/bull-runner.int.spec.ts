import { setTimeout as sleep } from 'node:timers/promises';
import getPort from 'get-port';
import {
  DATABASES,
  postgresForTest,
  sqliteForTest,
  type TestDatabase,
} from '../../../store/src/testing/databases.js';
import { redisForTest, type TestRedis } from '../testing/redis.js';
import { queueConformance } from '../testing/runner-conformance.js';
import { effect, openWorkshop } from '../testing/workshop.js';
import { BullRunner } from './bull-runner.js';

for (const [name, start] of DATABASES) {
  queueConformance(`BullRunner on ${name}`, async () => {
    const [database, redis] = await Promise.all([start(), redisForTest()]);
    return {
      database: database.choice,
      runner: (parts) => new BullRunner(parts, redis.url),
      clear: () => redis.flush(),
      stop: async () => {
        await redis.stop();
        await database.stop();
      },
    };
  });
}

describe('BullRunner', () => {
  let database: TestDatabase;
  let redis: TestRedis;
  beforeAll(async () => {
    [database, redis] = await Promise.all([sqliteForTest(), redisForTest()]);
  });
  afterAll(async () => {
    await redis.stop();
    await database.stop();
  });

  it('loses nothing and does nothing twice when Redis is emptied again and again in the middle', async () => {
    const shop = await openWorkshop(database.choice);
    shop.doing(async (job, context) => {
      await sleep(10);
      await shop.store.unitOfWork.run(async (tx) => {
        await effect(tx, job);
        await context.completeIn(tx);
      });
    });
    const keys = Array.from({ length: 60 }, (_, n) => `k${n}`);
    const runner = new BullRunner(shop.parts, redis.url);
    await runner.start();
    for (const [n, key] of keys.entries()) {
      await shop.enqueue({ lane: `L${n % 4}`, key });
      if (n % 10 === 9) await redis.flush();
      await sleep(4);
    }
    await redis.flush();
    await runner.idle();
    expect((await shop.effects()).sort()).toEqual(keys.sort());
    expect(await runner.stop(5_000)).toBe(true);
    await shop.close();
  });

  it('shares the jobs among processes, each done by one of them', async () => {
    const postgres = await postgresForTest();
    const shops = [await openWorkshop(postgres.choice), await openWorkshop(postgres.choice)];
    const runners = shops.map(({ parts }) => new BullRunner(parts, redis.url));
    const doneBy = new Map<number, number>();
    for (const [n, shop] of shops.entries()) {
      shop.doing(async (job, context) => {
        await sleep(5);
        await shop.store.unitOfWork.run(async (tx) => {
          await effect(tx, job);
          await context.completeIn(tx);
        });
        doneBy.set(n, (doneBy.get(n) ?? 0) + 1);
      });
    }
    for (const runner of runners) await runner.start();
    const keys = Array.from({ length: 60 }, (_, n) => `k${n}`);
    await shops[0]!.enqueue(...keys.map((key, n) => ({ lane: `L${n % 12}`, key })));
    for (const runner of runners) await runner.idle();
    expect((await shops[0]!.effects()).sort()).toEqual(keys.sort());
    for (const [n, runner] of runners.entries()) {
      expect(await runner.stop(5_000)).toBe(true);
      expect(doneBy.get(n)).toBeGreaterThan(0);
    }
    for (const shop of shops) await shop.close();
    await postgres.stop();
  });

  it('says that Redis does not answer, in Chinese and English', async () => {
    const shop = await openWorkshop(database.choice);
    const runner = new BullRunner(shop.parts, `redis://127.0.0.1:${await getPort()}`);
    await expect(runner.start()).rejects.toMatchObject({
      code: 'redis-unavailable',
      wording: { zh: expect.stringContaining('无法连接 Redis') as string },
    });
    await shop.close();
  });
});
