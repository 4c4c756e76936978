import { Injectable } from '@nestjs/common';
import { JobBoard } from '@luoxuan/queue';
import { OfficeDigests, UnitOfWork, type Tx } from '@luoxuan/store';
import { DELIVER_JOB, TRIES } from './deliver-payload.js';
import { Offices } from './offices.js';

/** Kind of the jobs that tell of a run later. */
export const TELL_JOB = 'tell-offices';

/** A run whose offices are told later, when notify.yaml can be read. */
export interface WaitingRun {
  run: string;
  consortium: string;
  /** The period was diagnosed before, from other inputs */
  again: boolean;
  /** ISO date or date-time from which the run looked */
  now: string;
}

/** What waits for a notify.yaml without faults: runs that nobody was told of yet, digests on their way. */
@Injectable()
export class WaitingDigests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly board: JobBoard,
    private readonly digests: OfficeDigests,
    private readonly offices: Offices,
  ) {}

  /** In the transaction that records the run. */
  async wait(tx: Tx, { consortium, ...run }: WaitingRun): Promise<void> {
    await this.board.enqueue(tx, {
      ...{ kind: TELL_JOB, lane: `tell:${consortium}`, key: `${TELL_JOB}-${run.run}` },
      ...{ payload: run, maxAttempts: 1 },
    });
  }

  /** Puts it back into the queue as soon as the file is right; nothing happens as long as it is not. */
  async resume(): Promise<void> {
    if (!(await this.offices.all()).ok) return;
    const stopped = (await this.board.list('failed')).filter((job) => job.kind === TELL_JOB);
    await this.unitOfWork.run(async (tx) => {
      for (const { id } of stopped) await this.board.requeue(tx, id);
      for (const { id, office } of await this.digests.list(tx, { state: 'queued' })) {
        const job = await this.board.enqueue(tx, {
          ...{ kind: DELIVER_JOB, lane: `office:${office}`, key: `${DELIVER_JOB}-${id}` },
          ...{ payload: { digest: id }, maxAttempts: TRIES },
        });
        await this.board.requeue(tx, job);
      }
    });
  }
}
