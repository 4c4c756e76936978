import { indicatorFacts, indicatorsOf } from '../draft.js';
import type { IndicatorFacts, PlacedIndicator } from '../draft.js';
import { fault, ownOf } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { ScoringRuleEntry } from '../schema/scoring-rules/all.js';
import type { Check } from './check.js';

/** A rule earns points on what is graded, and fits what the figure is: yes/no, a count, the better the lower. */
export const rulesFitTheIndicator: Check = (draft) => {
  const facts = indicatorFacts(draft);
  return draft.standards.flatMap(({ standard }) => indicatorsOf(standard, facts).flatMap(ruleFaults));
};

function ruleFaults({ item, facts }: PlacedIndicator): CatalogFault[] {
  const { code, kind, rule } = item.value;
  if (!rule) return [];
  const misfit = kind === 'substantive' ? facts && misfitOf(rule, facts) : UNGRADED[kind];
  if (!misfit) return [];
  return [
    fault('rule-misfit', ownOf(item.site('rule', 'kind'), item.site('kind')), {
      what: {
        zh: `${code} ${misfit.zh}，不能用计分规则 ${rule.kind}`,
        en: `${code} ${misfit.en}: the rule ${rule.kind} does not fit`,
      },
      expected: misfit.expected,
      mend: { zh: '换一个规则，或删去 rule', en: 'use another rule, or remove rule' },
    }),
  ];
}

interface Misfit {
  zh: string;
  en: string;
  expected: { zh: string; en: string };
}

const NONE = { zh: '不写 rule', en: 'no rule' };
const UNGRADED: Record<'basic' | 'veto', Misfit> = {
  basic: { zh: '是门槛项，不计分', en: 'is a gate and earns no points', expected: NONE },
  veto: { zh: '是否定项，不计分', en: 'is a veto and earns no points', expected: NONE },
};

const FOR_YES_NO = ['yes-no', 'attainment', 'expert'];

function misfitOf({ kind }: ScoringRuleEntry, { direction, type, counts }: IndicatorFacts): Misfit | null {
  if (direction === 'context') return { zh: '只展示不评分', en: 'is shown, never scored', expected: NONE };
  if (type === 'boolean' && !FOR_YES_NO.includes(kind))
    return {
      zh: '是是否类',
      en: 'is yes/no',
      expected: { zh: FOR_YES_NO.join('、'), en: FOR_YES_NO.join(', ') },
    };
  if (kind === 'yes-no' && type !== 'boolean')
    return {
      zh: '不是是否类',
      en: 'is not yes/no',
      expected: { zh: '是否类采集项', en: 'an element of type boolean' },
    };
  if (kind === 'deduction' && (direction !== 'down' || !counts))
    return {
      zh: '不是越少越好的计数',
      en: 'is no count of which fewer is better',
      expected: { zh: 'direction 为 down 的计数指标', en: 'a count with direction: down' },
    };
  if (kind === 'graded-count' && direction !== 'up')
    return {
      zh: '越低越好',
      en: 'is better the lower it is',
      expected: { zh: 'direction 为 up 的指标', en: 'an indicator with direction: up' },
    };
  return null;
}
