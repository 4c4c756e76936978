import { Injectable } from '@nestjs/common';
import type { Standard } from '@luoxuan/catalog';
import { periodKey } from '@luoxuan/period';
import { JobBoard } from '@luoxuan/queue';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import {
  DiagnosedPeriods,
  ObservationLedger,
  UnitOfWork,
  type DiagnosedKey,
  type JobError,
  type Tx,
} from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import { DIAGNOSE_JOBS, type DiagnoseJobKind, type DiagnosePayload } from '../diagnosis/diagnose.job.js';
import type { Differences, InputKind } from '../diagnosis/differences.js';
import { Inputs, isUpTo, type SeenBy } from '../diagnosis/inputs.js';
import type { Seen } from '../diagnosis/seen.js';
import type { Problem } from '../problem.js';
import { Registry, type KnownConsortium } from '../registry/registry.js';
import { changedInputs } from './changed.js';
import { dueOn, endedPeriods } from './expected.js';

/** A diagnosis that is due. */
export interface DueDiagnosis {
  kind: DiagnoseJobKind;
  consortium: string;
  name: string;
  period: string;
  standard: { code: string; version: string };
  /** ISO date or date-time; null where that is not known (the catalogue is another one) */
  since: string | null;
  why: 'never-run' | 'inputs-changed';
  /** Which inputs changed since the last run */
  changed: InputKind[];
  /** How often it was diagnosed before */
  turns: number;
}

export interface DueNow {
  due: DueDiagnosis[];
  /** Years that cannot be diagnosed: no standard is valid in them. */
  unmeasured: { consortium: string; year: number; problems: Problem[] }[];
}

/** What became of a diagnosis that was due. */
export type DueResult = DueDiagnosis &
  (
    | { ok: true; runId: string; runBefore: string | null; differences: Differences | null }
    /** Failed after all tries; `null`: it is not done yet */
    | { ok: false; error: JobError | null }
  );

/** One period of a consortium, as it is looked at. */
interface Look {
  at: DiagnosisPeriod;
  consortium: KnownConsortium;
  standard: Standard;
  now: string;
}

/**
 * What is due follows from the ledger of diagnosed periods, never from the time at which somebody looks: what was missed
 * is still due, what was done is not, and is again when its inputs change.
 */
@Injectable()
export class Schedule {
  constructor(
    private readonly registry: Registry,
    private readonly unitOfWork: UnitOfWork,
    private readonly inputs: Inputs,
    private readonly ledger: ObservationLedger,
    private readonly diagnosed: DiagnosedPeriods,
    private readonly board: JobBoard,
  ) {}

  /** What is due at `now` (ISO date or date-time), in the order in which it has to be done. */
  async due(now: string): Promise<DueNow> {
    const found: DueNow = { due: [], unmeasured: [] };
    for (const consortium of await this.registry.list()) {
      const of = await this.unitOfWork.read((tx) => this.dueOf(tx, consortium, now));
      found.due.push(...of.due);
      found.unmeasured.push(...of.unmeasured);
    }
    return found;
  }

  /** The run of a period that saw the inputs as they are; null where there is none, or they have changed since. */
  async current(consortium: KnownConsortium, at: DiagnosisPeriod, now: string): Promise<string | null> {
    const chosen = this.registry.standardOf(consortium, at.year);
    if (!chosen.ok) return null;
    const look = { at, consortium, standard: chosen.standard, now };
    return this.unitOfWork.read(async (tx) => {
      const row = await this.diagnosed.find(tx, keyFor(look));
      if (row === null) return null;
      const before = row.seen as Seen;
      const { seen } = this.inputs.seenBy(await this.inputs.onRecord(tx, consortium.code), look);
      const reported = await this.ledger.reportedSince(tx, consortium.code, before.ledger);
      return again(before, seen, freshFor(at, before, reported)) === null ? row.runId : null;
    });
  }

  /**
   * Puts each into the queue, once: whoever else asks at the same time for the same turn gets the same job. A job that
   * failed for good is tried again.
   *
   * @returns the ids of the jobs
   */
  enqueue(due: readonly DueDiagnosis[], now: string): Promise<number[]> {
    return this.unitOfWork.run(async (tx) => {
      const ids: number[] = [];
      for (const each of due) {
        const { kind, consortium, period, standard, turns } = each;
        const payload: DiagnosePayload = { consortium, period, now };
        const key = [kind, consortium, period, standard.code, standard.version, turns + 1].join('|');
        const id = await this.board.enqueue(tx, { kind, lane: consortium, key, payload });
        await this.board.requeue(tx, id);
        ids.push(id);
      }
      return ids;
    });
  }

