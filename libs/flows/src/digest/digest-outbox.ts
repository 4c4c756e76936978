import { Inject, Injectable } from '@nestjs/common';
import type { Catalog } from '@luoxuan/catalog';
import { next, periodKey } from '@luoxuan/period';
import { JobBoard } from '@luoxuan/queue';
import type { Diagnosis, StandingWarning } from '@luoxuan/spiral';
import { Findings, OfficeDigests, type Tx } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import type { RecordedRun } from '../improvement/run-follower.js';
import { StandingWarnings } from '../improvement/standing-warnings.js';
import { dueOn } from '../schedule/expected.js';
import { CATALOG } from '../tokens.js';
import { DELIVER_JOB, TRIES } from './deliver-payload.js';
import { digestMessage } from './digest-message.js';
import { hasHappened, isQuiet, newsFor } from './for-office.js';
import type { News, WarningNews } from './news.js';
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
    private readonly digests: OfficeDigests,
    private readonly board: JobBoard,
  ) {}

  /**
   * A correction of an old period tells what it changed; catching up after downtime tells of the latest period only, not
   * of everything that was missed.
   */
  async tell(tx: Tx, offices: readonly Office[], run: ToldRun): Promise<void> {
    if (offices.length === 0) return;
    const today = dateInChina(run.now);
    const isLatest = dueOn(next(run.at), run.standard) > today;
    if (!run.again && !isLatest) return;
    const news = await this.news(tx, run, today);
    for (const office of offices) {
      const told = newsFor(office, news);
      if (run.again ? !hasHappened(told) : isQuiet(told)) continue;
      const id = await this.digests.queue(tx, {
        ...{ office: office.code, runId: run.id, consortium: run.consortium.code },
        content: digestMessage(office, news, told),
        createdAt: new Date(run.now).toISOString(),
      });
      if (id === null) continue;
      await this.board.enqueue(tx, {
        ...{ kind: DELIVER_JOB, lane: `office:${office.code}`, key: `${DELIVER_JOB}-${id}` },
        ...{ payload: { digest: id }, maxAttempts: TRIES },
      });
    }
  }

  private async news(tx: Tx, { id, consortium, at, diagnosis }: ToldRun, today: string): Promise<News> {
    const { code, name, synthetic, members } = consortium;
    const standing = await this.standing.of(tx, code, at.kind);
    return {
      ...{ run: id, consortium: { code, name, synthetic }, period: periodKey(at), members, today },
      warnings: standing.flatMap((w) => this.warningNews(w, id, members)),
      submissions: diagnosis.submissions,
      findings: await this.findings.list(tx, code),
    };
  }

  private warningNews(
    warning: StandingWarning,
    run: string,
    members: { code: string; name: string }[],
  ): WarningNews[] {
    const event = warning.history.findLast((h) => h.run === run)?.event;
    if (event !== 'raised' && event !== 'escalated' && event !== 'resolved') return [];
    const { rule, level, member, indicator, text } = warning;
    const about =
      indicator === null
        ? undefined
        : (this.catalog.indicators.get(indicator) ?? this.catalog.elements.get(indicator));
    const subject = about?.name ?? members.find((m) => m.code === member)?.name ?? '';
    return [{ event, rule, level, member, text, subject, departments: this.departments(indicator) }];
  }

  /** 归口部门 of the figures behind an indicator, or of the element itself. */
  private departments(code: string | null): string[] {
    if (code === null) return [];
    const elements = this.catalog.indicators.get(code)?.formula.elements ?? [code];
    return [...new Set(elements.flatMap((e) => this.catalog.elements.get(e)?.owner ?? []))];
  }
}
