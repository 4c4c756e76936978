import { indicatorsOf } from '../draft.js';
import { fault } from '../fault.js';
import type { Check } from './check.js';

/** A curve of a single year divides the target of that year. */
export const curvesHaveTargets: Check = (draft) =>
  draft.standards.flatMap(({ standard }) =>
    indicatorsOf(standard).flatMap(({ item }) => {
      const { code, curves = {}, target } = item.value;
      return Object.keys(curves)
        .filter((year) => !(year in target))
        .map((year) =>
          fault('curve-without-target', item.keySite('curves', year), {
            what: {
              zh: `${code} 有 ${year} 年的计划曲线，却没有这一年的目标值`,
              en: `${code} has a plan curve for ${year}, but no target of that year`,
            },
            expected: {
              zh: `有目标值的年份：${Object.keys(target).join('、') || '无'}`,
              en: `a year with a target: ${Object.keys(target).join(', ') || 'none'}`,
            },
            mend: { zh: '补上目标值，或删去这条曲线', en: 'add the target, or remove the curve' },
          }),
        );
    }),
  );
