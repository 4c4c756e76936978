import { Injectable } from '@nestjs/common';
import type { Standard } from '@luoxuan/catalog';
import { comparePeriods, fromKey, lastMonth, periodKey } from '@luoxuan/period';
import type { DiagnosisPeriod, Scorecard } from '@luoxuan/scoring';
import {
  CONTRADICTIONS,
  type Diagnosis,
  type Finding,
  type FollowedRun,
  type ImportedFinding,
} from '@luoxuan/spiral';
import { DiagnosedPeriods, Findings, Reports, Runs, Submissions, type Tx } from '@luoxuan/store';
import { Registry, type KnownConsortium } from '../registry/registry.js';
import { findingsKnown, type PeriodOfRun } from './findings-known.js';
import { FoundRuns } from './found-runs.js';

/** A published year: the edition that counts, and the scorecard that is printed in it. */
export interface Edition {
  year: number;
  edition: number;
  runId: string;
  /** ISO date-time */
  publishedAt: string;
  published: Scorecard;
  /** By which the year is measured now */
  standard: Standard;
}

/** What is on record beside figures when a period is diagnosed: earlier turns, what people did, what was published. */
export interface Past {
  findings: Finding[];
  /** What the runs of earlier months and years found; of a year those of its own months as well */
  months: FollowedRun[];
  years: FollowedRun[];
  /** The year before as it was diagnosed; null for a month, and where there is none */
  lastTurn: Scorecard | null;
  editions: Edition[];
  imports: ImportedFinding[];
  /** ISO date in China from which days are counted; undefined where no submission is missing, as it does not matter then */
  today: string | undefined;
}

/** Published years that figures are still held against. */
const YEARS_BACK = 2;

/** Reads what a diagnosis finds on record beside figures. */
@Injectable()
export class PastReader {
  constructor(
    private readonly registry: Registry,
    private readonly found: FoundRuns,
    private readonly diagnosed: DiagnosedPeriods,
    private readonly runs: Runs,
    private readonly findings: Findings,
    private readonly reports: Reports,
    private readonly submissions: Submissions,
  ) {}

  /** @param now ISO date or date-time from which it looks: what came later is not seen */
  async of(
    tx: Tx,
    consortium: KnownConsortium,
    at: DiagnosisPeriod,
    now: string,
  ): Promise<Omit<Past, 'today'>> {
    const { code } = consortium;
    const since = new Date(now).toISOString();
    const { months, years, findings } = await this.known(tx, code, at, since);
    const isBefore = (run: FollowedRun): boolean => {
      const order = comparePeriods(lastMonth(fromKey(run.period)), lastMonth(at));
      return order < 0 || (order === 0 && at.kind === 'year' && fromKey(run.period).kind === 'month');
    };
    return {
      findings,
      months: months.filter(isBefore),
      years: years.filter(isBefore),
      lastTurn: at.kind === 'year' ? await this.lastTurn(tx, code, at.year) : null,
      editions: await this.editions(tx, consortium, at, since),
      imports: await this.imports(tx, code, at),
    };
  }

  /** The findings that a diagnosis of `at` sees from `now` (ISO date or date-time). */
  async findingsAt(tx: Tx, consortium: string, at: DiagnosisPeriod, now: string): Promise<Finding[]> {
    return (await this.known(tx, consortium, at, new Date(now).toISOString())).findings;
  }

  private async known(
    tx: Tx,
    consortium: string,
    at: DiagnosisPeriod,
    since: string,
  ): Promise<Pick<Past, 'findings' | 'months' | 'years'>> {
    const months = await this.found.of(tx, consortium, 'month');
    const years = await this.found.of(tx, consortium, 'year');
    const findings = await this.findings.list(tx, consortium);
    return { months, years, findings: findingsKnown(findings, at, since, periodOfRuns(months, years)) };
  }

  private async lastTurn(tx: Tx, consortium: string, year: number): Promise<Scorecard | null> {
    const last = await this.diagnosed.last(tx, { kind: 'year', consortium, period: `${year - 1}` });
    return last === null ? null : await this.scorecard(tx, last.runId);
  }

  private async scorecard(tx: Tx, runId: string): Promise<Scorecard> {
    const run = await this.runs.find(tx, runId);
    if (run === null) throw new Error(`the run ${runId} is not on record`);
    return (JSON.parse(run.result) as Diagnosis).scorecard;
  }

  /** Of years that were over and published by the end of what is diagnosed. */
  private async editions(
    tx: Tx,
    consortium: KnownConsortium,
    at: DiagnosisPeriod,
    now: string,
  ): Promise<Edition[]> {
    const editions: Edition[] = [];
    const end = periodKey(lastMonth(at));
    for (let year = at.year; year > at.year - YEARS_BACK; year--) {
      const published = (await this.reports.editions(tx, consortium.code, year)).findLast(
        (report) => report.createdAt <= now && `${year}-12` <= end && report.createdAt.slice(0, 7) <= end,
      );
      const chosen = this.registry.standardOf(consortium, year);
      if (published === undefined || !chosen.ok) continue;
      const { edition, runId, createdAt: publishedAt } = published;
      const scorecard = await this.scorecard(tx, runId);
      editions.push({ year, edition, runId, publishedAt, published: scorecard, standard: chosen.standard });
    }
    return editions;
  }

  private async imports(tx: Tx, consortium: string, at: DiagnosisPeriod): Promise<ImportedFinding[]> {
    const all = await this.submissions.standingFindings(tx, consortium, CONTRADICTIONS);
    return all.filter(({ period }) => comparePeriods(lastMonth(fromKey(period)), lastMonth(at)) <= 0);
  }
}

function periodOfRuns(months: readonly FollowedRun[], years: readonly FollowedRun[]): PeriodOfRun {
  const periods = new Map(
    [...months, ...years].flatMap(({ period, runId, superseded = [] }) =>
      [runId, ...superseded.map((run) => run.runId)].map((id): [string, DiagnosisPeriod] => [
        id,
        fromKey(period) as DiagnosisPeriod,
      ]),
    ),
  );
  return (run) => periods.get(run);
}
