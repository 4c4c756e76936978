import { Inject, Injectable } from '@nestjs/common';
import type { Catalog, Standard } from '@luoxuan/catalog';
import { comparePeriods, fromKey, lastMonth, previous, type Month, type PeriodKind } from '@luoxuan/period';
import { ENGINE, type DiagnosisPeriod, type Observation } from '@luoxuan/scoring';
import { touches, type AnnualEdit, type Finding, type Mute, type SubmissionStatus } from '@luoxuan/spiral';
import {
  AnnualTexts,
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
import { ownRecords } from './own-records.js';
import { seenFacts, type Decided, type Seen } from './seen.js';
import { submissionStatus } from './submission-status.js';

/** What is on record beside the observations: for every period of a consortium. */
export interface OnRecord extends Omit<Decided, 'texts'> {
  ledger: number;
  submissions: Submission[];
  /** Texts of the annual diagnoses, with their years */
  written: (AnnualEdit & { year: number })[];
}

/** What one diagnosis sees of it. */
export interface SeenBy {
  submissions: SubmissionStatus[];
  decided: Decided;
  seen: Seen;
}

/** Which period is looked at, and from when: `now` (ISO date or date-time) only decides what is overdue. */
export interface Sight {
  consortium: KnownConsortium;
  standard: Standard;
  at: DiagnosisPeriod;
  now: string;
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
    private readonly texts: AnnualTexts,
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
      written: (await this.texts.all(tx, consortium)).filter((t) => known(t.at)),
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

  /** What a run of a period sees of it. */
  seenBy({ ledger, submissions: received, ...all }: OnRecord, of: Sight): SeenBy {
    const { at } = of;
    const submissions = this.statusIn(at, received, of);
    // the year's turn ends in the goals of the next one
    const lastYear = at.kind === 'year' ? at.year + 1 : at.year;
    const decided = {
      targets: all.targets.filter((t) => t.year <= lastYear),
      experts: upTo(at, all.experts),
      mutes: all.mutes.filter((m) => touches(m, at, this.kindOf(m))),
      texts:
        at.kind === 'month'
          ? []
          : all.written.filter((t) => t.year === at.year).map(({ year: _, ...text }) => text),
    };
    const { digest: catalog } = this.catalog;
    const facts = seenFacts(submissions, decided);
    return { submissions, decided, seen: { ledger, catalog, engine: ENGINE, ...facts } };
  }

  /** The system's own records, as observations. `findings`: those that the run knows. */
  records({ submissions: received }: OnRecord, findings: readonly Finding[], of: Sight): Observation[] {
    const { members, since } = of.consortium;
    const months = monthsUpTo(of.at, since).map((month) => ({
      month,
      submissions: this.statusIn(month, received, of),
    }));
    const lead = members.find((m) => m.lead)?.code ?? null;
    return ownRecords({ months, findings, lead, members }, this.catalog.elements);
  }

  /** What a muted code is reported or shown for; null where every code is muted. */
  private kindOf({ indicator: code }: Mute): PeriodKind | null {
    if (code === null) return null;
    return (this.catalog.indicators.get(code) ?? this.catalog.elements.get(code))?.period ?? null;
  }

  private statusIn(span: DiagnosisPeriod, received: Submission[], of: Sight): SubmissionStatus[] {
    const due = dueSubmissions(this.catalog, of.standard, of.consortium, span);
    return submissionStatus(due, received, dateInChina(of.now));
  }
}

/** Three years are looked back on: a year's months, those of the year before, and their own year before. */
const MONTHS_BACK = 36;

function monthsUpTo(at: DiagnosisPeriod, since: Month): Month[] {
  const months: Month[] = [];
  let month = lastMonth(at);
  while (months.length < MONTHS_BACK && comparePeriods(month, since) >= 0) {
    months.unshift(month);
    month = lastMonth(previous(month));
  }
  return months;
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
