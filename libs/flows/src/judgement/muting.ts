import { Inject, Injectable } from '@nestjs/common';
import { codeFinder, type Catalog } from '@luoxuan/catalog';
import {
  comparePeriods,
  firstMonth,
  lastMonth,
  ordinal,
  parsePeriod,
  periodKey,
  type Month,
  type Period,
} from '@luoxuan/period';
import { onOneLine, RULE_NAMES, type Mute, type RuleCode } from '@luoxuan/spiral';
import { Mutes, UnitOfWork } from '@luoxuan/store';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import { beforeSince, notAPeriod } from '../registry/period-problems.js';
import { Registry } from '../registry/registry.js';
import { unknownCode } from '../registry/unknown-code.js';
import { authorProblems } from '../targets/target-problems.js';
import { CATALOG } from '../tokens.js';

/** A mute as somebody asks for it; periods as typed. */
export type AskedMute = Omit<Mute, 'at'>;

/** A rule is silenced for a while, not for good: months. */
const LONGEST = 12;

/** Rules silenced for a while, never without author, reason and end. */
@Injectable()
export class Muting {
  constructor(
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly registry: Registry,
    private readonly unitOfWork: UnitOfWork,
    private readonly mutes: Mutes,
  ) {}

  async mute(code: string, asked: AskedMute, now: string): Promise<Outcome<{ mute: Mute }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const members = found.consortium.members.map((m) => m.code);
    const [from, to] = [parsePeriod(asked.from), parsePeriod(asked.to)];
    const problems: Problem[] = [
      ...ruleProblems(asked.rule),
      ...authorProblems({ by: asked.author, reason: asked.reason }),
      ...(asked.member === null || members.includes(asked.member)
        ? []
        : [unknownCode('member', '成员单位', asked.member, members)]),
      ...this.indicatorProblems(asked.indicator),
      ...(from.ok ? [] : [notAPeriod(asked.from)]),
      ...(to.ok ? [] : [notAPeriod(asked.to)]),
    ];
    if (!from.ok || !to.ok) return failed(...problems);
    problems.push(...spanProblems(asked, from.period, to.period, found.consortium.since));
    if (problems.length > 0) return failed(...problems);
    const mute = {
      ...asked,
      ...{ author: asked.author.trim(), reason: onOneLine(asked.reason), at: now },
      ...{ from: periodKey(from.period), to: periodKey(to.period) },
    };
    await this.unitOfWork.run((tx) => this.mutes.add(tx, code, mute));
    return { ok: true, mute };
  }

  /** A warning is about an indicator, or about the element whose figure is in doubt. */
  private indicatorProblems(code: string | null): Problem[] {
    const known = [...this.catalog.indicators.keys(), ...this.catalog.elements.keys()];
    return code === null || known.includes(code) ? [] : [unknownIndicator(code, codeFinder(known)(code))];
  }

  async list(code: string): Promise<Outcome<{ mutes: Mute[] }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    return { ok: true, mutes: await this.unitOfWork.read((tx) => this.mutes.all(tx, code)) };
  }
}

function ruleProblems(rule: string): Problem[] {
  const rules = Object.keys(RULE_NAMES) as RuleCode[];
  if (rules.includes(rule as RuleCode)) return [];
  const list = rules.map((code) => `${code}（${RULE_NAMES[code].zh}）`);
  return [
    problem(
      'unknown-rule',
      { zh: `没有监测规则 ${rule}`, en: `there is no monitoring rule ${rule}` },
      { zh: `监测规则：${list.join('、')}`, en: `the rules: ${rules.join(', ')}` },
      { found: rule },
    ),
  ];
}

const unknownIndicator = (found: string, nearest: string | undefined): Problem =>
  problem(
    'unknown-indicator',
    {
      zh: `指标目录中没有指标或采集项 ${found}`,
      en: `the catalogue has no indicator or element ${found}`,
    },
    nearest === undefined
      ? { zh: '写指标编码，例如 SRV04', en: 'write the code of an indicator, such as SRV04' }
      : { zh: `是否为 ${nearest}？`, en: `do you mean ${nearest}?` },
    { found, ...(nearest === undefined ? {} : { nearest }) },
  );

/** From one period to another of the same kind that does not end before it, not longer than a rule may be silent. */
function spanProblems({ from, to }: AskedMute, first: Period, last: Period, since: Month): Problem[] {
  const months = ordinal(lastMonth(last)) - ordinal(firstMonth(first)) + 1;
  const isSpan = first.kind === last.kind && comparePeriods(first, last) <= 0 && months <= LONGEST;
  if (isSpan) return comparePeriods(lastMonth(first), since) < 0 ? [beforeSince(first, since)] : [];
  return [
    problem(
      'mute-span',
      { zh: `静默期间 ${from} 至 ${to} 不对`, en: `a rule cannot be muted from ${from} to ${to}` },
      {
        zh: `起止写同一种期间（如都写月份），起始不晚于结束，最长 ${LONGEST} 个月`,
        en: `two periods of one kind, such as months, the first one not after the last, ${LONGEST} months at most`,
      },
      { from, to },
    ),
  ];
}
