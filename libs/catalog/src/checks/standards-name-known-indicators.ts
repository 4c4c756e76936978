import { indicatorsOf } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault, Site } from '../fault.js';
import type { Check } from './check.js';

/** A standard names indicators that exist, each once, and dimensions and groups with codes of their own. */
export const standardsNameKnownIndicators: Check = (draft) => {
  const known = new Set([...draft.indicators.map(({ value }) => value.code), ...draft.refusedCodes]);
  const elements = new Set(draft.elements.map(({ value }) => value.code));
  return draft.standards.flatMap(({ standard }) => {
    const seen = new Map<string, number>();
    const repeated = (code: string, entry: { site: (key: 'code') => Site }): CatalogFault[] => {
      const site = entry.site('code');
      const before = seen.get(code);
      if (before === undefined) {
        seen.set(code, site.line);
        return [];
      }
      return [
        fault('duplicate-code', site, {
          what: {
            zh: `${code} 在本标准第 ${before} 行已出现`,
            en: `${code} stands in line ${before} of this standard already`,
          },
          expected: { zh: '一套标准中每个编码只出现一次', en: 'each code once in a standard' },
          mend: { zh: '删去其中一处', en: 'remove one of the two' },
        }),
      ];
    };
    const parts = standard.value.dimensions.flatMap((dimension, d) => [
      ...repeated(dimension.code, standard.part(dimension, 'dimensions', d)),
      ...dimension.groups.flatMap((group, g) =>
        repeated(group.code, standard.part(group, 'dimensions', d, 'groups', g)),
      ),
    ]);
    const indicators = indicatorsOf(standard).flatMap(({ item }) => {
      const { code } = item.value;
      if (known.has(code) || draft.lost.has('indicators')) return repeated(code, item);
      return [unknown(item.site('code'), code, elements.has(code))];
    });
    return [...parts, ...indicators];
  });
};

function unknown(site: Site, code: string, isElement: boolean): CatalogFault {
  return fault('unknown-code', site, {
    what: isElement
      ? { zh: `${code} 只是采集项，还不是指标`, en: `${code} is an element but not yet an indicator` }
      : { zh: `没有指标 ${code}`, en: `there is no indicator ${code}` },
    expected: { zh: 'indicators/ 中已定义的指标编码', en: 'the code of an indicator in indicators/' },
    mend: isElement
      ? {
          zh: `在 indicators/ 中加上 code: ${code} 和 direction`,
          en: `add code: ${code} and a direction in indicators/`,
        }
      : {
          zh: '改正编码，或在 indicators/ 中补上',
          en: 'correct the code, or add the indicator in indicators/',
        },
  });
}
