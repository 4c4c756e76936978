import { fault, ownOf } from '../fault.js';
import type { Check } from './check.js';

const LEVELS = ['plan', 'behindPlan'] as const;

/** The further behind, the stronger the warning: blue above yellow above red. */
export const planLevelsFall: Check = (draft) =>
  draft.standards.flatMap(({ standard }) => {
    const levels = ['blue', 'yellow', 'red'] as const;
    const { blue, yellow, red } = standard.value.plan.behindPlan;
    if (blue > yellow && yellow > red) return [];
    return [
      fault(
        'plan-levels-order',
        ownOf(standard.site(...LEVELS), ...levels.map((level) => standard.site(...LEVELS, level))),
        {
          what: {
            zh: `进度预警比例没有依次降低：蓝 ${blue}、黄 ${yellow}、红 ${red}`,
            en: `the levels for a pace behind the plan do not fall: blue ${blue}, yellow ${yellow}, red ${red}`,
          },
          expected: { zh: '蓝 > 黄 > 红', en: 'blue > yellow > red' },
          mend: { zh: '调整三个比例，例如 0.95、0.85、0.7', en: 'adjust the three, such as 0.95, 0.85, 0.7' },
        },
      ),
    ];
  });
