import { Inject, Injectable } from '@nestjs/common';
import type { Catalog, Standard } from '@luoxuan/catalog';
import {
  dueDate,
  fromKey,
  inside,
  lastMonth,
  monthOf,
  ordinal,
  periodKey,
  type Period,
  type PeriodKind,
} from '@luoxuan/period';
import type { DiagnosisPeriod, Observation } from '@luoxuan/scoring';
import {
  answerTo,
  overdue,
  prove,
  reopen,
  startFinding,
  verify,
  withEvent,
  type AnsweredWarning,
  type Diagnosis,
  type Finding,
  type NewFindingEvent,
  type ProvingRun,
  type Warning,
} from '@luoxuan/spiral';
import { Findings, type Tx } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import type { KnownConsortium } from '../registry/registry.js';
import { isUpTo } from '../diagnosis/inputs.js';
import { CATALOG } from '../tokens.js';
import { seenFigures, type SeenFigures } from './change-between.js';
import { knowledgeOf } from './knowledge-of.js';
import { pledgeFigures } from './pledge-figures.js';
import { StandingWarnings } from './standing-warnings.js';

/** A run as it was recorded, with what it saw. */
export interface RecordedRun {
  id: string;
  consortium: KnownConsortium;
  standard: Standard;
  at: DiagnosisPeriod;
  /** ISO date or date-time from which it looked */
  now: string;
  entries: Observation[];
  diagnosis: Pick<Diagnosis, 'warnings' | 'scorecard'>;
}

/**
 * What a diagnosis does to the findings of its consortium: data close them or send them back, time makes them overdue,
 * warnings open them or bring them back. Following the same run again changes nothing.
 */
@Injectable()
export class RunFollower {
  constructor(
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly findings: Findings,
    private readonly standing: StandingWarnings,
  ) {}

  /** In the transaction that records the run, after its warnings. */
  async follow(tx: Tx, recorded: RecordedRun): Promise<void> {
    const run = { ...recorded, now: new Date(recorded.now).toISOString() };
    await this.findings.inTurn(tx, run.consortium.code);
    const figures = seenFigures(this.catalog, run.consortium.members, run.entries);
    const judged: Finding[] = [];
    for (const finding of await this.findings.list(tx, run.consortium.code)) {
      judged.push(await this.judge(tx, finding, run, figures));
    }
    for (const { warning, found } of await this.found(tx, run)) {
      const answer = answerTo(warning, judged);
      if (answer.kind === 'open') {
        const opened = await this.open(tx, warning, found, run, figures);
        if (opened !== null) judged.push(opened);
      } else if (answer.kind === 'reopen') {
        const back = await this.append(tx, answer.finding, reopen(warning, run));
        judged.splice(judged.indexOf(answer.finding), 1, back);
      }
    }
  }

  /** By data first: what data prove is not overdue. */
  private judge(tx: Tx, finding: Finding, run: RecordedRun, figures: SeenFigures): Promise<Finding> {
    const proving = provingRun(run, figures);
    const lookout = { ...proving, run: run.id, dataDue: dataDue(run) };
    const event =
      verify(finding, proving) ?? overdue(finding, { ...lookout, proof: (m) => prove(m, proving) });
    return event === null ? Promise.resolve(finding) : this.append(tx, finding, event);
  }

  /** The warnings that stand after this run and that it found, with what it found. */
  private async found(tx: Tx, run: RecordedRun): Promise<{ warning: AnsweredWarning; found: Warning }[]> {
    const { id, consortium, at } = run;
    const { warnings } = run.diagnosis;
    if (warnings.length === 0) return [];
    const said = new Map(warnings.map((w) => [nameOf(w), w]));
    return (await this.standing.of(tx, consortium.code, at.kind))
      .filter((w) => w.state === 'raised' || w.state === 'continuing')
      .filter((w) => w.history.some((h) => h.run === id))
      .flatMap((w) => {
        const found = said.get(nameOf(w));
        return found === undefined ? [] : [{ warning: { ...w, subject: found.subject }, found }];
      });
  }

  private open(tx: Tx, warning: AnsweredWarning, found: Warning, run: RecordedRun, figures: SeenFigures) {
    const { key, rule, indicator, member, since: period } = warning;
    const about = { consortium: run.consortium.code, warning: key, rule, indicator, member, period };
    const result = run.diagnosis.scorecard.dimensions
      .flatMap((d) => d.indicators)
      .find((i) => i.code === indicator);
    const knowledge = { ...knowledgeOf(found, warning.since, figures), rank: result?.rank ?? null };
    return this.findings.open(tx, about, startFinding(warning, knowledge, run));
  }

  /** Nothing is added behind what happened later: an old period that is diagnosed again as of then. */
  private async append(tx: Tx, finding: Finding, event: NewFindingEvent): Promise<Finding> {
    if (event.at < (finding.events.at(-1)?.at ?? '')) return finding;
    const next = { ...event, seq: finding.events.length + 1 };
    await this.findings.append(tx, finding.number, next);
    return withEvent(finding, next);
  }
}

/** One warning of a run. */
const nameOf = (w: Pick<Warning, 'rule' | 'indicator' | 'member' | 'period'>): string =>
  `${w.rule}|${w.indicator ?? ''}|${w.member ?? ''}|${w.period}`;

const provingRun = ({ id, at, now }: RecordedRun, figures: SeenFigures): ProvingRun => ({
  id,
  period: periodKey(at),
  now,
  today: dateInChina(now),
  lastPeriodOf: ({ by }) => {
    const period = lastOver(fromKey(by).kind, at);
    return period === null ? null : periodKey(period);
  },
  figures: (pledge, period) => pledgeFigures(pledge, period, figures),
});

/** The last period of a kind that is over when `at` is: a quarter's promise is looked at in every month after it. */
function lastOver(kind: PeriodKind, at: DiagnosisPeriod): Period | null {
  const end = lastMonth(at);
  const months = Array.from({ length: 12 }, (_, back) => monthOf(ordinal(end) - back));
  for (const month of months) {
    const period = inside(kind, month);
    if (period !== null) return period;
  }
  return null;
}

/** Figures are due as the standard says for their kind of period. A run says nothing of what ends after its own period. */
const dataDue =
  ({ standard, at }: RecordedRun) =>
  (key: string): string | null => {
    const period = fromKey(key);
    if (!isUpTo(at, key)) return null;
    return dueDate(period, standard.plan.dueDays[period.kind as keyof Standard['plan']['dueDays']]);
  };
