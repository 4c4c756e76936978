import { fault } from '../fault.js';
import { isComputed } from '../schema/indicator.js';
import type { Check } from './check.js';

/** An indicator is an element as it is, or has a formula. */
export const indicatorsHaveASource: Check = (draft) => {
  if (draft.lost.has('elements')) return [];
  const elements = new Set([...draft.elements.map(({ value }) => value.code), ...draft.refusedCodes]);
  return draft.indicators.flatMap((indicator) => {
    const { code } = indicator.value;
    if (isComputed(indicator.value) || elements.has(code)) return [];
    return [
      fault('indicator-without-source', indicator.site('code'), {
        what: {
          zh: `指标 ${code} 既不是采集项，也没有公式`,
          en: `indicator ${code} is no element and has no formula`,
        },
        expected: { zh: '已定义的采集项编码，或者带 formula', en: 'the code of an element, or a formula' },
        mend: {
          zh: '改正编码，补上采集项，或写出公式',
          en: 'correct the code, add the element, or write the formula',
        },
      }),
    ];
  });
};
