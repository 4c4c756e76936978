import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Catalog } from '@luoxuan/catalog';
import { fromKey } from '@luoxuan/period';
import { defineJob, PermanentFailure } from '@luoxuan/queue';
import type { Diagnosis } from '@luoxuan/spiral';
import { Runs, UnitOfWork, type Tx } from '@luoxuan/store';
import { Registry } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';
import { DigestOutbox, type ToldRun } from './digest-outbox.js';
import { notifyFaults } from './notify-faults.js';
import { Offices } from './offices.js';
import { TELL_JOB } from './waiting.js';

/** Tells the offices of a run that was recorded while notify.yaml had faults. */
@Injectable()
export class TellJob {
  constructor(
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly registry: Registry,
    private readonly runs: Runs,
    private readonly offices: Offices,
    private readonly outbox: DigestOutbox,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  readonly job = defineJob({
    kind: TELL_JOB,
    payload: z.strictObject({ run: z.string(), again: z.boolean(), now: z.string() }),
    handle: async ({ run, ...when }, context) => {
      const read = await this.offices.all();
      if (!read.ok) throw notifyFaults();
      await this.unitOfWork.run(async (tx) => {
        const told = await this.told(tx, run, when);
        const offices = read.offices.filter((o) => o.consortium === told.consortium.code);
        await this.outbox.tell(tx, offices, told);
        await context.completeIn(tx);
      });
    },
  });

  private async told(tx: Tx, id: string, when: { again: boolean; now: string }): Promise<ToldRun> {
    const run = await this.runs.find(tx, id);
    if (run === null) throw new Error(`there is no run ${id}`);
    const found = await this.registry.consortium(tx, run.consortium);
    const standard = this.catalog.standards.find(
      (s) => s.code === run.standard && s.version === run.standardVersion,
    );
    const at = fromKey(run.period);
    if (!found.ok || standard === undefined || (at.kind !== 'month' && at.kind !== 'year'))
      throw new PermanentFailure('run-out-of-date', {
        zh: `诊断 ${id} 的联合体或标准已不存在，不再通知`,
        en: `the consortium or standard of the run ${id} is no longer there: nobody is told of it`,
      });
    const { consortium } = found;
    return { id, consortium, standard, at, diagnosis: JSON.parse(run.result) as Diagnosis, ...when };
  }
}
