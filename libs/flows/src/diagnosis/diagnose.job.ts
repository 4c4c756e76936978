import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { fromKey, type Period } from '@luoxuan/period';
import { defineJob } from '@luoxuan/queue';
import { UnitOfWork } from '@luoxuan/store';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import { DiagnosisFlow } from './diagnosis.js';

export const DIAGNOSE_JOB = 'diagnose';

const payload = z.strictObject({
  consortium: z.string(),
  period: z.string(),
  /** ISO date-time from which it looks */
  now: z.string(),
});

/** Diagnoses one month or year. Running it again finds the same run, so it is safe to overlap and to repeat. */
@Injectable()
export class DiagnoseJob {
  constructor(
    private readonly diagnosis: DiagnosisFlow,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  readonly job = defineJob({
    kind: DIAGNOSE_JOB,
    payload,
    handle: async ({ consortium, period, now }, context) => {
      const at = fromKey(period);
      if (!isDiagnosisPeriod(at)) throw new Error(`${period} is neither a month nor a year`);
      const outcome = await this.diagnosis.diagnose(consortium, at, now);
      if (!outcome.ok) throw new Error(outcome.problems.map((p) => p.message.en).join('; '));
      await this.unitOfWork.run((tx) => context.completeIn(tx));
    },
  });
}

export const isDiagnosisPeriod = (period: Period): period is DiagnosisPeriod =>
  period.kind === 'month' || period.kind === 'year';
