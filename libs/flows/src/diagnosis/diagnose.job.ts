import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { fromKey, type Period } from '@luoxuan/period';
import { defineJob, PermanentFailure, type JobContext } from '@luoxuan/queue';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import { DiagnosisFlow } from './diagnosis.js';

/** Kinds of jobs, and of what is due. */
export const DIAGNOSE_JOBS = { month: 'diagnose-month', year: 'diagnose-year' } as const;
export type DiagnoseJobKind = (typeof DIAGNOSE_JOBS)[DiagnosisPeriod['kind']];

const payload = z.strictObject({
  consortium: z.string(),
  period: z.string(),
  /** ISO date or date-time from which it looks */
  now: z.string(),
});

export type DiagnosePayload = z.output<typeof payload>;

/**
 * Diagnoses a period; run, ledger, what the offices are told and the job's end are one transaction. Running it again
 * finds the same run, so it is safe to overlap and to repeat.
 */
const diagnosing = (kind: DiagnoseJobKind, diagnosis: () => DiagnosisFlow) =>
  defineJob({
    kind,
    payload,
    handle: async ({ consortium, period, now }: DiagnosePayload, context: JobContext) => {
      const at = fromKey(period);
      if (!isDiagnosisPeriod(at)) throw new Error(`${period} is neither a month nor a year`);
      const outcome = await diagnosis().diagnose(consortium, at, now, (tx) => context.completeIn(tx));
      if (outcome.ok) return;
      const all = outcome.problems.map((p) => p.message);
      throw new PermanentFailure(outcome.problems[0]?.code ?? 'refused', {
        zh: all.map((m) => m.zh).join('；'),
        en: all.map((m) => m.en).join('; '),
      });
    },
  });

@Injectable()
export class DiagnoseMonthJob {
  constructor(private readonly diagnosis: DiagnosisFlow) {}

  readonly job = diagnosing(DIAGNOSE_JOBS.month, () => this.diagnosis);
}

@Injectable()
export class DiagnoseYearJob {
  constructor(private readonly diagnosis: DiagnosisFlow) {}

  readonly job = diagnosing(DIAGNOSE_JOBS.year, () => this.diagnosis);
}

export const isDiagnosisPeriod = (period: Period): period is DiagnosisPeriod =>
  period.kind === 'month' || period.kind === 'year';
