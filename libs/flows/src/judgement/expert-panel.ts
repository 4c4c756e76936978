import { Inject, Injectable } from '@nestjs/common';
import type { Catalog } from '@luoxuan/catalog';
import { endDate, lastMonth, parsePeriod, periodKey, type Period } from '@luoxuan/period';
import { quantityFrom } from '@luoxuan/quantity';
import type { ExpertPoints } from '@luoxuan/scoring';
import { onOneLine } from '@luoxuan/spiral';
import { ExpertScores, UnitOfWork } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import { notAPeriod, notBegun } from '../registry/period-problems.js';
import { Registry, type KnownConsortium } from '../registry/registry.js';
import { authorProblems, entryIn } from '../targets/target-problems.js';
import { CATALOG } from '../tokens.js';

/** Points as an expert gives them; `period` as typed. */
export type GivenPoints = Omit<ExpertPoints, 'givenAt'>;

/** Points of experts, each with its reason; given again, the latest count and the earlier ones stay on record. */
@Injectable()
export class ExpertPanel {
  constructor(
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly registry: Registry,
    private readonly unitOfWork: UnitOfWork,
    private readonly scores: ExpertScores,
  ) {}

  async give(code: string, given: GivenPoints, now: string): Promise<Outcome<{ points: ExpertPoints }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const parsed = parsePeriod(given.period);
    const problems = [
      ...authorProblems({ by: given.expert, reason: given.reason }),
      ...pointsProblems(given.points),
      ...(parsed.ok
        ? this.ruleProblems(given.indicator, parsed.period, found.consortium)
        : [notAPeriod(given.period)]),
      ...(parsed.ok && endDate(parsed.period) >= dateInChina(now) ? [notEnded(parsed.period)] : []),
    ];
    if (!parsed.ok || problems.length > 0) return failed(...problems);
    const { indicator, points, expert, reason } = given;
    const period = periodKey(parsed.period);
    const row = { indicator, period, points, expert: expert.trim(), reason: onOneLine(reason), givenAt: now };
    await this.unitOfWork.run((tx) => this.scores.give(tx, code, row));
    return { ok: true, points: row };
  }

  async list(code: string): Promise<Outcome<{ points: ExpertPoints[] }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    return { ok: true, points: await this.unitOfWork.read((tx) => this.scores.all(tx, code)) };
  }

  /** Only an indicator whose rule asks for an expert takes points. */
  private ruleProblems(code: string, period: Period, consortium: KnownConsortium): Problem[] {
    const chosen = this.registry.standardOf(consortium, lastMonth(period).year);
    if (!chosen.ok) return chosen.problems;
    const { standard } = chosen;
    if (this.catalog.indicators.has(code) && entryIn(standard, code)?.rule.kind === 'expert') return [];
    const judged = standard.dimensions
      .flatMap((d) => d.groups.flatMap((g) => g.indicators))
      .filter((i) => i.rule.kind === 'expert')
      .map((i) => i.code);
    const list = judged.join(', ') || '—';
    return [
      problem(
        'not-judged-by-experts',
        {
          zh: `标准 ${standard.code} ${standard.version} 中 ${code} 不由专家评分`,
          en: `in the standard ${standard.code} ${standard.version} ${code} is not judged by experts`,
        },
        { zh: `由专家评分的指标：${list}`, en: `judged by experts: ${list}` },
        { indicator: code, standard: standard.code },
      ),
    ];
  }
}

function pointsProblems(points: string): Problem[] {
  const read = quantityFrom(points, '个', { unit: '个', decimals: 2 });
  if (read.ok && read.quantity.steps >= 0 && read.quantity.steps <= 10_000) return [];
  return [
    problem(
      'points-out-of-range',
      { zh: `评分「${points}」不是 0—100 的数`, en: `the points "${points}" are no number from 0 to 100` },
      { zh: '写 0—100，至多两位小数', en: 'write 0 to 100 with two decimals at most' },
      { found: points },
    ),
  ];
}

const notEnded = (period: Period): Problem => ({
  ...notBegun(period),
  code: 'period-not-ended',
  message: {
    zh: `${periodKey(period)} 尚未结束，不能评分`,
    en: `${periodKey(period)} has not ended and cannot be judged yet`,
  },
});
