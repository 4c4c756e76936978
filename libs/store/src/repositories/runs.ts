import type { Warning } from '@luoxuan/spiral';
import { type Clock, isoNow } from '../clock.js';
import { insertIfNew } from '../database/insert-if-new.js';
import { isPostgres, sqlRows, type Tx } from '../database/sql.js';
import { Run } from '../entities/index.js';
import { runId, type RunKey } from './run-id.js';

/** What a run found, without the rest of its result. */
export interface RunWarnings {
  id: string;
  /** Key */
  period: string;
  warnings: Warning[];
}

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

  /** What every run of the months, or of the years, found; oldest first. Results are long: only this part is read. */
  async warnings(tx: Tx, consortium: string, kind: Run['kind']): Promise<RunWarnings[]> {
    const part = isPostgres(tx) ? "(result::json -> 'warnings')::text" : "json_extract(result, '$.warnings')";
    const rows = await sqlRows<{ id: string; period: string; warnings: string | null }>(
      tx,
      `SELECT id, period, ${part} AS warnings FROM run WHERE consortium = ? AND kind = ? ORDER BY created_at, id`,
      [consortium, kind],
    );
    return rows.map(({ id, period, warnings }) => ({
      ...{ id, period },
      warnings: warnings === null ? [] : (JSON.parse(warnings) as Warning[]),
    }));
  }
}
