import type { ApprovedTarget } from '@luoxuan/scoring';
import { isPostgres, sqlRows, type Tx } from '../database/sql.js';
import { Target, TargetApproval } from '../entities/index.js';

/** What somebody sets; the version follows from what is there. */
export interface NewTarget {
  consortium: string;
  indicator: string;
  /** null: the target of the consortium */
  member: string | null;
  year: number;
  /** Plain decimal in the indicator's unit */
  value: string;
  curve: readonly number[] | null;
  reason: string;
  setBy: string;
  /** ISO 8601, UTC */
  setAt: string;
}

/** A version of a target, approved or not yet. */
export interface SetTarget extends NewTarget {
  id: number;
  /** From 1 */
  version: number;
  approval: { by: string; at: string; resolution: string | null } | null;
}

interface TargetRow extends Omit<SetTarget, 'curve' | 'approval'> {
  curve: string | null;
  approvedBy: string | null;
  approvedAt: string | null;
  resolution: string | null;
}

const COLUMNS = `t.id AS "id", t.consortium AS "consortium", t.member AS "member", t.indicator AS "indicator",
  t.year AS "year", t.version AS "version", t.value AS "value", t.curve AS "curve", t.reason AS "reason",
  t.set_by AS "setBy", t.set_at AS "setAt", a.approved_by AS "approvedBy", a.approved_at AS "approvedAt",
  a.resolution AS "resolution"`;

/** Targets as they were set and approved: only ever added to, a change is the next version. */
export class Targets {
  /** Adds the next version. */
  async set(tx: Tx, given: NewTarget): Promise<SetTarget> {
    const { consortium, indicator, year } = given;
    const member = given.member ?? '';
    if (isPostgres(tx)) {
      // two processes would count the same next version
      await sqlRows(tx, 'SELECT pg_advisory_xact_lock(hashtext(?))', [`target:${consortium}`]);
    }
    const of = { consortium, member, indicator, year };
    const version = ((await tx.maximum(Target, 'version', of)) ?? 0) + 1;
    const row = tx.create(Target, { ...given, curve: given.curve && [...given.curve], member, version });
    await tx.insert(Target, row);
    return { ...given, id: row.id, version, approval: null };
  }

  /** Approves a version. @returns false when it was approved before: then nothing is written */
  async approve(
    tx: Tx,
    id: number,
    approval: { by: string; at: string; resolution: string | null },
  ): Promise<boolean> {
    const { by: approvedBy, at: approvedAt, resolution } = approval;
    if (isPostgres(tx)) await sqlRows(tx, 'SELECT pg_advisory_xact_lock(hashtext(?))', [`approval:${id}`]);
    if (await tx.existsBy(TargetApproval, { targetId: id })) return false;
    await tx.insert(TargetApproval, { targetId: id, approvedBy, approvedAt, resolution });
    return true;
  }

  async find(tx: Tx, id: number): Promise<SetTarget | null> {
    return (await this.select(tx, 't.id = ?', [id]))[0] ?? null;
  }

  /** Every version of a consortium, by indicator, member, year and version. */
  list(tx: Tx, consortium: string, year?: number): Promise<SetTarget[]> {
    return year === undefined
      ? this.select(tx, 't.consortium = ?', [consortium])
      : this.select(tx, 't.consortium = ? AND t.year = ?', [consortium, year]);
  }

  /** Versions after the last approved one, waiting for approval. */
  async proposed(tx: Tx, consortium: string): Promise<SetTarget[]> {
    const all = await this.list(tx, consortium);
    const counting = new Map(all.filter((t) => t.approval !== null).map((t) => [subjectOf(t), t.version]));
    return all.filter((t) => t.version > (counting.get(subjectOf(t)) ?? 0));
  }

  /**
   * What counts: the highest approved version of each.
   *
   * @param knownAt ISO 8601, UTC: as it was approved by then; now, if absent
   */
  async approved(tx: Tx, consortium: string, knownAt?: string): Promise<ApprovedTarget[]> {
    const counting = new Map<string, ApprovedTarget>();
    for (const target of await this.list(tx, consortium)) {
      const { approval, indicator, member, year, value, curve, version, setBy, setAt } = target;
      if (approval === null || (knownAt !== undefined && approval.at > knownAt)) continue;
      const { by: approvedBy, at: approvedAt } = approval;
      counting.set(subjectOf(target), {
        ...{ indicator, member, year, value, curve, version },
        ...{ setBy, setAt, approvedBy, approvedAt },
      });
    }
    return [...counting.values()];
  }

  private async select(tx: Tx, where: string, parameters: (string | number)[]): Promise<SetTarget[]> {
    const rows = await sqlRows<TargetRow>(
      tx,
      `SELECT ${COLUMNS} FROM target t LEFT JOIN target_approval a ON a.target_id = t.id
       WHERE ${where} ORDER BY t.indicator, t.member, t.year, t.version`,
      parameters,
    );
    return rows.map(({ approvedBy, approvedAt, resolution, curve, member, ...row }) => ({
      ...row,
      member: member === '' ? null : member,
      curve: curve === null ? null : (JSON.parse(curve) as number[]),
      approval:
        approvedBy === null || approvedAt === null ? null : { by: approvedBy, at: approvedAt, resolution },
    }));
  }
}

/** What it is a target of. */
const subjectOf = ({ indicator, member, year }: Pick<SetTarget, 'indicator' | 'member' | 'year'>): string =>
  `${indicator}|${member ?? ''}|${year}`;
