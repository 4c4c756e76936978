import { Inject, Injectable } from '@nestjs/common';
import type { Catalog } from '@luoxuan/catalog';
import { periodKey } from '@luoxuan/period';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import type { Diagnosis } from '@luoxuan/spiral';
import { ObservationLedger, Runs, Submissions, UnitOfWork, Warnings } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import type { Outcome } from '../problem.js';
import { Registry } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';
import { computeDiagnosis } from './compute.js';
import { dueSubmissions } from './due-submissions.js';
import { submissionStatus } from './submission-status.js';

export interface DiagnosisRun {
  runId: string;
  diagnosis: Diagnosis;
  /** The same inputs had been diagnosed before: this is that run. */
  existing: boolean;
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
    const { consortium } = found;
    const chosen = this.registry.standardOf(consortium, at.year);
    if (!chosen.ok) return chosen;
    const { standard } = chosen;
    const due = dueSubmissions(this.catalog, standard, consortium, at);
    const seen = await this.unitOfWork.read(async (tx) => ({
      entries: await this.ledger.current(tx, code),
      submissions: submissionStatus(due, await this.submissions.list(tx, code), dateInChina(now)),
    }));
    const diagnosis = computeDiagnosis({ catalog: this.catalog, standard, consortium, at, ...seen });
    return { ok: true, ...(await this.record(diagnosis, at)) };
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
