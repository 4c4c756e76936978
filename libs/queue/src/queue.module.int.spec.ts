import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, ConfigModule } from '@luoxuan/config';
import { STORE, type Store, StoreModule, systemClock, UnitOfWork } from '@luoxuan/store';
import { z } from 'zod';
import { sqliteForTest, type TestDatabase } from '../../store/src/testing/databases.js';
import { JobBoard } from './board/job-board.js';
import { defineJob } from './job.js';
import { QueueModule } from './queue.module.js';
import { BullRunner } from './runner/bull-runner.js';
import { EmbeddedRunner } from './runner/embedded-runner.js';
import { JobRunner } from './runner/job-runner.js';
import { redisForTest } from './testing/redis.js';

@Injectable()
class SlowHandler {
  ended = false;
  readonly job = defineJob({
    kind: 'slow',
    payload: z.strictObject({ ms: z.number() }),
    handle: async ({ ms }) => {
      await sleep(ms);
      this.ended = true;
    },
  });
}

@Injectable()
class AnotherSlowHandler {
  readonly job = defineJob({ kind: 'slow', payload: z.unknown(), handle: () => Promise.resolve() });
}

describe('QueueModule', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await sqliteForTest();
  });
  afterEach(() => database.stop());

  const start = (providers: Type[], redisUrl: string | null = null) => {
    const config: Config = {
      dataDir: 'somewhere',
      database: database.choice,
      redisUrl,
      language: 'zh',
      catalogDir: 'indicators',
      notify: { smtpUrl: null, sender: null, robots: {} },
    };
    @Module({
      imports: [ConfigModule.forRoot(config), StoreModule.forRoot(database.choice, systemClock), QueueModule],
      providers,
    })
    class App {}
    return NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  };

  it('finds the handlers, runs their jobs, and at the end waits for the running one before the database goes', async () => {
    const app = await start([SlowHandler]);
    const board = app.get(JobBoard);
    const runner = app.get(JobRunner);
    expect(runner).toBeInstanceOf(EmbeddedRunner);
    await runner.start();
    const request = { kind: 'slow', lane: 'A', key: 'a', payload: { ms: 100 } };
    await app.get(UnitOfWork).run((tx) => board.enqueue(tx, request));
    await new Promise<void>((resolve) => {
      runner.subscribe(({ type }) => {
        if (type === 'started') resolve();
      });
    });
    await app.close();
    expect(app.get(SlowHandler).ended).toBe(true);
    expect(app.get<Store>(STORE).dataSource.isInitialized).toBe(false);

    const again = await start([SlowHandler]);
    expect(await again.get(JobRunner).tally()).toMatchObject({ done: 1, all: 1 });
    await again.close();
  });

  it('does not start with two handlers of a kind', async () => {
    await expect(start([SlowHandler, AnotherSlowHandler])).rejects.toThrow(
      'two handlers for jobs of the kind slow',
    );
  });

  it('takes BullMQ when there is a Redis', async () => {
    const redis = await redisForTest();
    const app = await start([SlowHandler], redis.url);
    const runner = app.get(JobRunner);
    expect(runner).toBeInstanceOf(BullRunner);
    await runner.start();
    await app
      .get(UnitOfWork)
      .run((tx) => app.get(JobBoard).enqueue(tx, { kind: 'slow', lane: 'A', key: 'a', payload: { ms: 1 } }));
    await runner.idle();
    expect(await runner.tally()).toMatchObject({ done: 1 });
    await app.close();
    await redis.stop();
  });
});
