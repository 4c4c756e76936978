import type { Bilingual } from '@luoxuan/wording';
import type { RuleCode } from '../result.js';

/** The monitoring rules as people call them. */
export const RULE_NAMES: Readonly<Record<RuleCode, Bilingual>> = {
  'behind-plan': { zh: '落后于计划', en: 'behind plan' },
  'warning-line': { zh: '触及预警线', en: 'warning line crossed' },
  'floor-missed': { zh: '未达标准值', en: 'floor missed' },
  'sharp-fall': { zh: '同比骤降', en: 'sharp fall against the year before' },
  'control-chart': { zh: '控制图信号', en: 'signal of the control chart' },
  'unit-error': { zh: '疑似单位错误', en: 'suspected error of unit' },
  contradiction: { zh: '数据矛盾', en: 'contradiction' },
  restated: { zh: '发布后更改', en: 'restated after it was published' },
  'not-submitted': { zh: '逾期未报', en: 'not submitted' },
  'due-soon': { zh: '临近截止', en: 'due soon' },
  'coverage-low': { zh: '完整率过低', en: 'coverage too low' },
  unreachable: { zh: '预计达不到目标', en: 'target out of reach' },
};

/** Rules about dates: they say the same every month, so that two periods running make them no graver. */
export const NEVER_ESCALATED: ReadonlySet<RuleCode> = new Set(['not-submitted', 'due-soon']);
