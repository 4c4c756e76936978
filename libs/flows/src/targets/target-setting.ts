import { Inject, Injectable } from '@nestjs/common';
import { rangeOf, type Catalog } from '@luoxuan/catalog';
import { isSamePerson, onOneLine, textFaults } from '@luoxuan/spiral';
import { Targets, UnitOfWork, type SetTarget, type Tx } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import { Registry, type KnownConsortium } from '../registry/registry.js';
import { unknownCode } from '../registry/unknown-code.js';
import { CATALOG } from '../tokens.js';
import { needsResolution, noResolution, turnProblems, type Turn } from './goal-rules.js';
import {
  atPlace,
  authorProblems,
  curveProblems,
  entryIn,
  valueProblems,
  type Proposal,
} from './target-problems.js';

/** How far ahead a target may be set, years. */
const AHEAD = 10;

const RESOLUTION = { option: 'resolution', zh: '决议文号', en: 'the resolution' };

/** A version of a target as people read it: with the unit of its value. */
export interface KnownTarget extends SetTarget {
  unit: string;
}

/** What became of one target: `unchanged` where the latest version says the same already. */
export interface TargetOutcome {
  target: KnownTarget;
  unchanged: boolean;
}

/** Goals are set by one person and approved by another; each change is a new version (decision 0019). */
@Injectable()
export class TargetSetting {
  constructor(
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly registry: Registry,
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: Targets,
  ) {}

  /** Sets one version each, all or none. `now`: ISO date-time. */
  async set(
    code: string,
    proposals: readonly Proposal[],
    now: string,
    turn: Turn = { loop: 'static' },
  ): Promise<Outcome<{ outcomes: TargetOutcome[] }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const { consortium } = found;
    const problems = [
      ...turnProblems(turn),
      ...proposals.flatMap((proposal) => this.problemsOf(proposal, consortium, now)),
    ];
    if (problems.length > 0) return failed(...unique(problems));
    return this.unitOfWork.run(async (tx) => {
      const latest = new Map((await this.targets.list(tx, code)).map((t) => [subjectOf(t), t]));
      const outcomes: TargetOutcome[] = [];
      for (const proposal of proposals) {
        const known = latest.get(subjectOf(proposal));
        if (known !== undefined && saysTheSame(known, proposal))
          outcomes.push({ target: this.known(known), unchanged: true });
        else outcomes.push({ target: this.known(await this.add(tx, code, proposal, now)), unchanged: false });
      }
      return { ok: true as const, outcomes };
    });
  }

  private problemsOf(proposal: Proposal, consortium: KnownConsortium, now: string): Problem[] {
    const problems = [
      ...authorProblems(proposal),
      ...this.memberProblems(proposal, consortium),
      ...yearProblems(proposal.year, consortium, now),
      ...this.indicatorProblems(proposal, consortium),
    ];
    const { place } = proposal;
    return place === undefined ? problems : problems.map((each) => atPlace(each, place));
  }

  /** Approves versions, all or none, by another person than the one who set them. `now`: ISO date-time. */
  async approve(
    code: string,
    ids: readonly number[],
    given: { by: string; resolution?: string },
    now: string,
  ): Promise<Outcome<{ targets: KnownTarget[] }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const resolution = onOneLine(given.resolution ?? '') || null;
    const by = given.by.trim();
    const approval = { by, resolution, at: now };
    return this.unitOfWork.run(async (tx) => {
      const all = await this.targets.list(tx, code);
      const problems = [
        ...authorProblems({ by, reason: 'approval' }),
        ...textFaults(resolution, RESOLUTION),
        ...ids.flatMap((id) => approvalProblems(id, all, approval)),
      ];
      if (problems.length > 0) return failed(...unique(problems));
      for (const id of ids) await this.targets.approve(tx, id, approval);
      const approved = (await this.targets.list(tx, code)).filter((t) => ids.includes(t.id));
      return { ok: true as const, targets: approved.map((t) => this.known(t)) };
    });
  }

  /** Every version, approved or not. */
  async list(code: string, year?: number): Promise<Outcome<{ targets: KnownTarget[] }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const targets = await this.unitOfWork.read((tx) => this.targets.list(tx, code, year));
    return { ok: true, targets: targets.map((t) => this.known(t)) };
  }

  /** One of an indicator that the catalogue no longer has stands without a unit. */
  private known(target: SetTarget): KnownTarget {
    return { ...target, unit: this.catalog.indicators.get(target.indicator)?.unit ?? '' };
  }

  private add(tx: Tx, consortium: string, proposal: Proposal, setAt: string): Promise<SetTarget> {
    const { by, reason, indicator, member, year, value, curve } = proposal;
    const subject = { consortium, indicator, member, year, value, curve };
    return this.targets.set(tx, { ...subject, setBy: by.trim(), reason: onOneLine(reason), setAt });
  }

  private memberProblems({ member }: Proposal, { members }: KnownConsortium): Problem[] {
    const known = members.map((m) => m.code);
    return member === null || known.includes(member)
      ? []
      : [unknownCode('member', '成员单位', member, known)];
  }

  private indicatorProblems(proposal: Proposal, consortium: KnownConsortium): Problem[] {
    const { indicator: code, year } = proposal;
    const indicator = this.catalog.indicators.get(code);
    const chosen = this.registry.standardOf(consortium, year);
    if (!chosen.ok) return chosen.problems;
    const { standard } = chosen;
    const entry = indicator && entryIn(standard, code);
    if (indicator === undefined || entry === undefined)
      return [notInStandard(code, standard.code, standard.version)];
    const { unit, decimals, direction } = indicator;
    const range = rangeOf(indicator, this.catalog);
    return [
      ...valueProblems(proposal, { code, unit, decimals, direction, range, entry }),
      ...curveProblems(proposal.curve, code),
    ];
  }
}

