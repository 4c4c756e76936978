import { Inject, Injectable } from '@nestjs/common';
import type { Catalog } from '@luoxuan/catalog';
import { periodKey, yearAgo } from '@luoxuan/period';
import {
  ENGINE,
  ObservationTable,
  scoreConsortium,
  type DiagnosisPeriod,
  type Scorecard,
} from '@luoxuan/scoring';
import { deriveSpiral, monitor, type Diagnosis, type SubmissionStatus } from '@luoxuan/spiral';
import {
  ObservationLedger,
  Runs,
  Submissions,
  UnitOfWork,
  Warnings,
  type LedgerEntry,
  type Tx,
} from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import type { Outcome } from '../problem.js';
import { Registry, type KnownConsortium } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';
import { digestInputs } from './digest.js';
import { dueSubmissions } from './due-submissions.js';

export interface DiagnosisRun {
  runId: string;
  diagnosis: Diagnosis;
  /** The same inputs had been diagnosed before: this is that run. */
  existing: boolean;
}

interface Seen {
  entries: LedgerEntry[];
  submissions: SubmissionStatus[];
}

/** Diagnoses a consortium in a month or year, from what the ledger holds now. */
@Injectable()
export class DiagnosisFlow {
  constructor(
    private readonly registry: Registry,
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: ObservationLedger,
    private readonly submissions: Submissions,
    private readonly runs: Runs,
    private readonly warnings: Warnings,
  ) {}

  /** `now` (ISO date-time) only decides which missing submissions are overdue. */
  async diagnose(code: string, at: DiagnosisPeriod, now: string): Promise<Outcome<DiagnosisRun>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const chosen = this.registry.standardOf(found.consortium, at.year);
    if (!chosen.ok) return chosen;
    const seen = await this.unitOfWork.read((tx) => this.see(tx, found.consortium, at, chosen.standard));
    const diagnosis = this.compute(found.consortium, chosen.standard, at, seen, dateInChina(now));
    return { ok: true, ...(await this.record(diagnosis, at)) };
  }

  private async see(
    tx: Tx,
    consortium: KnownConsortium,
    at: DiagnosisPeriod,
    standard: Catalog['standards'][number],
  ): Promise<Seen> {
    const entries = await this.ledger.current(tx, consortium.code);
    const received = await this.submissions.list(tx, consortium.code);
    const due = dueSubmissions(this.catalog, standard, consortium, at);
    const submissions = due.map(({ member, period, due: dueDay }) => {
      const key = periodKey(period);
      const first = received.find(
        (s) => s.member === member.code && s.period === key && s.state === 'ingested',
      );
      const receivedAt = first?.receivedAt ?? null;
      const onTime = receivedAt === null ? null : dateInChina(receivedAt) <= dueDay;
      return { member: member.code, memberName: member.name, period: key, due: dueDay, receivedAt, onTime };
    });
    return { entries, submissions };
  }

  private compute(
    consortium: KnownConsortium,
    standard: Catalog['standards'][number],
    at: DiagnosisPeriod,
    { entries, submissions }: Seen,
    today: string,
  ): Diagnosis {
    const { members } = consortium;
    const population = { members, table: new ObservationTable(entries), elements: this.catalog.elements };
    const score = (period: DiagnosisPeriod): Scorecard =>
      scoreConsortium({ catalog: this.catalog, standard, population, at: period });
    const scorecard = score(at);
    const warnings = monitor({ standard, scorecard, submissions, today });
    const { code, name, version, status } = standard;
    return {
      consortium: { code: consortium.code, name: consortium.name, synthetic: consortium.synthetic },
      members: members.map((m) => ({ code: m.code, name: m.name, kind: m.kind })),
      standard: { code, version, name, status },
      engine: ENGINE,
      inputsDigest: digestInputs({
        catalogDigest: this.catalog.digest,
        observations: entries,
        submissions,
        overdue: submissions
          .filter((s) => s.receivedAt === null && s.due < today)
          .map((s) => `${s.member} ${s.period}`),
      }),
      dataAsOf: entries.reduce<string | null>(
        (max, e) => (max === null || e.recordedAt > max ? e.recordedAt : max),
        null,
      ),
      scorecard,
      yearAgo: turnBefore(score(yearAgo(at))),
      warnings,
      spiral: deriveSpiral({
        catalog: this.catalog,
        standard,
        members,
        year: at.year,
        scorecard,
        warnings,
        submissions,
      }),
      submissions,
    };
  }

  private record(diagnosis: Diagnosis, at: DiagnosisPeriod): Promise<DiagnosisRun> {
    const { consortium, standard, engine, inputsDigest, dataAsOf } = diagnosis;
    return this.unitOfWork.run(async (tx) => {
      const { run, existing } = await this.runs.record(tx, {
        consortium: consortium.code,
        kind: at.kind,
        period: periodKey(at),
        standard: standard.code,
        standardVersion: standard.version,
        engine,
        inputsDigest,
        dataAsOf,
        result: JSON.stringify(diagnosis),
      });
      if (!existing) await this.warnings.raise(tx, consortium.code, run.id, diagnosis.warnings);
      return { runId: run.id, diagnosis: JSON.parse(run.result) as Diagnosis, existing };
    });
  }
}

/** The turn a year earlier; null where nothing could be scored. */
const turnBefore = ({ period, score, coverage }: Scorecard): Diagnosis['yearAgo'] =>
  score.exact === null ? null : { period, score, coverage };
