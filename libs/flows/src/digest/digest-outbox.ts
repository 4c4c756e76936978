import { Inject, Injectable } from '@nestjs/common';
import type { Catalog } from '@luoxuan/catalog';
import { comparePeriods, fromKey, next, periodKey } from '@luoxuan/period';
import { JobBoard } from '@luoxuan/queue';
import type { Diagnosis } from '@luoxuan/spiral';
import { Findings, OfficeDigests, Runs, type Tx } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import type { RecordedRun } from '../improvement/run-follower.js';
import { StandingWarnings } from '../improvement/standing-warnings.js';
import { dueOn } from '../schedule/expected.js';
import { CATALOG } from '../tokens.js';
import { DELIVER_JOB, TRIES } from './deliver-payload.js';
import { digestMessage } from './digest-message.js';
import { hasHappened, isQuiet, newsFor } from './for-office.js';
import { newsOf, type Recorded } from './news-of.js';
import type { Office } from './offices-file.js';

/** A run that was just recorded for the first time. */
export interface ToldRun extends Pick<RecordedRun, 'id' | 'consortium' | 'standard' | 'at' | 'now'> {
  diagnosis: Diagnosis;
  /** The period was diagnosed before, from other inputs */
  again: boolean;
}

/** Puts into the outbox what each office is to be told of a run, in the transaction that records the run. */
@Injectable()
export class DigestOutbox {
  constructor(
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly standing: StandingWarnings,
    private readonly findings: Findings,
    private readonly runs: Runs,
    private readonly digests: OfficeDigests,
    private readonly board: JobBoard,
  ) {}

  /**
   * A correction of an old period tells what it changed. After downtime only the latest period tells, and with it
   * whatever the missed ones left open that the office was not told of.
   */
  async tell(tx: Tx, offices: readonly Office[], run: ToldRun): Promise<void> {
    if (offices.length === 0) return;
    const today = dateInChina(run.now);
    const isLatest = dueOn(next(run.at), run.standard) > today;
    if (!run.again && !isLatest) return;
    const record = await this.record(tx, run, today);
    const earlier = await this.digests.list(tx, { consortium: run.consortium.code });
    for (const office of offices) {
      const told = lastTold(
        earlier.filter((d) => d.office === office.code),
        run,
        record.runs,
      );
      const telling = { run: run.id, kind: run.at.kind, period: periodKey(run.at), told };
      const news = newsOf(record, telling, this.catalog);
      const heard = newsFor(office, news);
      if (run.again ? !hasHappened(heard) : isQuiet(heard)) continue;
      const id = await this.digests.queue(tx, {
        ...{ office: office.code, runId: run.id, consortium: run.consortium.code },
        content: digestMessage(office, news, heard),
        createdAt: new Date(run.now).toISOString(),
      });
      if (id === null) continue;
      await this.board.enqueue(tx, {
        ...{ kind: DELIVER_JOB, lane: `office:${office.code}`, key: `${DELIVER_JOB}-${id}` },
        ...{ payload: { digest: id }, maxAttempts: TRIES },
      });
    }
  }

  private async record(tx: Tx, { consortium, at, diagnosis }: ToldRun, today: string): Promise<Recorded> {
    const { code } = consortium;
    return {
      consortium,
      standing: await this.standing.of(tx, code, at.kind),
      findings: await this.findings.list(tx, code),
      submissions: diagnosis.submissions,
      runs: new Map((await this.runs.list(tx, code)).map((each) => [each.id, each])),
      today,
    };
  }
}

/** Key of the latest period of the run's kind of which an office had a digest; null where it had none. */
function lastTold(
  digests: readonly { runId: string }[],
  { at }: ToldRun,
  runs: Recorded['runs'],
): string | null {
  const periods = digests
    .flatMap(({ runId }) => runs.get(runId) ?? [])
    .filter((r) => r.kind === at.kind)
    .map((r) => r.period);
  return periods.length === 0
    ? null
    : periods.reduce((a, b) => (comparePeriods(fromKey(a), fromKey(b)) >= 0 ? a : b));
}
