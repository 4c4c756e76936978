import type { Bilingual } from '@luoxuan/wording';
import type { Element, Indicator, StandardIndicator, Status } from './catalog.js';

/** The code words of the YAML as people read them. */
export const TERMS = {
  type: {
    count: { zh: '计数', en: 'count' },
    amount: { zh: '数额', en: 'amount' },
    survey: { zh: '调查均值', en: 'mean over a sample' },
    ratio: { zh: '比率', en: 'rate' },
    boolean: { zh: '是否', en: 'yes/no' },
  } satisfies Record<Element['type'], Bilingual>,
  period: {
    month: { zh: '月', en: 'month' },
    quarter: { zh: '季度', en: 'quarter' },
    year: { zh: '自然年', en: 'calendar year' },
    'school-year': { zh: '学年', en: 'school year' },
  } satisfies Record<Element['period'], Bilingual>,
  time: {
    sum: { zh: '累加', en: 'added up' },
    last: { zh: '取期末', en: 'the last figure' },
    mean: { zh: '取平均', en: 'the mean' },
  } satisfies Record<Element['time'], Bilingual>,
  members: {
    sum: { zh: '累加', en: 'added up' },
    lead: { zh: '由牵头单位统一填报', en: 'reported once by the lead' },
    distinct: { zh: '不可累加，取牵头单位去重后的数', en: 'the figure of the lead, without duplicates' },
    weighted: { zh: '按样本加权', en: 'weighted by sample' },
  } satisfies Record<Element['members'], Bilingual>,
  direction: {
    up: { zh: '越高越好', en: 'higher is better' },
    down: { zh: '越低越好', en: 'lower is better' },
    context: { zh: '只展示不评分', en: 'shown, never scored' },
  } satisfies Record<Indicator['direction'], Bilingual>,
  kind: {
    basic: { zh: '基础性（门槛）', en: 'basic (a gate)' },
    substantive: { zh: '实质性（计分）', en: 'substantive (graded)' },
    veto: { zh: '否定性', en: 'veto' },
  } satisfies Record<StandardIndicator['kind'], Bilingual>,
  status: {
    proposed: { zh: '建议稿', en: 'proposed' },
    official: { zh: '正式', en: 'official' },
  } satisfies Record<Status, Bilingual>,
  change: {
    formula: { zh: '公式', en: 'formula' },
    denominator: { zh: '分母', en: 'denominator' },
    definition: { zh: '口径', en: 'definition' },
    population: { zh: '统计范围', en: 'population' },
  },
};
