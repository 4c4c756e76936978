import { everyElement } from '../draft.js';
import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import { isComputed } from '../schema/indicator.js';
import type { Check } from './check.js';

/** A code names one element and at most one indicator; an indicator with a formula and a relation have their own. */
export const codesAreUnique: Check = (draft) => {
  const elements = new Set(everyElement(draft).map(({ value }) => value.code));
  const clashes = draft.indicators.flatMap((indicator) => {
    const { code } = indicator.value;
    if (!isComputed(indicator.value) || !elements.has(code)) return [];
    return [
      fault('indicator-repeats-element', indicator.site('code'), {
        what: {
          zh: `指标 ${code} 有公式，但 ${code} 已是采集项`,
          en: `indicator ${code} has a formula, but ${code} is an element`,
        },
        expected: { zh: '公式指标用自己的编码', en: 'a code of its own for a computed indicator' },
        mend: {
          zh: '换一个编码；若要直接取采集项，只留 code 和 direction',
          en: 'use another code; for the element as it is keep only code and direction',
        },
      }),
    ];
  });
  const { refused } = draft;
  return [
    ...twice([...draft.elements, ...refused.elements]),
    ...twice([...draft.indicators, ...refused.indicators]),
    ...twice([...draft.relations, ...refused.relations]),
    ...clashes,
  ];
};

function twice(entries: Sited<{ code?: string }>[]): CatalogFault[] {
  const first = new Map<string, Sited<unknown>>();
  const faults: CatalogFault[] = [];
  for (const entry of entries) {
    const { code } = entry.value;
    if (code === undefined) continue;
    const before = first.get(code);
    if (!before) {
      first.set(code, entry);
      continue;
    }
    const { file, line } = before.site('code');
    faults.push(
      fault('duplicate-code', entry.site('code'), {
        what: {
          zh: `编码 ${code} 重复，${file} 第 ${line} 行已有`,
          en: `the code ${code} is taken by ${file} line ${line}`,
        },
        expected: { zh: '每个编码只用一次', en: 'each code once' },
        mend: { zh: '换一个编码，或删去其中一个', en: 'use another code, or remove one of the two' },
      }),
    );
  }
  return faults;
}
