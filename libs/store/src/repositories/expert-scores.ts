import type { ExpertPoints } from '@luoxuan/scoring';
import type { Tx } from '../database/sql.js';
import { ExpertScore } from '../entities/index.js';

/** Points of experts: only ever added to, the latest of an indicator and period counts. */
export class ExpertScores {
  async give(tx: Tx, consortium: string, points: ExpertPoints): Promise<void> {
    await tx.insert(ExpertScore, { consortium, ...points });
  }

  /**
   * In the order in which they were given.
   *
   * @param knownAt ISO 8601, UTC: those given by then; all, if absent
   */
  async all(tx: Tx, consortium: string, knownAt?: string): Promise<ExpertPoints[]> {
    const rows = await tx.find(ExpertScore, { where: { consortium }, order: { id: 'ASC' } });
    return rows
      .filter(({ givenAt }) => knownAt === undefined || givenAt <= knownAt)
      .map(({ indicator, period, points, reason, expert, givenAt }) => ({
        ...{ indicator, period, points, reason, expert, givenAt },
      }));
  }
}
