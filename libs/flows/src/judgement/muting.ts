import { Injectable } from '@nestjs/common';
import { comparePeriods, parsePeriod, periodKey, firstMonth, lastMonth, ordinal } from '@luoxuan/period';
import { onOneLine, RULE_NAMES, type Mute, type RuleCode } from '@luoxuan/spiral';
import { Mutes, UnitOfWork } from '@luoxuan/store';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import { notAPeriod } from '../registry/period-problems.js';
import { Registry } from '../registry/registry.js';
import { unknownCode } from '../registry/unknown-code.js';
import { authorProblems } from '../targets/target-problems.js';

/** A mute as somebody asks for it; periods as typed. */
export type AskedMute = Omit<Mute, 'at'>;

/** A rule is silenced for a while, not for good: months. */
const LONGEST = 12;

/** Rules silenced for a while, never without author, reason and end. */
@Injectable()
export class Muting {
  constructor(
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
      ...(from.ok ? [] : [notAPeriod(asked.from)]),
      ...(to.ok ? [] : [notAPeriod(asked.to)]),
    ];
    if (!from.ok || !to.ok) return failed(...problems);
    const months = ordinal(lastMonth(to.period)) - ordinal(firstMonth(from.period)) + 1;
    if (comparePeriods(from.period, to.period) > 0 || months < 1 || months > LONGEST)
      problems.push(wrongSpan(asked));
    if (problems.length > 0) return failed(...problems);
    const mute = {
      ...asked,
      ...{ author: asked.author.trim(), reason: onOneLine(asked.reason), at: now },
      ...{ from: periodKey(from.period), to: periodKey(to.period) },
    };
    await this.unitOfWork.run((tx) => this.mutes.add(tx, code, mute));
    return { ok: true, mute };
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

const wrongSpan = ({ from, to }: AskedMute): Problem =>
  problem(
    'mute-span',
    { zh: `静默期间 ${from} 至 ${to} 不对`, en: `a rule cannot be muted from ${from} to ${to}` },
    { zh: `起始不晚于结束，最长 ${LONGEST} 个月`, en: `from before to, ${LONGEST} months at most` },
    { from, to },
  );
