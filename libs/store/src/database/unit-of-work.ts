import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource } from 'typeorm';
import { turnsOf } from './turns.js';
import { sqlChanged, type Tx } from './sql.js';

interface OpenUnit {
  dataSource: DataSource;
  open: boolean;
}

/** Which unit the running code belongs to, so that a nested one is refused and not waited for in vain. */
const current = new AsyncLocalStorage<OpenUnit>();
const afterwards = new WeakMap<Tx, (() => void)[]>();

/**
 * All that is written goes through here, and all that is read together. Everything in `work` must use its `tx`.
 *
 * On SQLite there is one connection: units take turns, first come first served. On PostgreSQL they are ordinary
 * transactions beside each other.
 */
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** One transaction: all of `work`, or nothing if it throws. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const listeners: (() => void)[] = [];
    const result = await this.inTurn(() =>
      this.dataSource.transaction(async (tx) => {
        if (this.takesTurns) await takeWriteLock(tx);
        afterwards.set(tx, listeners);
        return work(tx);
      }),
    );
    for (const listener of listeners) listener();
    return result;
  }

  /** Reads that belong together: they see one state of the database, and nothing that is not committed. */
  async read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      if (!this.takesTurns) return this.dataSource.transaction('REPEATABLE READ', work);
      const runner = this.dataSource.createQueryRunner();
      return work(this.dataSource.createEntityManager(runner));
    });
  }

  /** Calls `listener` once the unit of `tx` is committed; never if it is rolled back. */
  afterCommit(tx: Tx, listener: () => void): void {
    const listeners = afterwards.get(tx);
    if (!listeners) throw new Error('afterCommit outside of a unit of work');
    listeners.push(listener);
  }

  private get takesTurns(): boolean {
    return this.dataSource.options.type !== 'postgres';
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const outer = current.getStore();
    if (outer?.open && outer.dataSource === this.dataSource) {
      throw new Error('a unit of work inside another one: pass the outer tx on');
    }
    const unit: OpenUnit = { dataSource: this.dataSource, open: true };
    const guarded = () =>
      current.run(unit, async () => {
        try {
          return await work();
        } finally {
          unit.open = false;
        }
      });
    return this.takesTurns ? turnsOf(this.dataSource).take(guarded) : guarded();
  }
}

/**
 * TypeORM begins a deferred transaction: one that reads first and writes later fails at once if somebody else (a
 * backup, the sqlite3 shell) wrote in between, whatever the timeout. Writing first takes the lock, and waits for it.
 */
async function takeWriteLock(tx: Tx): Promise<void> {
  await sqlChanged(tx, 'DELETE FROM job WHERE 0');
}
