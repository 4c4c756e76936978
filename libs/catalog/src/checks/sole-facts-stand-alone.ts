import { everyElement } from '../draft.js';
import { fault } from '../fault.js';
import type { Check } from './check.js';

/** Where one member alone reports a fact there are no others to weigh it against or to remove duplicates from. */
export const soleFactsStandAlone: Check = (draft) =>
  everyElement(draft).flatMap((element) => {
    const { code = '', members, sole } = element.value;
    if (sole !== true || members === undefined || members === 'sum' || members === 'lead') return [];
    return [
      fault('sole-against-rollup', element.site('sole'), {
        what: {
          zh: `${code} 只由一个成员填报，按成员汇总却是 ${members}`,
          en: `${code} is reported by one member alone, but members is ${members}`,
        },
        expected: {
          zh: 'sole 只与 members: sum 或 lead 同用',
          en: 'sole beside members: sum or lead only',
        },
        mend: { zh: '删去 sole，或改为 members: sum', en: 'remove sole, or write members: sum' },
      }),
    ];
  });
