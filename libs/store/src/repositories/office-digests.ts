import { insertIfNew } from '../database/insert-if-new.js';
import type { Tx } from '../database/sql.js';
import { type DigestState, OfficeDigest, type Row } from '../entities/index.js';

export type NewDigest = Pick<OfficeDigest, 'office' | 'runId' | 'consortium' | 'content' | 'createdAt'>;
export type StoredDigest = Row<OfficeDigest>;

/** The outbox: what each office is told of each run. */
export class OfficeDigests {
  /** Keeps a digest to be sent. @returns its id, null when the office has one of this run already */
  async queue(tx: Tx, given: NewDigest): Promise<number | null> {
    const { office, runId } = given;
    const row = { ...given, state: 'queued' as const, attempts: 0 };
    if (!(await insertIfNew(tx, OfficeDigest, { ...row, error: null, settledAt: null }))) return null;
    return (await tx.findOneByOrFail(OfficeDigest, { office, runId })).id;
  }

  find(tx: Tx, id: number): Promise<StoredDigest | null> {
    return tx.findOneBy(OfficeDigest, { id });
  }

  /** Oldest first. */
  list(
    tx: Tx,
    where: { consortium?: string; runId?: string; state?: DigestState } = {},
  ): Promise<StoredDigest[]> {
    const given = Object.fromEntries(Object.entries(where).filter((entry) => entry[1]));
    return tx.find(OfficeDigest, { where: given, order: { id: 'ASC' } });
  }

  /**
   * Takes a queued digest to send it: from now on nobody else does.
   * @returns false when it is not queued (any more)
   */
  async begin(tx: Tx, id: number): Promise<boolean> {
    const increment = { state: 'sending' as const, attempts: () => 'attempts + 1' };
    const { affected } = await tx.update(OfficeDigest, { id, state: 'queued' }, increment);
    return affected === 1;
  }

  /** What became of the try. */
  async settle(tx: Tx, id: number, state: DigestState, error: string | null, at: string): Promise<void> {
    await tx.update(OfficeDigest, { id }, { state, error, settledAt: state === 'queued' ? null : at });
  }
}
