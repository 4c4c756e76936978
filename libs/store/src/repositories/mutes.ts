import type { Mute } from '@luoxuan/spiral';
import type { Tx } from '../database/sql.js';
import { RuleMute } from '../entities/index.js';

/** Muted rules: only ever added to. */
export class Mutes {
  async add(tx: Tx, consortium: string, mute: Mute): Promise<void> {
    const { indicator, member, from: fromPeriod, to: toPeriod, rule, reason, author, at } = mute;
    await tx.insert(RuleMute, {
      ...{ consortium, rule, fromPeriod, toPeriod, reason, author, at },
      indicator: indicator ?? '',
      member: member ?? '',
    });
  }

  /**
   * In the order in which they were given.
   *
   * @param knownAt ISO 8601, UTC: those given by then; all, if absent
   */
  async all(tx: Tx, consortium: string, knownAt?: string): Promise<Mute[]> {
    const rows = await tx.find(RuleMute, { where: { consortium }, order: { id: 'ASC' } });
    return rows
      .filter(({ at }) => knownAt === undefined || at <= knownAt)
      .map(({ rule, indicator, member, fromPeriod, toPeriod, reason, author, at }) => ({
        ...{ rule, from: fromPeriod, to: toPeriod, reason, author, at },
        indicator: indicator || null,
        member: member || null,
      }));
  }
}
