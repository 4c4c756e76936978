import type { Alias, Element } from '@luoxuan/catalog';
import { yearsInWords } from '@luoxuan/catalog';
import type { Bilingual } from '@luoxuan/wording';

/** Why a label is taken for an element, or why not; `code` is stable. */
export interface Reason extends Bilingual {
  code: ReasonCode;
}

export type ReasonCode =
  | 'code'
  | 'code-disagrees'
  | 'exact'
  | 'alias'
  | 'old-alias'
  | 'changed-alias'
  | 'english'
  | 'folded'
  | 'prefix'
  | 'period'
  | 'parent'
  | 'synonym'
  | 'qualifier'
  | 'similar'
  | 'contained'
  | 'unit-agrees'
  | 'unit-converts'
  | 'unit-differs'
  | 'opposite'
  | 'other-measure'
  | 'not-reported'
  | 'other-period'
  | 'taken'
  | 'tie'
  | 'nothing-near'
  | 'too-doubtful'
  | 'not-read'
  | 'set';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The reasons in words; each where it is given. */
export const REASON = {
  code: (code: string): Reason => ({
    code: 'code',
    zh: `写有代码 ${code}`,
    en: `the code ${code} stands with it`,
  }),
  codeDisagrees: (code: string, name: string): Reason => ({
    code: 'code-disagrees',
    zh: `代码 ${code} 与名称「${name}」不是同一项`,
    en: `the code ${code} and the name ${name} are of two elements`,
  }),
  exact: (): Reason => ({ code: 'exact', zh: '名称一致', en: 'the very name' }),
  alias: (name: string): Reason => ({ code: 'alias', zh: `别名「${name}」`, en: `alias ${name}` }),
  english: (): Reason => ({ code: 'english', zh: '英文名称一致', en: 'the English name' }),
  oldAlias: (alias: Alias): Reason => {
    const years = yearsInWords(alias);
    return {
      code: 'old-alias',
      zh: `${years.zh}的叫法「${alias.name}」`,
      en: `its name ${years.en}: ${alias.name}`,
    };
  },
  changedAlias: (alias: Alias): Reason => {
    const years = yearsInWords(alias);
    return {
      code: 'changed-alias',
      zh: `旧口径的叫法「${alias.name}」${years.zh === '' ? '' : `（${years.zh}）`}，请确认口径`,
      en: `name of an older definition${years.en === '' ? '' : ` (${years.en})`}: ${alias.name}; see that it counts the same`,
    };
  },
  folded: (): Reason => ({
    code: 'folded',
    zh: '全角半角、空格、括号不计',
    en: 'width, blanks and brackets aside',
  }),
  prefix: (text: string): Reason => ({ code: 'prefix', zh: `不计「${text}」`, en: `without ${text}` }),
  period: (text: string): Reason => ({
    code: 'period',
    zh: `「${text}」是期间`,
    en: `${text} says when`,
  }),
  parent: (text: string): Reason => ({
    code: 'parent',
    zh: `与上级「${text}」合看`,
    en: `together with ${text} above it`,
  }),
  synonym: (name: string): Reason => ({
    code: 'synonym',
    zh: `与「${name}」只差近义词`,
    en: `${name} in other words of one meaning`,
  }),
  qualifier: (text: string): Reason => ({
    code: 'qualifier',
    zh: `不计括号里的「${text}」，请确认口径`,
    en: `without what the brackets say (${text}); see that it counts the same`,
  }),
  similar: (name: string, share: number): Reason => ({
    code: 'similar',
    zh: `与「${name}」相似 ${percent(share)}`,
    en: `${percent(share)} like ${name}`,
  }),
  contained: (name: string): Reason => ({
    code: 'contained',
    zh: `与「${name}」一个包含另一个`,
    en: `one of it and ${name} contains the other`,
  }),
  unitAgrees: (unit: string): Reason => ({
    code: 'unit-agrees',
    zh: `单位 ${unit} 相符`,
    en: `the unit ${unit} agrees`,
  }),
  unitConverts: (unit: string, wanted: string): Reason => ({
    code: 'unit-converts',
    zh: `单位 ${unit} 可换算为 ${wanted}`,
    en: `the unit ${unit} converts to ${wanted}`,
  }),
  unitDiffers: (unit: string, wanted: string): Reason => ({
    code: 'unit-differs',
    zh: `单位 ${unit} 与 ${wanted} 不符`,
    en: `the unit ${unit} is not of the kind of ${wanted}`,
  }),
  opposite: (said: string, wanted: string): Reason => ({
    code: 'opposite',
    zh: `「${said}」不是「${wanted}」`,
    en: `${said} is not ${wanted}`,
  }),
  otherMeasure: (said: Bilingual, wanted: Bilingual): Reason => ({
    code: 'other-measure',
    zh: `表中是${said.zh}，采集项是${wanted.zh}`,
    en: `the table gives ${said.en}, the element is ${wanted.en}`,
  }),
  notReported: (element: Element): Reason => ({
    code: 'not-reported',
    zh: `由${element.members === 'lead' ? '牵头单位' : element.reportedBy.join('、')}填报，不由该单位填报`,
    en: `reported by ${element.members === 'lead' ? 'the lead' : element.reportedBy.join(', ')}, not by this member`,
  }),
  otherPeriod: (): Reason => ({
    code: 'other-period',
    zh: '不在这种期间填报',
    en: 'not reported for this kind of period',
  }),
  taken: (code: string, label: string, ref: string): Reason => ({
    code: 'taken',
    zh: `${code} 已对应 ${ref}「${label}」`,
    en: `${code} is taken by ${ref} ${label}`,
  }),
  tie: (codes: string[]): Reason => ({
    code: 'tie',
    zh: `${codes.join('、')} 同样可能，请指定`,
    en: `${codes.join(', ')} are equally likely; choose one`,
  }),
  tieOfLabels: (code: string, others: string[]): Reason => ({
    code: 'tie',
    zh: `${code} 也可能是${others.map((other) => `「${other}」`).join('、')}，请指定`,
    en: `${code} may as well be ${others.join(', ')}; choose one`,
  }),
  nothingNear: (): Reason => ({
    code: 'nothing-near',
    zh: '没有相近的采集项',
    en: 'no element is near',
  }),
  tooDoubtful: (): Reason => ({
    code: 'too-doubtful',
    zh: '相近的都不够像',
    en: 'what is near is too doubtful',
  }),
  notRead: (): Reason => ({ code: 'not-read', zh: '人工指定：不读取', en: 'not to be read, set by hand' }),
  set: (): Reason => ({ code: 'set', zh: '人工指定', en: 'set by hand' }),
} as const;
