import { unitOf } from '@luoxuan/quantity';
import { everyComputed, everyElement } from '../draft.js';
import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { Check } from './check.js';

export const unitsAreKnown: Check = (draft) => {
  const entries: Sited<{ unit?: string }>[] = [...everyElement(draft), ...everyComputed(draft)];
  return entries.flatMap((entry) => {
    const { unit } = entry.value;
    if (unit === undefined || unitOf(unit)) return [];
    return [
      fault('unknown-unit', entry.site('unit'), {
        what: { zh: `不认识的单位“${unit}”`, en: `unknown unit “${unit}”` },
        expected: {
          zh: '元、万元、亿元、人、人次、个、项、家、%、:1、学时、天 等，或它们的比，如 万元/人',
          en: 'such as 元, 万元, 亿元, 人, 人次, 个, 项, 家, %, :1, 学时, 天, or a quotient such as 万元/人',
        },
        mend: { zh: '改成认识的单位', en: 'write a known unit' },
      }),
    ];
  });
};
