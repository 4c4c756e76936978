import { indicatorsOf } from '../draft.js';
import { fault } from '../fault.js';
import type { Check } from './check.js';

/** Who reaches the line earns more than who does not. */
export const thresholdsReward: Check = (draft) =>
  draft.standards.flatMap(({ standard }) =>
    indicatorsOf(standard).flatMap(({ item }) => {
      const { code, rule } = item.value;
      if (rule?.kind !== 'threshold' || rule.points > rule.otherwise) return [];
      return [
        fault('rule-points', item.site('rule', 'points'), {
          what: {
            zh: `${code} 达标得 ${rule.points} 分，不达标也得 ${rule.otherwise} 分`,
            en: `${code}: reaching the line earns ${rule.points}, missing it ${rule.otherwise}`,
          },
          expected: { zh: `高于 ${rule.otherwise} 的得分`, en: `points above ${rule.otherwise}` },
          mend: { zh: '改正 points 或 otherwise', en: 'correct points or otherwise' },
        }),
      ];
    }),
  );
