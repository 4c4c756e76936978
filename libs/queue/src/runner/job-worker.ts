import type { JobError } from '@luoxuan/store';

import type { Claim } from '../board/claim.js';
import type { JobBoard } from '../board/job-board.js';
import { ClaimLost, type JobContext, type JobDefinition, PermanentFailure } from '../job.js';
import type { JobRegistry } from '../registry.js';
import type { JobEvent } from './events.js';

type Tell = (event: JobEvent) => void;

/** Progress is told at once, but written at most so often: each writing is a transaction. */
const PROGRESS_EVERY_MS = 500;

/** Claims one job, does it and settles it: what every runner does, however it comes to know that there is work. */
export class JobWorker {
  constructor(
    private readonly board: JobBoard,
    private readonly registry: JobRegistry,
    private readonly tell: Tell,
  ) {}

  /**
   * Does the next job. A failure of the job is settled on the board; what is thrown is a failure of the board.
   *
   * @param stop aborted when the runner cannot wait any longer
   * @returns false if there was none to be claimed
   */
  async workNext(stop: AbortSignal): Promise<boolean> {
    const claim = await this.board.claimNext();
    if (!claim) return false;
    this.tell({ type: 'started', ...ofJob(claim), attempt: claim.attempt });
    const lost = new AbortController();
    const heart = this.keepAlive(claim, lost, stop);
    try {
      const context = this.contextFor(claim, AbortSignal.any([stop, lost.signal]));
      const definition = this.registry.get(claim.kind);
      await definition.handle(payloadOf(claim, definition), context);
      this.tell({ type: (await this.board.complete(claim)) ? 'done' : 'lost', ...ofJob(claim) });
    } catch (error) {
      await this.settleFailure(claim, error, stop.aborted);
    } finally {
      clearInterval(heart);
    }
    return true;
  }

  /** Renews the lease while the handler works; a job that is left behind by `stop` is not kept. */
  private keepAlive(claim: Claim, lost: AbortController, stop: AbortSignal): NodeJS.Timeout {
    const beat = async () => {
      if (stop.aborted) clearInterval(heart);
      else if (!(await this.board.renew(claim))) lost.abort(new ClaimLost(claim.id));
    };
    // a beat that fails is followed by another one, and the lease outlasts two
    const heart = setInterval(() => void beat().catch(() => undefined), this.board.settings.leaseMs / 3);
    return heart.unref();
  }

  private contextFor(claim: Claim, signal: AbortSignal): JobContext {
    let written = 0;
    return {
      jobId: claim.id,
      attempt: claim.attempt,
      signal,
      progress: async (fraction, text) => {
        this.tell({ type: 'progress', ...ofJob(claim), fraction, text: text ?? null });
        if (performance.now() - written < PROGRESS_EVERY_MS) return;
        written = performance.now();
        await this.board.progress(claim, fraction, text ?? null);
      },
      completeIn: async (tx) => {
        if (!(await this.board.completeIn(tx, claim))) throw new ClaimLost(claim.id);
      },
    };
  }

  private async settleFailure(claim: Claim, error: unknown, stopping: boolean): Promise<void> {
    const job = ofJob(claim);
    if (error instanceof ClaimLost) {
      this.tell({ type: 'lost', ...job });
      return;
    }
    if (stopping) {
      // a handler that was told to end has not failed
      this.tell({ type: (await this.board.release(claim)) ? 'released' : 'lost', ...job });
      return;
    }
    const reason = jobError(error);
    const settled = await this.board.fail(claim, reason, !(error instanceof PermanentFailure));
    if (settled === 'lost') this.tell({ type: 'lost', ...job });
    else if (settled === 'failed') this.tell({ type: 'failed', ...job, error: reason });
    else this.tell({ type: 'retry', ...job, error: reason, waitMs: settled.waitMs });
  }
}

const ofJob = ({ id, kind, lane, key }: Claim) => ({ jobId: id, kind, lane, key });

function payloadOf(claim: Claim, definition: JobDefinition): unknown {
  const parsed = definition.payload.safeParse(claim.payload);
  if (parsed.success) return parsed.data;
  const wording = {
    zh: `任务 ${claim.id}（${claim.kind}）的参数不符合要求，可能由其他版本写入`,
    en: `the payload of job ${claim.id} (${claim.kind}) does not fit, it may come from another version`,
  };
  throw new PermanentFailure('payload-invalid', wording, { cause: parsed.error });
}

function jobError(error: unknown): JobError {
  if (!(error instanceof Error)) return { code: 'unexpected', message: String(error) };
  const { message, stack } = error;
  if (error instanceof PermanentFailure) return { code: error.code, message, wording: error.wording };

  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
  return { code, message, ...(stack ? { stack } : {}) };
}
