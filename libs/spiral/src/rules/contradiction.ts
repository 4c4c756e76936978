import type { Element, Relation, RelationResult } from '@luoxuan/catalog';
import { fromKey, inside, periodKey } from '@luoxuan/period';
import { toRational, type Rational } from '@luoxuan/quantity';
import { known, type Member, type Observation } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { Warning } from '../result.js';
import { inWords, periodInWords } from '../wording.js';
import { cellOf, figureOf, isRecent, recorded } from './recorded.js';
import type { ImportedFinding, Rule, Watch } from './rule.js';

/** What the import says where two figures for one fact, or figures of which one must be wrong, were refused. */
export const CONTRADICTIONS: readonly string[] = [
  'sole-fact-reported-twice',
  'repeated-differently',
  'relation-broken',
];

/**
 * 数据矛盾: figures on record that a balance relation rules out (yellow where one of them must be wrong, blue where there
 * may be a reason), and figures that the import refused because they contradict others (yellow).
 */
export const contradiction: Rule = (watch) => {
  const thresholds = watch.catalog.monitoring.contradiction;
  if (thresholds === undefined) return [];
  const months = thresholds.lookBack.value;
  return watch.population.members.flatMap((member) => [
    ...onRecord(member, months, watch),
    ...refused(member, months, watch),
  ]);
};

/** One warning for each element that broken relations begin with, however many they are. */
function onRecord(member: Member, months: number, watch: Watch): Warning[] {
  const byElement = new Map<Element, Broken[]>();
  for (const relation of watch.catalog.relations) {
    const element = watch.catalog.elements.get(relation.elements[0] ?? '');
    if (element === undefined) continue;
    const broken = recorded(watch, element.code, member.code)
      .filter((o) => isRecent(o.period, months, watch))
      .flatMap((o) => held(relation, o, watch));
    if (broken.length > 0) byElement.set(element, [...(byElement.get(element) ?? []), ...broken]);
  }
  return [...byElement].map(([element, broken]) => warning(element, member, broken));
}

interface Broken {
  relation: Relation;
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
  return result.ok && !result.holds ? [{ relation, result, used }] : [];
}

/** The same member's figure of another element: for the same period, or the one that ends together with it. */
function besideIt(code: string, { period, member }: Observation, watch: Watch): Observation | undefined {
  const element = watch.catalog.elements.get(code);
  if (element === undefined) return undefined;
  const same = watch.population.table.find(code, period, member);
  const own = fromKey(period);
  if (same !== undefined || (own.kind !== 'month' && own.kind !== 'year')) return same;
  const beside = inside(element.period, own);
  return beside === null ? undefined : watch.population.table.find(code, periodKey(beside), member);
}

function warning(anchor: Element, member: Member, broken: Broken[]): Warning {
  const used = [...new Set(broken.flatMap((b) => b.used))];
  const mustBeWrong = broken.some((b) => b.relation.level === 'error');
  const texts = broken.map(inSentence);
  return {
    rule: 'contradiction',
    level: mustBeWrong ? 'yellow' : 'blue',
    indicator: anchor.code,
    member: member.code,
    period: used[0]?.period ?? '',
    subject: anchor.name,
    concerns: { department: anchor.owner, member: member.code },
    evidence: {
      relation: [...new Set(broken.map((b) => b.relation.code))].join(', '),
      ...Object.fromEntries(used.map((o) => [`${o.element} ${o.period}`, figureOf(o)])),
    },
    cells: used.map(cellOf),
    text: {
      zh: `${member.name}的数据相互矛盾：${texts.map((t) => t.zh).join('；')}。`,
      en: `${member.name}: figures contradict each other: ${texts.map((t) => t.en).join('; ')}.`,
    },
  };
}

function inSentence({ relation, result, used }: Broken): Bilingual {
  const side = (value: Rational) => inWords(known(value, relation.unit, relation.decimals));
  const [left, right, span] = [side(result.left), side(result.right), periodInWords(used[0]?.period ?? '')];
  return {
    zh: `${span.zh}${relation.text.zh}（${relation.code}），现左为 ${left.zh}，右为 ${right.zh}`,
    en: `${span.en}, ${relation.text.en} (${relation.code}), yet the left is ${left.en} and the right ${right.en}`,
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

const isContradiction = ({ code, level }: ImportedFinding): boolean =>
  level === 'error' && CONTRADICTIONS.includes(code);

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
