import { Inject, Injectable } from '@nestjs/common';
import { rangeOf, type Catalog } from '@luoxuan/catalog';
import { fromKey } from '@luoxuan/period';
import { isCumulative } from '@luoxuan/scoring';
import {
  casesOf,
  closureRate,
  currentMeasures,
  decide,
  withEvent,
  type Case,
  type Circumstances,
  type ClosureRate,
  type Finding,
  type FindingCommand,
  type FindingState,
  type Names,
} from '@luoxuan/spiral';
import { Findings, ObservationLedger, UnitOfWork, type Tx } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import { failed, type Outcome } from '../problem.js';
import { Registry, type KnownConsortium } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';
import { changeBetween, indicatorNamed, ofMembers, seenFigures } from './change-between.js';
import { noFinding, noIndicator, refusalProblem } from './refusal-problem.js';

/** Which findings are asked for; what is not said does not narrow. */
export interface FindingFilter {
  consortium?: string | undefined;
  state?: FindingState | undefined;
  /** Owner of a measure that is not proved yet */
  owner?: string | undefined;
  overdue?: boolean | undefined;
}

/** 问题与改进措施: what people do with findings, and what became of them. Data do the rest, see RunFollower. */
@Injectable()
export class ImprovementFlow {
  constructor(
    private readonly registry: Registry,
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly unitOfWork: UnitOfWork,
    private readonly findings: Findings,
    private readonly ledger: ObservationLedger,
  ) {}

  /** The findings asked for, oldest first, and 改进措施闭环率 of all findings of the same consortium. */
  async list(filter: FindingFilter): Promise<Outcome<{ findings: Finding[]; closure: ClosureRate }>> {
    const { consortium } = filter;
    if (consortium !== undefined) {
      const found = await this.registry.find(consortium);
      if (!found.ok) return found;
    }
    const all = await this.unitOfWork.read((tx) => this.findings.list(tx, consortium));
    return { ok: true, findings: all.filter((f) => fits(f, filter)), closure: closureRate(all) };
  }

  /** With the names of what it mentions by code. */
  async find(
    number: number,
  ): Promise<Outcome<{ finding: Finding; consortium: KnownConsortium; names: Names }>> {
    const finding = await this.unitOfWork.read((tx) => this.findings.find(tx, number));
    if (finding === null) return failed(noFinding(number));
    const found = await this.registry.find(finding.consortium);
    if (!found.ok) return found;
    const { consortium } = found;
    return { ok: true, finding, consortium, names: this.names([consortium]) };
  }

  /** Carries out what a person wants, or says everything that speaks against it. `now`: ISO date-time. */
  act(number: number, command: FindingCommand, now: string): Promise<Outcome<{ finding: Finding }>> {
    return this.unitOfWork.run(async (tx) => {
      const seen = await this.findings.find(tx, number);
      if (seen === null) return failed(noFinding(number));
      await this.findings.inTurn(tx, seen.consortium);
      const finding = (await this.findings.find(tx, number)) ?? seen;
      const given = await this.circumstances(tx, finding, now);
      if (!given.ok) return given;
      const decision = decide(finding, command, given.circumstances);
      if (!decision.ok) return failed(...decision.refusals.map(refusalProblem));
      const event = { ...decision.event, seq: finding.events.length + 1 };
      await this.findings.append(tx, number, event);
      return { ok: true, finding: withEvent(finding, event) };
    });
  }

  /** Measures that data proved effective, in all consortia; those that moved `indicator` where one is given. */
  async cases(indicator?: string): Promise<Outcome<{ cases: Case[]; names: Names }>> {
    if (indicator !== undefined && !this.catalog.indicators.has(indicator)) {
      return failed(noIndicator(indicator));
    }
    const all = await this.unitOfWork.read((tx) => this.findings.list(tx));
    const names = this.names(await this.registry.list());
    return { ok: true, cases: casesOf(all, indicator), names };
  }

  private names(consortia: KnownConsortium[]): Names {
    const members = consortia.flatMap((c) => c.members).map((m) => [m.code, m.name] as const);
    return { indicators: this.catalog.indicators, members: new Map(members) };
  }

  private async circumstances(
    tx: Tx,
    { consortium: code }: Finding,
    now: string,
  ): Promise<Outcome<{ circumstances: Circumstances }>> {
    const found = await this.registry.consortium(tx, code);
    if (!found.ok) return found;
    const { members } = found.consortium;
    const today = dateInChina(now);
    const chosen = this.registry.standardOf(found.consortium, Number(today.slice(0, 4)));
    if (!chosen.ok) return chosen;
    const weighed = chosen.standard.dimensions.flatMap((d) => d.groups.flatMap((g) => g.indicators));
    const indicators = weighed.map((entry) => {
      const indicator = indicatorNamed(entry.code, this.catalog);
      const range = rangeOf(indicator, this.catalog);
      const cumulative = isCumulative(indicator, this.catalog);
      return [entry.code, { ...indicator, range, cumulative }] as const;
    });
    const figures = seenFigures(this.catalog, members, await this.ledger.current(tx, code));
    return {
      ok: true,
      circumstances: {
        at: now,
        today,
        indicators: new Map(indicators),
        members: members.map((m) => m.code),
        figure: (indicator, member, key) => {
          const own = member === null ? figures : ofMembers(figures, (m) => m.code === member);
          const period = fromKey(key);
          const periods = { now: period, before: period };
          const { now: value } = changeBetween(indicatorNamed(indicator, this.catalog), own, periods);
          return value.gaps.length > 0 ? null : value.figure;
        },
      },
    };
  }
}

function fits(finding: Finding, { state, owner, overdue }: FindingFilter): boolean {
  return (
    (state === undefined || finding.state === state) &&
    (overdue !== true || finding.state === 'overdue') &&
    (owner === undefined || currentMeasures(finding).some((m) => m.owner === owner))
  );
}