function yearProblems(year: number, { since }: KnownConsortium, now: string): Problem[] {
  const last = yearOf(now) + AHEAD;
  if (Number.isInteger(year) && since.year <= year && year <= last) return [];
  return [
    problem(
      'target-year',
      { zh: `目标年份 ${year} 不在范围内`, en: `the year ${year} of the target is out of range` },
      { zh: `应在 ${since.year} 至 ${last} 年之间`, en: `a year from ${since.year} to ${last}` },
      { year, from: since.year, to: last },
    ),
  ];
}

const notInStandard = (indicator: string, standard: string, version: string): Problem =>
  problem(
    'unknown-indicator',
    {
      zh: `标准 ${standard} ${version} 中没有指标 ${indicator}`,
      en: `the standard ${standard} ${version} has no indicator ${indicator}`,
    },
    {
      zh: '改正指标代码，或先把它列入标准',
      en: 'correct the code, or put the indicator into the standard first',
    },
    { indicator, standard },
  );

/** What speaks against approving the version `id`. */
function approvalProblems(
  id: number,
  all: SetTarget[],
  { by, resolution, at }: { by: string; resolution: string | null; at: string },
): Problem[] {
  const target = all.find((t) => t.id === id);
  if (target === undefined)
    return [
      approvalRefused('unknown-target', id, { zh: `没有第 ${id} 号目标`, en: `there is no target ${id}` }),
    ];
  const { indicator, year, version, setBy } = target;
  const counting = all.filter((t) => subjectOf(t) === subjectOf(target) && t.approval !== null).at(-1);
  const about = {
    zh: `第 ${id} 号目标（${indicator} ${year} 年第 ${version} 版）`,
    en: `target ${id} (${indicator} ${year}, version ${version})`,
  };
  if (!isOpen(target))
    return [
      approvalRefused('already-approved', id, {
        zh: `${about.zh}已经批准`,
        en: `${about.en} is approved already`,
      }),
    ];
  if (counting !== undefined && counting.version > version)
    return [
      approvalRefused('superseded', id, {
        zh: `${about.zh}之后的第 ${counting.version} 版已经生效`,
        en: `version ${counting.version}, set after ${about.en}, counts already`,
      }),
    ];
  const problems: Problem[] = [];
  if (isSamePerson(setBy, by))
    problems.push(
      problem(
        'approved-by-its-author',
        {
          zh: `${about.zh}由 ${setBy} 提出，不能由本人批准`,
          en: `${about.en} was set by ${setBy}, who cannot approve it`,
        },
        { zh: '请另一人批准', en: 'let somebody else approve it' },
        { target: id, by },
      ),
    );
  if (resolution === null && needsResolution(year, yearOf(at), counting !== undefined))
    problems.push(noResolution(indicator, year));
  return problems;
}

const approvalRefused = (code: string, target: number, message: Problem['message']): Problem =>
  problem(
    code,
    message,
    {
      zh: '用 luoxuan target list 查看各版；要改变目标，先设新的一版',
      en: 'see luoxuan target list; to change a target, set a new version',
    },
    { target },
  );

const isOpen = ({ approval }: SetTarget): boolean => approval === null;

const yearOf = (now: string): number => Number(dateInChina(now).slice(0, 4));

const subjectOf = ({ indicator, member, year }: Pick<Proposal, 'indicator' | 'member' | 'year'>): string =>
  `${indicator}|${member ?? ''}|${year}`;

const saysTheSame = (known: SetTarget, { value, curve }: Proposal): boolean =>
  known.value === value && JSON.stringify(known.curve) === JSON.stringify(curve);

const unique = (problems: Problem[]): Problem[] => [
  ...new Map(problems.map((p) => [JSON.stringify(p), p])).values(),
];
