import type { DatabaseChoice } from '@luoxuan/config';
import { type Clock, openStore, sqlRows, type Store, systemClock, type Tx } from '@luoxuan/store';
import { z } from 'zod';
import { JobBoard, type JobRequest } from '../board/job-board.js';
import { defineJob, type JobContext } from '../job.js';
import { JobRegistry } from '../registry.js';
import type { RunnerParts } from '../runner/job-runner.js';
import type { QueueSettings } from '../settings.js';

export type Work = (name: string, context: JobContext) => Promise<void>;

/** A store with a board, jobs of the kind `work` whose handler a spec sets, and a table of the effects they had. */
export interface Workshop {
  store: Store;
  board: JobBoard;
  registry: JobRegistry;
  parts: RunnerParts;
  /** Errors outside of jobs that a runner told of */
  errors: Error[];
  /** What jobs of the kind `work` do from now on */
  doing(work: Work): void;
  enqueue(...jobs: (Pick<JobRequest, 'lane' | 'key'> & Partial<JobRequest>)[]): Promise<number[]>;
  /** Names of the jobs that had an effect, in order */
  effects(): Promise<string[]>;
  close(): Promise<void>;
}

export const FAST: Partial<QueueSettings> = {
  leaseMs: 5_000,
  backoffMs: 20,
  pollMs: 20,
  sweepMs: 100,
  concurrency: 3,
};

export const effect = async (tx: Tx, name: string): Promise<void> => {
  await sqlRows(tx, 'INSERT INTO effect (name) VALUES (?)', [name]);
};

export async function openWorkshop(
  database: DatabaseChoice,
  settings: Partial<QueueSettings> = FAST,
  clock: Clock = systemClock,
): Promise<Workshop> {
  const store = await openStore(database);
  const { unitOfWork } = store;
  await unitOfWork.run((tx) => tx.query('CREATE TABLE IF NOT EXISTS effect (name text NOT NULL)'));
  let work: Work = (name, context) =>
    unitOfWork.run(async (tx) => {
      await effect(tx, name);
      await context.completeIn(tx);
    });
  const handler = defineJob({
    kind: 'work',
    payload: z.strictObject({ name: z.string() }),
    handle: ({ name }, context) => work(name, context),
  });
  const registry = new JobRegistry([handler]);
  const board = new JobBoard(unitOfWork, clock, registry, settings);
  const errors: Error[] = [];
  const alone = database.type === 'sqlite';
  return {
    store,
    board,
    registry,
    errors,
    parts: { board, registry, alone, onError: (error) => errors.push(error) },
    doing: (next) => {
      work = next;
    },
    enqueue: (...jobs) =>
      unitOfWork.run(async (tx) => {
        const ids: number[] = [];
        for (const job of jobs) {
          ids.push(await board.enqueue(tx, { kind: 'work', payload: { name: job.key }, ...job }));
        }
        return ids;
      }),
    effects: () =>
      unitOfWork.read(async (tx) =>
        (await sqlRows<{ name: string }>(tx, 'SELECT name FROM effect')).map(({ name }) => name),
      ),
    close: () => store.close(),
  };
}

/** Empties board and effects, so that scenarios can share a database. */
export async function cleared({ store, errors }: Workshop): Promise<void> {
  errors.length = 0;
  await store.unitOfWork.run(async (tx) => {
    await tx.query('DELETE FROM job');
    await tx.query('DELETE FROM effect');
  });
}
