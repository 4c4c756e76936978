import { groupDigits, unitOf } from '@luoxuan/quantity';
import type { Bilingual, Language } from '@luoxuan/wording';
import { REASONS } from '../reasons.js';
import type { Known, NullReason } from '../result.js';
import type { Contributions, NoContributionReason, Part, Sides } from './contributions.js';
import { largest } from './largest.js';

const MEMBERS_NAMED = 3;

export const PART_NAMES: Readonly<Record<Exclude<Part['name'], 'element'>, Bilingual>> = {
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
  mix: { zh: '结构', en: 'mix' },
  value: { zh: '本单位结果', en: 'own result' },
};

const OWN_REASONS: Readonly<Record<Exclude<NoContributionReason, NullReason>, Bilingual>> = {
  'against-a-line': {
    zh: '与目标、标准或基准相比，不按成员分解',
    en: 'a comparison with a line is not taken apart by member',
  },
  'other-inputs': {
    zh: '比较之后数据有更正，须重新比较后再分解',
    en: 'figures were corrected since the comparison: compare again first',
  },
  'too-many-elements': {
    zh: '公式涉及的采集项过多，且不是简单相加，不作分解',
    en: 'the formula stands on too many elements that do not simply add up',
  },
  'undefined-between': {
    zh: '逐项替换时分母出现 0，无法分解',
    en: 'a denominator becomes 0 on the way from one span to the other',
  },
};

const isOwn = (reason: NoContributionReason): reason is keyof typeof OWN_REASONS => reason in OWN_REASONS;

/** Why a change was not taken apart. */
export const whyNotTakenApart = (reason: NoContributionReason): Bilingual =>
  isOwn(reason) ? OWN_REASONS[reason] : REASONS[reason];

/**
 * One sentence: 横向到款减少 120.50 万元，其中甲学院 −150.00，乙学院 +29.50。 A quotient says what its two sides did and
 * what of a member's part was its own rate or the mix; a sum of several elements says which of them moved it.
 */
export function contributionInWords(
  contributions: Contributions,
  name: Bilingual,
  membersNamed = MEMBERS_NAMED,
): Bilingual {
  return {
    zh: `${heading(contributions, name.zh, 'zh')}${sideNote(contributions.sides, 'zh')}${elementNote(contributions, 'zh')}${memberNote(contributions, membersNamed, 'zh')}。`,
    en: `${heading(contributions, name.en, 'en')}${sideNote(contributions.sides, 'en')}${elementNote(contributions, 'en')}${memberNote(contributions, membersNamed, 'en')}.`,
  };
}

const magnitude = ({ text }: Known): string => groupDigits(text.replace('-', ''));

/** −150.00, +29.50, 0.00 */
const signed = (effect: Known): string =>
  `${/[1-9]/.test(effect.text) ? (effect.value < 0 ? '−' : '+') : ''}${magnitude(effect)}`;

function heading({ change }: Contributions, name: string, language: Language): string {
  const points = change.unit === '百分点';
  if (change.value === 0) return language === 'zh' ? `${name}持平` : `${name} did not change`;
  const fell = change.value < 0;
  if (language === 'zh') {
    const verb = points ? (fell ? '下降' : '上升') : fell ? '减少' : '增加';
    return `${name}${verb} ${magnitude(change)} ${points ? '个百分点' : change.unit}`;
  }
  const unit = unitOf(change.unit)?.english ?? change.unit;
  return `${name} ${fell ? 'fell' : 'rose'} by ${magnitude(change)} ${unit}`;
}

function sideNote(sides: Sides | null, language: Language): string {
  if (sides === null) return '';
  const { numerator, denominator, driver } = sides;
  const chinese = language === 'zh';
  const split = chinese
    ? `（分子变动 ${signed(numerator)}，分母变动 ${signed(denominator)}）`
    : ` (numerator ${signed(numerator)}, denominator ${signed(denominator)})`;
  if (driver !== 'denominator') return split;
  const shrank = denominator.value > 0;
  if (chinese) return `${split}，全因分母${shrank ? '减少' : '增加'}，分子并未${shrank ? '增加' : '减少'}`;
  return `${split}, only because the denominator ${shrank ? 'shrank' : 'grew'}: the numerator did not ${shrank ? 'rise' : 'fall'}`;
}

function elementNote({ method, elements }: Contributions, language: Language): string {
  const moved = elements.filter((e) => e.effect.value !== 0);
  if (method !== 'elements' || elements.length < 2 || moved.length === 0) return '';
  const list = moved.map((e) => `${e.name[language]} ${signed(e.effect)}`);
  return language === 'zh' ? `，按项目：${list.join('，')}` : `; by element: ${list.join(', ')}`;
}

function memberNote(contributions: Contributions, membersNamed: number, language: Language): string {
  const { members, decimals, method } = contributions;
  const { top, rest } = largest(members, membersNamed, decimals);
  if (top.length === 0) return '';
  const list = top.map((m) => {
    const parts = method === 'elements' ? [] : m.parts.filter((p) => p.effect.value !== 0);
    return `${m.name} ${signed(m.effect)}${partNote(parts, language)}`;
  });
  if (rest !== null) {
    const effect = signed(rest.effect);
    list.push(language === 'zh' ? `其余 ${rest.count} 家合计 ${effect}` : `${rest.count} others ${effect}`);
  }
  return language === 'zh' ? `，其中${list.join('，')}` : `; by member: ${list.join(', ')}`;
}

function partNote(parts: readonly Part[], language: Language): string {
  if (parts.length === 0) return '';
  const list = parts.map((p) =>
    p.name === 'element' ? '' : `${PART_NAMES[p.name][language]} ${signed(p.effect)}`,
  );
  return language === 'zh' ? `（${list.join('、')}）` : ` (${list.join(', ')})`;
}
