import { EventEmitter } from 'node:events';
import {
  type Clock,
  insertIfNew,
  isoNow,
  isPostgres,
  Job,
  type JobError,
  type JobState,
  placeholders,
  sqlChanged,
  sqlRows,
  type SqlValue,
  type Tx,
  type UnitOfWork,
} from '@luoxuan/store';
import type { Bilingual } from '@luoxuan/wording';
import type { JobRegistry } from '../registry.js';
import { backoff, DEFAULT_SETTINGS, type QueueSettings } from '../settings.js';
import { CLAIMABLE } from './claimable.js';
import { type Claim, claimOf, type ClaimRow } from './claim.js';
import { nextToken, PROCESS_NAME } from './process-name.js';

export interface JobRequest {
  kind: string;
  /** Jobs of one lane are done one after the other in the order in which they were enqueued. */
  lane: string;
  /** The same key is the same job: it is enqueued once, whatever became of it. */
  key: string;
  /** Ids, never data; checked against the schema of the kind */
  payload: unknown;
  maxAttempts?: number;
}

/** How many jobs there are in each state. */
export type Tally = Record<JobState | 'all', number>;

/** The table of jobs: the truth about what is to be done. Every change of a state is conditional on the one before. */
export class JobBoard {
  readonly settings: QueueSettings;
  private readonly events = new EventEmitter();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly registry: JobRegistry,
    settings: Partial<QueueSettings> = {},
  ) {
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
  }

  /**
   * Enqueues as a part of the caller's unit of work: with what caused the job, or not at all.
   *
   * @returns the id of the job, of the existing one if the key is known
   * @throws if the kind has no handler or the payload does not fit its schema
   */
  async enqueue(tx: Tx, request: JobRequest): Promise<number> {
    const { kind, lane, key } = request;
    const payload = this.registry.get(kind).payload.parse(request.payload);
    if (isPostgres(tx)) {
      // ids of one lane become visible in their order: otherwise a later job could start before an earlier one shows up
      await sqlRows(tx, 'SELECT pg_advisory_xact_lock(hashtext(?))', [`lane:${lane}`]);
    }
    const now = isoNow(this.clock);
    const isNew = await insertIfNew(tx, Job, {
      ...{
        kind,
        lane,
        key,
        payload: payload as object,
        state: 'queued',
        attempt: 0,
        interruptions: 0,
        progress: 0,
      },
      ...{ maxAttempts: request.maxAttempts ?? this.settings.maxAttempts, runAfter: now, createdAt: now },
    });
    const { id } = await tx.findOneOrFail(Job, { select: { id: true }, where: { key } });
    if (isNew) this.unitOfWork.afterCommit(tx, () => this.events.emit('enqueued', id));
    return id;
  }

  /** Calls `listener` with the id of each job that this process enqueued, once it is committed. @returns unsubscribe */
  onEnqueued(listener: (id: number) => void): () => void {
    this.events.on('enqueued', listener);
    return () => this.events.off('enqueued', listener);
  }

  /** Claims the first job that may be done and is of one of our kinds; null if there is none now. */
  async claimNext(): Promise<Claim | null> {
    if (this.registry.kinds.length === 0) return null;
    return this.unitOfWork.run(async (tx) => {
      for (;;) {
        const claim = await this.claimIn(tx);
        if (!claim || claim.interruptions <= this.settings.maxInterruptions) return claim;
        await this.settle(tx, claim, 'failed', {
          code: 'interrupted-too-often',
          message: `the process died ${claim.interruptions} times in the middle of this job`,
        });
      }
    });
  }

  private async claimIn(tx: Tx): Promise<Claim | null> {
    const token = nextToken();
    const { now, leaseUntil } = this.times();
    const { kinds } = this.registry;
    const rows = await sqlRows<ClaimRow>(
      tx,
      `UPDATE job SET
         attempt = CASE state WHEN 'queued' THEN attempt + 1 ELSE attempt END,
         interruptions = CASE state WHEN 'queued' THEN interruptions ELSE interruptions + 1 END,
         state = 'running', claimed_by = ?, lease_until = ?
       WHERE id = (
         SELECT j.id FROM job j WHERE j.kind IN (${placeholders(kinds)}) AND ${CLAIMABLE}
         ORDER BY j.id LIMIT 1 ${isPostgres(tx) ? 'FOR UPDATE OF j SKIP LOCKED' : ''}
       )
       RETURNING id, kind, lane, key, payload, attempt, max_attempts, interruptions`,
      [token, leaseUntil, ...kinds, now, now],
    );
    return rows[0] ? claimOf(rows[0], token) : null;
  }

  /** @returns false when the job is not ours any more */
  async renew(claim: Claim): Promise<boolean> {
    return this.changeOwn(claim, 'lease_until = ?', [this.times().leaseUntil]);
  }

  /** @returns as renew */
  async progress(claim: Claim, fraction: number, text: Bilingual | null): Promise<boolean> {
    return this.changeOwn(claim, 'progress = ?, progress_text = ?', [fraction, text && JSON.stringify(text)]);
  }

  /** Marks the job as done. @returns whether it is done by this claim, be it now or before in the handler's own unit */
  async complete(claim: Claim): Promise<boolean> {
    return this.unitOfWork.run(
      async (tx) => (await this.completeIn(tx, claim)) || (await this.isDoneBy(tx, claim)),
    );
  }

  /** @returns false when the job is not ours any more: the caller's unit has to be rolled back */
  async completeIn(tx: Tx, claim: Claim): Promise<boolean> {
    return this.settle(tx, claim, 'done', null);
  }

  /** A failed try: queued again after a wait while there are tries left and `retry` allows it, else failed for good. */
  async fail(
    claim: Claim,
    error: JobError,
    retry = true,
  ): Promise<{ state: 'queued'; waitMs: number } | 'failed' | 'lost'> {
    if (!retry || claim.attempt >= claim.maxAttempts) {
      const failed = await this.unitOfWork.run((tx) => this.settle(tx, claim, 'failed', error));
      return failed ? 'failed' : 'lost';
    }
    const waitMs = backoff(this.settings, claim.attempt);
    const runAfter = new Date(this.clock().getTime() + waitMs).toISOString();
    const change = `state = 'queued', run_after = ?, error = ?, claimed_by = NULL, lease_until = NULL`;
    const queued = await this.changeOwn(claim, change, [runAfter, JSON.stringify(error)]);
    return queued ? { state: 'queued', waitMs } : 'lost';
  }

  /** Gives a job back that was not finished because the runner stops: the try does not count. @returns as renew */
  async release(claim: Claim): Promise<boolean> {
    const change = `state = 'queued', attempt = attempt - 1, claimed_by = NULL, lease_until = NULL`;
    return this.changeOwn(claim, change, []);
  }

  /**
   * Queues again what processes before this one left in the middle, without waiting for its lease. Only where this
   * process is known to be the only one (SQLite). The try does not count, the interruption does.
   *
   * @returns how many
   */
  async takeBack(): Promise<number> {
    const sql = `UPDATE job SET state = 'queued', attempt = attempt - 1, interruptions = interruptions + 1,
       claimed_by = NULL, lease_until = NULL
       WHERE state = 'running' AND (claimed_by IS NULL OR substr(claimed_by, 1, ?) <> ?)`;
    const mine = `${PROCESS_NAME}/`;
    return this.unitOfWork.run((tx) => sqlChanged(tx, sql, [mine.length, mine]));
  }

  /** Puts a failed job back into the queue, with all its tries. @returns false if it is not failed */
  async requeue(tx: Tx, id: number): Promise<boolean> {
    const sql = `UPDATE job SET state = 'queued', attempt = 0, interruptions = 0, run_after = ?, finished_at = NULL
       WHERE id = ? AND state = 'failed'`;
    const queued = (await sqlChanged(tx, sql, [isoNow(this.clock), id])) === 1;
    if (queued) this.unitOfWork.afterCommit(tx, () => this.events.emit('enqueued', id));
    return queued;
  }

  /** Ids of jobs that may be claimed now, of one of our kinds, first ones first. */
  async claimable(limit: number): Promise<number[]> {
    const { kinds } = this.registry;
    if (kinds.length === 0) return [];
    const { now } = this.times();
    const sql = `SELECT j.id FROM job j WHERE j.kind IN (${placeholders(kinds)}) AND ${CLAIMABLE} ORDER BY j.id LIMIT ?`;
    const rows = await this.unitOfWork.read((tx) =>
      sqlRows<{ id: number }>(tx, sql, [...kinds, now, now, limit]),
    );
    return rows.map(({ id }) => id);
  }

  /** Kinds of jobs that are queued or running. */
  async unfinishedKinds(): Promise<string[]> {
    const sql = `SELECT DISTINCT kind FROM job WHERE state IN ('queued', 'running')`;
    const rows = await this.unitOfWork.read((tx) => sqlRows<{ kind: string }>(tx, sql));
    return rows.map(({ kind }) => kind);
  }

  async tally(): Promise<Tally> {
    const sql = 'SELECT state, count(*) AS jobs FROM job GROUP BY state';
    const rows = await this.unitOfWork.read((tx) => sqlRows<{ state: JobState; jobs: number }>(tx, sql));
    const tally: Tally = { queued: 0, running: 0, done: 0, failed: 0, all: 0 };
    for (const { state, jobs } of rows) {
      tally[state] = jobs;
      tally.all += jobs;
    }
    return tally;
  }

  find(id: number): Promise<Job | null> {
    return this.unitOfWork.read((tx) => tx.findOneBy(Job, { id }));
  }

  /** By id. */
  list(state?: JobState): Promise<Job[]> {
    return this.unitOfWork.read((tx) =>
      tx.find(Job, { where: state ? { state } : {}, order: { id: 'ASC' } }),
    );
  }

  private async settle(
    tx: Tx,
    claim: Claim,
    state: 'done' | 'failed',
    error: JobError | null,
  ): Promise<boolean> {
    const change = `state = ?, progress = CASE WHEN ? = 'done' THEN 1 ELSE progress END, finished_at = ?, lease_until = NULL, error = ?`;
    const values = [state, state, isoNow(this.clock), error && JSON.stringify(error)];
    return this.changeOwnIn(tx, claim, change, values);
  }

  private async isDoneBy(tx: Tx, { id, token }: Claim): Promise<boolean> {
    return tx.existsBy(Job, { id, state: 'done', claimedBy: token });
  }

  private changeOwn(claim: Claim, change: string, values: SqlValue[]): Promise<boolean> {
    return this.unitOfWork.run((tx) => this.changeOwnIn(tx, claim, change, values));
  }

  private async changeOwnIn(
    tx: Tx,
    { id, token }: Claim,
    change: string,
    values: SqlValue[],
  ): Promise<boolean> {
    const sql = `UPDATE job SET ${change} WHERE id = ? AND state = 'running' AND claimed_by = ?`;
    return (await sqlChanged(tx, sql, [...values, id, token])) === 1;
  }

  private times(): { now: string; leaseUntil: string } {
    const now = this.clock();
    return {
      now: now.toISOString(),
      leaseUntil: new Date(now.getTime() + this.settings.leaseMs).toISOString(),
    };
  }
}
