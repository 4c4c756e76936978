import { everyElement } from '../draft.js';
import { fault } from '../fault.js';
import type { Check } from './check.js';

/** The last year of an alias is not before its first. */
export const aliasYearsRunForward: Check = (draft) =>
  everyElement(draft).flatMap((element) =>
    (element.value.aliases ?? []).flatMap((alias, index) => {
      if (typeof alias === 'string') return [];
      const { name, from, to } = alias;
      if (from === undefined || to === undefined || to >= from) return [];
      return [
        fault('validity-reversed', element.site('aliases', index, 'to'), {
          what: {
            zh: `别名“${name}”的年份 ${from} 到 ${to} 前后颠倒`,
            en: `the years ${from} to ${to} of the alias “${name}” run backwards`,
          },
          expected: { zh: `不早于 ${from} 的年份`, en: `a year not before ${from}` },
          mend: { zh: '改正 to 或 from', en: 'correct to or from' },
        }),
      ];
    }),
  );