  /** What became of what was enqueued, in the same order. */
  async results(due: readonly DueDiagnosis[], jobs: readonly number[]): Promise<DueResult[]> {
    const results: DueResult[] = [];
    for (const [n, each] of due.entries()) {
      const job = await this.board.find(jobs[n] ?? 0);
      const row = await this.unitOfWork.read((tx) => this.diagnosed.find(tx, keyOf(each)));
      if (job?.state === 'done' && row !== null) {
        const { runId, runBefore } = row;
        results.push({
          ...each,
          ok: true,
          runId,
          runBefore,
          differences: row.differences as Differences | null,
        });
      } else results.push({ ...each, ok: false, error: job?.error ?? null });
    }
    return results;
  }

  private async dueOf(tx: Tx, consortium: KnownConsortium, now: string): Promise<DueNow> {
    const { code } = consortium;
    const onRecord = await this.inputs.onRecord(tx, code);
    const done = new Map((await this.diagnosed.of(tx, code)).map((row) => [textOf(row), row]));
    const oldest = Math.min(...[...done.values()].map((row) => (row.seen as Seen).ledger), onRecord.ledger);
    const reported = await this.ledger.reportedSince(tx, code, oldest);
    const found: DueNow = { due: [], unmeasured: [] };
    for (const at of endedPeriods(consortium, dateInChina(now))) {
      const chosen = this.registry.standardOf(consortium, at.year);
      if (!chosen.ok) {
        if (at.kind === 'year')
          found.unmeasured.push({ consortium: code, year: at.year, problems: chosen.problems });
        continue;
      }
      const look = { at, consortium, standard: chosen.standard, now };
      const key = keyFor(look);
      const row = done.get(textOf(key));
      const sight = this.inputs.seenBy(onRecord, look);
      const why = row
        ? again(row.seen as Seen, sight.seen, freshFor(at, row.seen as Seen, reported))
        : first(look, sight);
      if (why === null) continue;
      found.due.push({
        kind: DIAGNOSE_JOBS[at.kind],
        consortium: code,
        name: consortium.name,
        period: key.period,
        standard: { code: key.standard, version: key.standardVersion },
        turns: row?.turn ?? 0,
        ...why,
      });
    }
    return found;
  }
}

type Finding = Pick<DueDiagnosis, 'since' | 'why' | 'changed'>;

/** For the first time: when everything should be there, or is there before that. */
function first({ at, standard, now }: Look, { submissions }: SeenBy): Finding | null {
  const day = dueOn(at, standard);
  const never = { why: 'never-run' as const, changed: [] };
  if (day <= dateInChina(now)) return { ...never, since: day };
  const received = submissions.map((s) => s.receivedAt);
  if (received.length === 0 || received.includes(null)) return null;
  return { ...never, since: received.reduce((last, r) => ((r ?? '') > (last ?? '') ? r : last)) };
}

/** Again: when its inputs are not what they were. */
function again(before: Seen, now: Seen, reported: string | null): Finding | null {
  const { kinds, since } = changedInputs(before, now, reported);
  return kinds.length === 0 ? null : { why: 'inputs-changed', changed: kinds, since };
}

/** When figures up to the period were recorded that its last run did not see; null if there are none. */
function freshFor(
  at: DiagnosisPeriod,
  { ledger }: Seen,
  reported: { period: string; id: number; recordedAt: string }[],
): string | null {
  const fresh = reported.filter((r) => r.id > ledger && isUpTo(at, r.period)).map((r) => r.recordedAt);
  return fresh.length === 0 ? null : fresh.reduce((a, b) => (a < b ? a : b));
}

const keyFor = ({ at, consortium, standard }: Look): DiagnosedKey => ({
  kind: at.kind,
  consortium: consortium.code,
  period: periodKey(at),
  standard: standard.code,
  standardVersion: standard.version,
});

const keyOf = ({ kind, consortium, period, standard }: DueDiagnosis): DiagnosedKey => ({
  kind: kind === DIAGNOSE_JOBS.month ? 'month' : 'year',
  consortium,
  period,
  standard: standard.code,
  standardVersion: standard.version,
});

const textOf = ({ kind, period, standard, standardVersion }: DiagnosedKey): string =>
  [kind, period, standard, standardVersion].join('|');
