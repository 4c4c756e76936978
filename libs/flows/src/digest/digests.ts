import { Injectable } from '@nestjs/common';
import type { Message } from '@luoxuan/notify';
import { JobBoard } from '@luoxuan/queue';
import { OfficeDigests, Runs, UnitOfWork, type DigestState, type StoredDigest } from '@luoxuan/store';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import { Registry } from '../registry/registry.js';
import { DELIVER_JOB, TRIES } from './deliver-payload.js';

/** A digest with what it says. */
export interface KnownDigest extends Omit<StoredDigest, 'content'> {
  message: Message;
}

/** What the offices were told, and what did not reach them. */
@Injectable()
export class Digests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: OfficeDigests,
    private readonly board: JobBoard,
    private readonly registry: Registry,
    private readonly runs: Runs,
  ) {}

  /** What may be asked for: a consortium and a run that there are. */
  async known({ consortium, runId }: { consortium?: string; runId?: string }): Promise<Outcome<object>> {
    if (consortium !== undefined) {
      const found = await this.registry.find(consortium);
      if (!found.ok) return found;
    }
    if (runId === undefined) return { ok: true };
    const run = await this.unitOfWork.read((tx) => this.runs.find(tx, runId));
    const isThere = run !== null && run.consortium === (consortium ?? run.consortium);
    return isThere ? { ok: true } : failed(noRun(runId));
  }

  /** Oldest first. */
  async list(where: { consortium?: string; runId?: string } = {}): Promise<KnownDigest[]> {
    const rows = await this.unitOfWork.read((tx) => this.digests.list(tx, where));
    return rows.map(({ content, ...row }) => ({ ...row, message: content as Message }));
  }

  /**
   * Puts what failed back into the queue; what may have arrived only where that is asked for, by somebody who knows.
   * @returns how many
   */
  sendAgain(
    states: readonly DigestState[],
    where: { consortium?: string; runId?: string } = {},
  ): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      let count = 0;
      for (const state of states) {
        for (const { id, office } of await this.digests.list(tx, { ...where, state })) {
          await this.digests.settle(tx, id, 'queued', null, '');
          const job = await this.board.enqueue(tx, {
            ...{ kind: DELIVER_JOB, lane: `office:${office}`, key: `${DELIVER_JOB}-${id}` },
            ...{ payload: { digest: id }, maxAttempts: TRIES },
          });
          await this.board.requeue(tx, job);
          count += 1;
        }
      }
      return count;
    });
  }
}

const noRun = (found: string): Problem =>
  problem(
    'unknown-run',
    { zh: `没有诊断 ${found}`, en: `there is no run ${found}` },
    {
      zh: '诊断编号见 luoxuan digest 或诊断结果首行',
      en: 'see luoxuan digest, or the first line of a diagnosis',
    },
    { found },
  );
