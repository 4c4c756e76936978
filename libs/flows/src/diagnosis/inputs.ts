import { Inject, Injectable } from '@nestjs/common';
import type { Catalog, Standard } from '@luoxuan/catalog';
import { comparePeriods, fromKey, lastMonth } from '@luoxuan/period';
import { ENGINE, type DiagnosisPeriod } from '@luoxuan/scoring';
import type { SubmissionStatus } from '@luoxuan/spiral';
import {
  ExpertScores,
  Mutes,
  ObservationLedger,
  Submissions,
  Targets,
  type LedgerEntry,
  type Submission,
  type Tx,
} from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import type { KnownConsortium } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';
import { dueSubmissions } from './due-submissions.js';
import { seenFacts, type Decided, type Seen } from './seen.js';
import { submissionStatus } from './submission-status.js';

/** What is on record beside the observations: for every period of a consortium. */
export interface OnRecord extends Decided {
  ledger: number;
  submissions: Submission[];
}

/** What one diagnosis sees of it. */
export interface SeenBy {
  submissions: SubmissionStatus[];
  decided: Decided;
  seen: Seen;
}

/** Everything that diagnoses of a consortium depend on. A run sees what is about its period or earlier ones. */
@Injectable()
export class Inputs {
  constructor(
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly ledger: ObservationLedger,
    private readonly submissions: Submissions,
    private readonly targets: Targets,
    private readonly experts: ExpertScores,
    private readonly mutes: Mutes,
  ) {}

  /** @param asOf ISO date-time: as it was known then; now, if absent */
  async onRecord(tx: Tx, consortium: string, asOf?: string): Promise<OnRecord> {
    const known = (at: string): boolean => asOf === undefined || at <= asOf;
    return {
      ledger: (await this.ledger.head(tx, consortium))?.id ?? 0,
      submissions: (await this.submissions.list(tx, consortium)).filter((s) => known(s.receivedAt)),
      targets: await this.targets.approved(tx, consortium, asOf),
      experts: (await this.experts.all(tx, consortium)).filter((e) => known(e.givenAt)),
      mutes: (await this.mutes.all(tx, consortium)).filter((m) => known(m.at)),
    };
  }

  /** What is valid, or was at `asOf`, and about the period diagnosed or an earlier one. */
  async entries(tx: Tx, consortium: string, at: DiagnosisPeriod, asOf?: string): Promise<LedgerEntry[]> {
    return upTo(
      at,
      asOf === undefined
        ? await this.ledger.current(tx, consortium)
        : await this.ledger.asOf(tx, consortium, { recordedAt: asOf }),
    );
  }

  /** `now` (ISO date or date-time) only decides which missing submissions are overdue. */
  seenBy(
    { ledger, submissions: received, ...all }: OnRecord,
    of: { consortium: KnownConsortium; standard: Standard; at: DiagnosisPeriod; now: string },
  ): SeenBy {
    const { at } = of;
    const due = dueSubmissions(this.catalog, of.standard, of.consortium, at);
    const submissions = submissionStatus(due, received, dateInChina(of.now));
    const decided = {
      targets: all.targets.filter((t) => t.year <= at.year),
      experts: upTo(at, all.experts),
      mutes: all.mutes.filter((m) => isUpTo(at, m.from)),
    };
    const { digest: catalog } = this.catalog;
    return {
      submissions,
      decided,
      seen: { ledger, catalog, engine: ENGINE, ...seenFacts(submissions, decided) },
    };
  }
}

/** Whether a period has ended by the end of the one diagnosed: later figures are none of its business. */
export const isUpTo = (at: DiagnosisPeriod, period: string): boolean =>
  comparePeriods(lastMonth(fromKey(period)), lastMonth(at)) <= 0;

export function upTo<Fact extends { period: string }>(at: DiagnosisPeriod, facts: Fact[]): Fact[] {
  const known = new Map<string, boolean>();
  return facts.filter(({ period }) => {
    let counts = known.get(period);
    if (counts === undefined) known.set(period, (counts = isUpTo(at, period)));
    return counts;
  });
}
