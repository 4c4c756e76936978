import { type Clock, isoNow } from '../clock.js';
import { isPostgres, placeholders, sqlInsert, sqlRows, type SqlValue, type Tx } from '../database/sql.js';

/** A value with the cell that it was read from. */
export interface NewObservation {
  member: string;
  element: string;
  /** Period key */
  period: string;
  /** Whole number, |steps| ≤ 2^53 - 1 */
  steps: number;
  unit: string;
  decimals: number;
  sheet: string;
  ref: string;
  /** The cell's text as it was read */
  raw: string;
}

/** A row of the ledger; it is an `Observation` of scoring, too. */
export interface LedgerEntry extends NewObservation {
  id: number;
  submission: number;
  /** Name of the workbook */
  file: string;
  /** ISO 8601, UTC */
  recordedAt: string;
}

/** Narrows a question; an absent list means all. */
export interface LedgerFilter {
  members?: readonly string[];
  elements?: readonly string[];
  periods?: readonly string[];
}

/** The ledger as it stood: after the entry `id`, or at an ISO date-time (UTC, inclusive). */
export type AsOf = { id: number } | { recordedAt: string };

const COLUMNS = [
  'consortium',
  'member',
  'element',
  'period',
  'steps',
  'unit',
  'decimals',
  'submission_id',
  'sheet',
  'ref',
  'raw',
  'recorded_at',
];

const ENTRY = `o.id AS "id", o.member AS "member", o.element AS "element", o.period AS "period", o.steps AS "steps",
  o.unit AS "unit", o.decimals AS "decimals", o.submission_id AS "submission", s.file_name AS "file",
  o.sheet AS "sheet", o.ref AS "ref", o.raw AS "raw", o.recorded_at AS "recordedAt"`;

/** All that was ever reported. Rows are only added; what is valid is the latest entry of each member, element and period. */
export class ObservationLedger {
  constructor(private readonly clock: Clock) {}

  /**
   * Adds entries in the order given, recorded at the time when their submission came in, or now.
   * @returns how many
   */
  async append(
    tx: Tx,
    source: { consortium: string; submissionId: number; recordedAt?: string },
    observations: readonly NewObservation[],
  ): Promise<number> {
    const unsafe = observations.find(({ steps }) => !Number.isSafeInteger(steps));
    if (unsafe)
      throw new RangeError(
        `steps of ${unsafe.element} at ${unsafe.ref} are no safe integer: ${unsafe.steps}`,
      );
    if (isPostgres(tx)) {
      // ids of one consortium become visible in their order: no entry appears behind one that was read before
      await sqlRows(tx, 'SELECT pg_advisory_xact_lock(hashtext(?))', [`ledger:${source.consortium}`]);
    }
    const recordedAt = source.recordedAt ?? isoNow(this.clock);
    const rows = observations.map((o) => [
      source.consortium,
      o.member,
      o.element,
      o.period,
      o.steps,
      o.unit,
      o.decimals,
      source.submissionId,
      o.sheet,
      o.ref,
      o.raw,
      recordedAt,
    ]);
    await sqlInsert(tx, 'observation', COLUMNS, rows);
    return rows.length;
  }

  /** What is valid now, by id. */
  current(tx: Tx, consortium: string, filter: LedgerFilter = {}): Promise<LedgerEntry[]> {
    return this.latest(tx, consortium, filter, '', []);
  }

  /** What was valid then, by id. */
  asOf(tx: Tx, consortium: string, at: AsOf, filter: LedgerFilter = {}): Promise<LedgerEntry[]> {
    return 'id' in at
      ? this.latest(tx, consortium, filter, ' AND id <= ?', [at.id])
      : this.latest(tx, consortium, filter, ' AND recorded_at <= ?', [at.recordedAt]);
  }

  /** Everything that was reported under one heading, oldest first: the last one is valid. */
  history(
    tx: Tx,
    consortium: string,
    member: string,
    element: string,
    period: string,
  ): Promise<LedgerEntry[]> {
    return sqlRows(
      tx,
      `SELECT ${ENTRY} FROM observation o JOIN submission s ON s.id = o.submission_id
       WHERE o.consortium = ? AND o.member = ? AND o.element = ? AND o.period = ? ORDER BY o.id`,
      [consortium, member, element, period],
    );
  }

  /** The last entry of a consortium, null while there is none. */
  async head(tx: Tx, consortium: string): Promise<{ id: number; recordedAt: string } | null> {
    const rows = await sqlRows<{ id: number; recordedAt: string }>(
      tx,
      `SELECT id AS "id", recorded_at AS "recordedAt" FROM observation
       WHERE id = (SELECT max(id) FROM observation WHERE consortium = ?)`,
      [consortium],
    );
    return rows[0] ?? null;
  }

  /**
   * Which periods were reported on after the entry `id`: the last entry of each, and when the first of them was recorded.
   */
  reportedSince(
    tx: Tx,
    consortium: string,
    id: number,
  ): Promise<{ period: string; id: number; recordedAt: string }[]> {
    return sqlRows(
      tx,
      `SELECT period AS "period", max(id) AS "id", min(recorded_at) AS "recordedAt" FROM observation
       WHERE consortium = ? AND id > ? GROUP BY period ORDER BY period`,
      [consortium, id],
    );
  }

  private latest(tx: Tx, consortium: string, filter: LedgerFilter, until: string, untilValues: SqlValue[]) {
    const lists = [
      ['member', filter.members],
      ['element', filter.elements],
      ['period', filter.periods],
    ] as const;
    let where = `consortium = ?${until}`;
    const parameters: SqlValue[] = [consortium, ...untilValues];
    for (const [column, values] of lists) {
      if (!values) continue;
      if (values.length === 0) return Promise.resolve([]);
      where += ` AND ${column} IN (${placeholders(values)})`;
      parameters.push(...values);
    }
    return sqlRows<LedgerEntry>(
      tx,
      `SELECT ${ENTRY} FROM observation o JOIN submission s ON s.id = o.submission_id
       WHERE o.id IN (SELECT max(id) FROM observation WHERE ${where} GROUP BY member, element, period) ORDER BY o.id`,
      parameters,
    );
  }
}
