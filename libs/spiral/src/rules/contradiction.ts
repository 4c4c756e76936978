import type { Element, Relation, RelationResult } from '@luoxuan/catalog';
import { fromKey, inside, periodKey } from '@luoxuan/period';
import { toRational } from '@luoxuan/quantity';
import { known, type Member, type Observation } from '@luoxuan/scoring';
import type { Warning } from '../result.js';
import { inWords, periodInWords } from '../wording.js';
import { cellOf, figureOf, isRecent, recorded } from './recorded.js';
import type { ImportedFinding, Rule, Watch } from './rule.js';

/** What the import says where two figures for one fact, or figures of which one must be wrong, were refused. */
const REFUSED = new Set(['sole-fact-reported-twice', 'repeated-differently', 'relation-broken']);

/**
 * 数据矛盾: figures on record that a balance relation rules out (yellow where one of them must be wrong, blue where there
 * may be a reason), and figures that the import refused because they contradict others (yellow).
 */
export const contradiction: Rule = (watch) => {
  const thresholds = watch.catalog.monitoring.contradiction;
  if (thresholds === undefined) return [];
  const months = thresholds.lookBack.value;
  return watch.population.members.flatMap((member) => [
    ...watch.catalog.relations.flatMap((relation) => broken(relation, member, months, watch)),
    ...refused(member, months, watch),
  ]);
};

function broken(relation: Relation, member: Member, months: number, watch: Watch): Warning[] {
  const [anchor] = relation.elements.flatMap((code) => watch.catalog.elements.get(code) ?? []);
  if (anchor === undefined) return [];
  const found = recorded(watch, anchor.code, member.code)
    .filter((o) => isRecent(o.period, months, watch))
    .flatMap((o) => held(relation, o, watch));
  const [first] = found;
  return first === undefined ? [] : [warning(relation, anchor, member, first)];
}

interface Broken {
  result: RelationResult & { ok: true };
  used: Observation[];
}

/** The relation over the figures of the period of `observation`; empty where it holds, or where one is missing. */
function held(relation: Relation, observation: Observation, watch: Watch): Broken[] {
  const used = relation.elements.flatMap((code) => besideIt(code, observation, watch) ?? []);
  const result = relation.evaluate((code) => {
    const figure = used.find((o) => o.element === code);
    return figure === undefined ? null : toRational(figure);
  });
  return result.ok && !result.holds ? [{ result, used }] : [];
}

/** The same member's figure of another element: for the same period, or the one that ends together with it. */
function besideIt(code: string, { period, member }: Observation, watch: Watch): Observation | undefined {
  const element = watch.catalog.elements.get(code);
  if (element === undefined) return undefined;
  const own = fromKey(period);
  if (own.kind === element.period) return watch.population.table.find(code, period, member);
  const beside = own.kind === 'month' || own.kind === 'year' ? inside(element.period, own) : null;
  return beside === null ? undefined : watch.population.table.find(code, periodKey(beside), member);
}

function warning(relation: Relation, anchor: Element, member: Member, { result, used }: Broken): Warning {
  const [left, right] = [result.left, result.right].map((side) =>
    known(side, relation.unit, relation.decimals),
  );
  if (left === undefined || right === undefined) throw new Error('a relation has two sides');
  const period = used[0]?.period ?? '';
  const span = periodInWords(period);
  return {
    rule: 'contradiction',
    level: relation.level === 'error' ? 'yellow' : 'blue',
    indicator: anchor.code,
    member: member.code,
    period,
    subject: anchor.name,
    concerns: { department: anchor.owner, member: member.code },
    evidence: {
      relation: relation.code,
      left,
      right,
      ...Object.fromEntries(used.map((o) => [o.element, figureOf(o)])),
    },
    cells: used.map(cellOf),
    text: {
      zh: `${member.name}${span.zh}的数据相互矛盾：${relation.text.zh}（${relation.code}），现左为 ${inWords(left).zh}，右为 ${inWords(right).zh}。`,
      en: `${member.name}, ${span.en}: the figures contradict each other: ${relation.text.en} (${relation.code}), yet the left is ${inWords(left).en} and the right ${inWords(right).en}.`,
    },
  };
}

/** What the import refused of one member, as one warning. */
function refused(member: Member, months: number, watch: Watch): Warning[] {
  const findings = (watch.importFindings ?? []).filter(
    (f) => f.member === member.code && isContradiction(f) && isRecent(f.period, months, watch),
  );
  const [first] = findings;
  if (first === undefined) return [];
  const more = findings.length - 1;
  return [
    {
      rule: 'contradiction',
      level: 'yellow',
      indicator: null,
      member: member.code,
      period: first.period,
      subject: member.name,
      concerns: { department: null, member: member.code },
      evidence: { found: first.found, count: String(findings.length) },
      cells: findings.map(cellOfFinding),
      text: {
        zh: `${member.name}${periodInWords(first.period).zh}的数据相互矛盾，未被采用：${first.message.zh}${more > 0 ? `；另有 ${more} 处` : ''}。`,
        en: `${member.name}, ${periodInWords(first.period).en}: figures contradict each other and were not taken: ${first.message.en}${more > 0 ? `; and ${more} more` : ''}.`,
      },
    },
  ];
}

const isContradiction = ({ code, level }: ImportedFinding): boolean => level === 'error' && REFUSED.has(code);

const cellOfFinding = ({ member, period, file, sheet, ref, found }: ImportedFinding) => ({
  element: '',
  member,
  period,
  text: found,
  unit: '',
  submission: 0,
  file,
  sheet: sheet ?? '',
  ref: ref ?? '',
});
