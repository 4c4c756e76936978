import { unitOf } from '@luoxuan/quantity';
import { foldLabel } from '../layout/label.js';
import { COST } from './certainty.js';
import { REASON, type Reason } from './reason.js';

/** One way to read a label: what is left of it when some of what offices add is taken off. */
export interface Spelling {
  /** Folded. */
  text: string;
  /** Of certainty, for what was taken off. */
  cost: number;
  reasons: Reason[];
}

export interface Spellings {
  /** From the label as it stands to the barest; each text once, at its least cost. */
  all: Spelling[];
  barest: string;
  /** Code of the unit that stands in the label. */
  unit?: string;
}

/** In characters. */
const LONGEST = 60;

const PREFIXES: RegExp[] = [
  /^\([^()]{1,6}\)(?=.)/u, // 【新增】 and （一） when folded
  /^其中:?(?=.)/u,
  /^(?:\d{1,3}|[a-z])[.、)](?!\d)(?=.)/u,
  /^(?:[一二三四五六七八九十]{1,3})[.、](?=.)/u,
  /^第[一二三四五六七八九十\d]{1,3}[条项][:、]?(?=.)/u,
  /^[-—–·•*★☆※+]+(?=.)/u,
  /^(?:我校|本校|学校|全校|我院|本单位)(?=.{3})/u,
];
const WHEN =
  /^(?:(?:截[至止到])?(?:19|20)\d{2}(?:[-—–~/](?:19|20)?\d{2})?(?:学年度?|年度?|届)?(?:\d{1,2}月份?|第?[一二三四1-4]季度)?(?:末|底)?|本年度?|本学年|本期|本月|本季度?|当年|当期|累计|年度|期末|年末)(?=\D{2})/u;

/** Words that offices use for one another → the one that they are compared by. Longer ones first. */
const SYNONYMS: [RegExp, string][] = [
  [/到[账帐](?:经费|金额|额|收入|款)|到款(?:经费|金额|收入|额)?/gu, '到款额'],
  [/合计数|数量|总数|个数|人数|数目|总量/gu, '数'],
  [/百分比|比率|比重|占比|比例/gu, '比例'],
  [/用人单位|雇主/gu, '雇主'],
  [/本地|当地|本市/gu, '本地'],
  [/(?:专)?兼职|兼任/gu, '兼职'],
  [/双师型|双师素质/gu, '双师型'],
  [/授权发明专利|发明专利授权/gu, '发明专利授权'],
  [/职工|员工/gu, '员工'],
  [/[的、及和与]/gu, ''],
];

export function spellingsOf(text: string): Spellings {
  const whole = foldLabel(text.slice(0, LONGEST * 2)).slice(0, LONGEST);
  const raw = text.normalize('NFKC').trim();
  const spellings = new Spelt();
  spellings.add(whole, 0, []);
  const { text: named, unit, qualifier } = withoutBrackets(whole, raw);
  if (unit !== undefined) spellings.add(named, 0, []);
  const bare = withoutPrefixes(named, spellings);
  if (qualifier !== undefined) withoutQualifier(bare, qualifier, spellings);
  return { all: spellings.all, barest: spellings.last.text, ...(unit === undefined ? {} : { unit }) };
}

/** What is compared where words of one meaning count as one. */
export function withoutSynonyms(folded: string): string {
  return SYNONYMS.reduce((text, [pattern, word]) => text.replace(pattern, word), folded);
}

class Spelt {
  readonly all: Spelling[] = [];

  add(text: string, cost: number, reasons: Reason[]): void {
    if (text !== '' && !this.all.some((spelling) => spelling.text === text))
      this.all.push({ text, cost, reasons });
  }

  get last(): Spelling {
    return this.all.at(-1) ?? { text: '', cost: 0, reasons: [] };
  }
}

/** 横向到款（万元）, 横向到款/万元 and 横向到款 万元 give a unit; （不含结业）is kept as a qualifier. */
function withoutBrackets(folded: string, raw: string): { text: string; unit?: string; qualifier?: string } {
  const [, name, inner] = /^(.+)\(([^()]*(?:\([^()]*\))?[^()]*)\)$/u.exec(folded) ?? [];
  if (name !== undefined && inner !== undefined) {
    const unit = unitOf(inner)?.code;
    return unit === undefined ? { text: folded, qualifier: inner } : { text: name, unit };
  }
  const [, before, last] = /^(.*[^\s/,;:、])[\s/,;:、]+(?:单位:)?([^\s,;:、]{1,6})$/u.exec(raw) ?? [];
  const unit = last === undefined ? undefined : unitOf(last)?.code;
  return before === undefined || unit === undefined ? { text: folded } : { text: foldLabel(before), unit };
}

function withoutPrefixes(named: string, spellings: Spelt): string {
  let text = named;
  for (let changed = true; changed;) {
    changed = false;
    for (const [patterns, cost, reason] of [
      [PREFIXES, COST.prefix, REASON.prefix],
      [[WHEN], COST.period, REASON.period],
    ] as const) {
      const found = patterns.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
      if (found === undefined) continue;
      const { cost: before, reasons } = spellings.last;
      text = text.slice(found.length);
      spellings.add(text, before + cost, [...reasons, reason(found)]);
      changed = true;
    }
  }
  return text;
}

function withoutQualifier(bare: string, qualifier: string, spellings: Spelt): void {
  const text = bare.slice(0, bare.lastIndexOf('('));
  const { cost, reasons } = spellings.last;
  spellings.add(text, cost + COST.qualifier, [...reasons, REASON.qualifier(qualifier)]);
}
