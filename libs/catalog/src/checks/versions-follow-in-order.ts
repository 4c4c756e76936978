import { everyComputed, everyElement } from '../draft.js';
import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { Check } from './check.js';
import { firstYears } from './first-years.js';

/**
 * Later versions stand in the order of time, and none begins before anything is compared: the first year of a standard
 * is held against the year before it.
 */
export const versionsFollowInOrder: Check = (draft) => {
  const years = firstYears(draft);
  const entries: Sited<Versioned>[] = [...everyElement(draft), ...everyComputed(draft)];
  return entries.flatMap((entry) => [...orderFaults(entry), ...tooEarly(entry, years)]);
};

interface Versioned {
  code?: string;
  versions?: { from: string }[];
}

function orderFaults(entry: Sited<Versioned>): CatalogFault[] {
  const { code = '', versions = [] } = entry.value;
  return versions.flatMap(({ from }, index) => {
    const before = versions[index - 1]?.from;
    if (before === undefined || before < from) return [];
    return [
      fault('versions-order', entry.site('versions', index, 'from'), {
        what: {
          zh: `${code} 的版本 ${from} 写在 ${before} 之后`,
          en: `${code}: the version of ${from} stands behind that of ${before}`,
        },
        expected: { zh: `晚于 ${before} 的月份`, en: `a month after ${before}` },
        mend: { zh: '按时间先后排列，改正月份', en: 'put them in order of time, or correct the month' },
      }),
    ];
  });
}

function tooEarly(entry: Sited<Versioned>, years: Map<string, number>): CatalogFault[] {
  const { code = '', versions = [] } = entry.value;
  const year = years.get(code);
  if (year === undefined) return [];
  const first = `${year - 1}-01`;
  return versions.flatMap(({ from }, index) => {
    if (from > first) return [];
    return [
      fault('version-too-early', entry.site('versions', index, 'from'), {
        what: {
          zh: `${code} 的版本 ${from} 早于任何标准用到它的时候（${year} 年，同比到 ${year - 1} 年）`,
          en: `${code}: the version of ${from} begins before any standard uses it (${year}, compared with ${year - 1})`,
        },
        expected: { zh: `晚于 ${first} 的月份`, en: `a month after ${first}` },
        mend: {
          zh: '改正月份；若早已如此，直接写进条目本身',
          en: 'correct the month; if it has always been so, write it into the entry itself',
        },
      }),
    ];
  });
}
