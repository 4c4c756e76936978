import { type Clock, isoNow } from '../clock.js';
import { insertIfNew } from '../database/insert-if-new.js';
import type { Tx } from '../database/sql.js';
import { Run } from '../entities/index.js';
import { runId, type RunKey } from './run-id.js';

export type NewRun = RunKey & Pick<Run, 'dataAsOf' | 'result'>;

/** The diagnoses. A run is never changed; computed again from the same inputs it is only confirmed. */
export class Runs {
  constructor(private readonly clock: Clock) {}

  /** Keeps a run. The same inputs are the same run: `existing` tells that it is known, its result stays. */
  async record(tx: Tx, given: NewRun): Promise<{ run: Run; existing: boolean }> {
    const id = runId(given);
    const now = isoNow(this.clock);
    const existing = !(await insertIfNew(tx, Run, { ...given, id, createdAt: now, confirmedAt: now }));
    if (existing) await tx.update(Run, { id }, { confirmedAt: now });
    return { run: await tx.findOneByOrFail(Run, { id }), existing };
  }

  find(tx: Tx, id: string): Promise<Run | null> {
    return tx.findOneBy(Run, { id });
  }

  /** The run that was computed last, so the one from the inputs as they are now if it is up to date. */
  latest(tx: Tx, consortium: string, kind: Run['kind'], period: string): Promise<Run | null> {
    return tx.findOne(Run, {
      where: { consortium, kind, period },
      order: { confirmedAt: 'DESC', createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** Without their results, oldest first. */
  list(tx: Tx, consortium: string): Promise<Omit<Run, 'result'>[]> {
    const select = tx.dataSource.getMetadata(Run).columns.map((column) => column.propertyName as keyof Run);
    return tx.find(Run, {
      select: Object.fromEntries(select.map((name) => [name, name !== 'result'])),
      where: { consortium },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }
}
