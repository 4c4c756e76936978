import type { Bilingual } from '@luoxuan/wording';
import type { NullReason } from './result.js';

/** Why a number does not exist, in the words of a note under a table. */
export const REASONS: Readonly<Record<NullReason, Bilingual>> = {
  'no-data': { zh: '本期未报送数据', en: 'nothing was reported for this period' },
  'no-before': { zh: '对比期未报送数据，无从比较', en: 'nothing was reported for the period compared with' },
  'before-is-zero': {
    zh: '对比期为 0，增减率无意义，仅列增减',
    en: 'before was 0: no rate, only the difference',
  },
  'rate-in-points': {
    zh: '比率类指标以百分点列示增减，不计增减率',
    en: 'a rate changes in percentage points',
  },
  'no-target': { zh: '标准未设此值', en: 'the standard sets none' },
  'target-is-zero': { zh: '本年目标值为 0，不计达成度', en: 'the target of this year is 0: no attainment' },
  'value-is-zero': {
    zh: '本期值为 0，逆向指标的达成度无意义',
    en: 'the value is 0: no attainment of a lower-is-better',
  },
  'denominator-is-zero': { zh: '分母为 0，比率无意义', en: 'the denominator is 0' },
  'nothing-scored': { zh: '所属指标均无法计分', en: 'none of its indicators could be scored' },
  'not-due': { zh: '所属期间未在本期内结束', en: 'its period does not end here' },
  'context-only': { zh: '背景指标或门槛指标，列示而不计分', en: 'context or gate: shown, not scored' },
  'definition-changed': {
    zh: '两期之间口径、公式或统计范围有变更，不作比较',
    en: 'the definition, the formula or the population changed in between: not compared',
  },
  'no-peers': { zh: '没有可相比的单位', en: 'there is nobody to compare with' },
  'no-expert': { zh: '专家尚未评分', en: 'no expert has given points yet' },
  'no-floor': { zh: '标准未设标准值，此计分规则无从适用', en: 'the rule needs a floor, and none is set' },
  'outside-bands': { zh: '数值不在任何一档之内', en: 'no band covers the value' },
  incomplete: {
    zh: '应报数据尚有缺报，不以部分与整体相比',
    en: 'expected figures are missing: a part is not compared with a whole',
  },
};
