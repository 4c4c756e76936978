import {
  foldFinding,
  type Finding,
  type FindingEvent,
  type FindingIdentity,
  type NewFindingEvent,
} from '@luoxuan/spiral';
import { insertIfNew } from '../database/insert-if-new.js';
import { isPostgres, sqlRows, type Tx } from '../database/sql.js';
import { KeptFinding, KeptFindingEvent } from '../entities/index.js';

/** 问题 with all that happened to them. Rows are only added; the state of a finding follows from its events. */
export class Findings {
  /** Opens a finding for a warning. @returns null where that warning has one: then nothing is written */
  async open(
    tx: Tx,
    about: Omit<FindingIdentity, 'number'>,
    raised: Extract<NewFindingEvent, { type: 'raised' }>,
  ): Promise<Finding | null> {
    const { consortium, warning } = about;
    const row = { ...about, indicator: about.indicator ?? '', member: about.member ?? '' };
    if (!(await insertIfNew(tx, KeptFinding, row))) return null;
    const { id } = await tx.findOneByOrFail(KeptFinding, { consortium, warning });
    await this.append(tx, id, { ...raised, seq: 1 });
    return this.find(tx, id);
  }

  /** Adds the next event; in turn, or the database refuses a second one in the same place. */
  async append(tx: Tx, finding: number, event: FindingEvent): Promise<void> {
    const { seq, type, author, at, reason, data } = event;
    await tx.insert(KeptFindingEvent, { findingId: finding, seq, type, author, at, reason, data });
  }

  /** From here to the end of the unit nobody else adds to the findings of this consortium. Read them after it. */
  async inTurn(tx: Tx, consortium: string): Promise<void> {
    if (isPostgres(tx)) {
      await sqlRows(tx, 'SELECT pg_advisory_xact_lock(hashtext(?))', [`findings:${consortium}`]);
    }
  }

  async find(tx: Tx, number: number): Promise<Finding | null> {
    const row = await tx.findOneBy(KeptFinding, { id: number });
    if (row === null) return null;
    const events = await tx.find(KeptFindingEvent, { where: { findingId: number }, order: { seq: 'ASC' } });
    return foldFinding(identityOf(row), events.map(eventOf));
  }

  /** Of one consortium, or of all, in the order in which they were raised. */
  async list(tx: Tx, consortium?: string): Promise<Finding[]> {
    const where = consortium === undefined ? {} : { consortium };
    const rows = await tx.find(KeptFinding, { where, order: { id: 'ASC' } });
    const found = tx
      .createQueryBuilder(KeptFindingEvent, 'event')
      .orderBy('event.findingId')
      .addOrderBy('event.seq');
    if (consortium !== undefined) {
      found.innerJoin(KeptFinding, 'finding', 'finding.id = event.findingId');
      found.where('finding.consortium = :consortium', { consortium });
    }
    const events = new Map<number, FindingEvent[]>(rows.map((row) => [row.id, []]));
    for (const event of await found.getMany()) events.get(event.findingId)?.push(eventOf(event));
    return rows.map((row) => foldFinding(identityOf(row), events.get(row.id) ?? []));
  }
}

const identityOf = (row: KeptFinding): FindingIdentity => ({
  number: row.id,
  consortium: row.consortium,
  warning: row.warning,
  rule: row.rule as FindingIdentity['rule'],
  indicator: row.indicator || null,
  member: row.member || null,
  period: row.period,
});

/** What was written is what is read: only this class writes them. */
const eventOf = ({ seq, type, author, at, reason, data }: KeptFindingEvent): FindingEvent =>
  ({ seq, type, author, at, reason, data }) as FindingEvent;
