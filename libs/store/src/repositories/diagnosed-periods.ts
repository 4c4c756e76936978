import { insertIfNew } from '../database/insert-if-new.js';
import { isPostgres, sqlRows, type Tx } from '../database/sql.js';
import { DiagnosedPeriod } from '../entities/index.js';

/** Of what a diagnosis is one: it is due once, and again when its inputs change. */
export type DiagnosedKey = Pick<
  DiagnosedPeriod,
  'kind' | 'consortium' | 'period' | 'standard' | 'standardVersion'
>;

/** What a turn of it found. */
export type DiagnosedTurn = Pick<DiagnosedPeriod, 'runId' | 'seen' | 'differences' | 'diagnosedAt'>;

/** The ledger of periods that were diagnosed. What is due is what is not in it, or is there with other inputs. */
export class DiagnosedPeriods {
  /** Writes down a turn: the first one, or the next. Part of the unit that records the run. */
  async turn(tx: Tx, key: DiagnosedKey, given: DiagnosedTurn): Promise<void> {
    if (await insertIfNew(tx, DiagnosedPeriod, { ...key, ...given, turn: 1, runBefore: null })) return;
    const known = await tx.findOneByOrFail(DiagnosedPeriod, key);
    await tx.update(
      DiagnosedPeriod,
      { id: known.id },
      { ...given, turn: known.turn + 1, runBefore: known.runId },
    );
  }

  find(tx: Tx, key: DiagnosedKey): Promise<DiagnosedPeriod | null> {
    return tx.findOneBy(DiagnosedPeriod, key);
  }

  /** The last one of a period, under whichever version of whichever standard. */
  async last(
    tx: Tx,
    { kind, consortium, period }: Pick<DiagnosedKey, 'kind' | 'consortium' | 'period'>,
  ): Promise<DiagnosedPeriod | null> {
    const rows = await tx.find(DiagnosedPeriod, {
      where: { kind, consortium, period },
      order: { diagnosedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return rows[0] ?? null;
  }

  of(tx: Tx, consortium: string): Promise<DiagnosedPeriod[]> {
    return tx.find(DiagnosedPeriod, { where: { consortium }, order: { id: 'ASC' } });
  }

  /** One diagnosis of a consortium at a time is written down, also by several processes. */
  async inTurn(tx: Tx, consortium: string): Promise<void> {
    if (isPostgres(tx)) {
      await sqlRows(tx, 'SELECT pg_advisory_xact_lock(hashtext(?))', [`diagnosis:${consortium}`]);
    }
  }
}
