import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { Members } from '../repositories/members.js';
import { DATABASES, type TestDatabase } from '../testing/databases.js';
import { openStore, type Store } from './open-store.js';
import { UnitOfWork } from './unit-of-work.js';

const members = new Members();
const consortium = (code: string) => ({
  code,
  name: code,
  synthetic: false,
  standard: 'consortium',
  reporting: 'periodic' as const,
  since: '2023-01',
});

describe.each(DATABASES)('UnitOfWork on %s', (name, start) => {
  let database: TestDatabase;
  let store: Store;
  const codes = () =>
    store.unitOfWork.read(async (tx) => (await members.consortia(tx)).map(({ code }) => code));

  beforeAll(async () => {
    database = await start();
    store = await openStore(database.choice);
  });
  beforeEach(() => store.unitOfWork.run((tx) => tx.query('DELETE FROM consortium')));
  afterAll(async () => {
    await store.close();
    await database.stop();
  });

  it('keeps units apart that run at the same time: the one that throws leaves nothing, the others everything', async () => {
    const unit = (code: string, fails: boolean) =>
      store.unitOfWork.run(async (tx) => {
        await members.declareConsortium(tx, consortium(`${code}1`));
        await sleep(5);
        await members.declareConsortium(tx, consortium(`${code}2`));
        if (fails) throw new Error(`${code} fails`);
      });
    const outcomes = await Promise.allSettled([unit('A', false), unit('B', true), unit('C', false)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await codes()).toEqual(['A1', 'A2', 'C1', 'C2']);
  });

  it('shows a reader only what is committed', async () => {
    let seen: Promise<string[]> | undefined;
    await store.unitOfWork
      .run(async (tx) => {
        await members.declareConsortium(tx, consortium('X'));
        seen = outside(codes);
        await sleep(20);
        throw new Error('taken back');
      })
      .catch(() => undefined);
    expect(await seen).toEqual([]);
  });

  it('refuses a unit inside a unit instead of waiting for itself', async () => {
    const { unitOfWork } = store;
    const nested = /inside another one/;
    await expect(unitOfWork.run(() => unitOfWork.run(() => Promise.resolve()))).rejects.toThrow(nested);
    await expect(
      unitOfWork.run(() => new UnitOfWork(store.dataSource).read(() => Promise.resolve())),
    ).rejects.toThrow(nested);
    await expect(unitOfWork.run(() => Promise.resolve('next'))).resolves.toBe('next');
  });

  it('calls listeners after the commit, and not after a rollback', async () => {
    const heard: string[] = [];
    await store.unitOfWork.run((tx) => {
      store.unitOfWork.afterCommit(tx, () => heard.push('committed'));
      heard.push('working');
      return Promise.resolve();
    });
    const failing = store.unitOfWork.run((tx) => {
      store.unitOfWork.afterCommit(tx, () => heard.push('never'));
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(heard).toEqual(['working', 'committed']);
  });

  if (name === 'SQLite') {
    it('has the write lock before it reads: another writer is told to wait, not the unit', async () => {
      if (database.choice.type !== 'sqlite') throw new Error('SQLite only');
      const other = new Sqlite(database.choice.file, { timeout: 0 });
      const write = () => other.exec('DELETE FROM report');
      await store.unitOfWork.run(async (tx) => {
        await members.consortia(tx);
        expect(write).toThrow(/locked/);
        await members.declareConsortium(tx, consortium('first'));
      });
      write();
      other.close();
      expect(await codes()).toEqual(['first']);
    });
  }
});

/** Starts `work` as another request would: outside of the unit that is running. */
function outside<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    onNextRequest.push(() => void work().then(resolve, reject));
  });
}
const onNextRequest: (() => void)[] = [];
const requests = setInterval(() => onNextRequest.shift()?.(), 1);
afterAll(() => {
  clearInterval(requests);
});
