import { fault } from '../fault.js';
import type { Check } from './check.js';
import { thresholdsOf } from './thresholds.js';

/** A threshold of a monitoring rule lies within the bounds that are written beside it. */
export const thresholdsStayInBounds: Check = (draft) =>
  thresholdsOf(draft).flatMap(({ name, threshold }) => {
    const { value, unit, min, max } = threshold.value;
    if (min <= value && value <= max) return [];
    return [
      fault('threshold-out-of-bounds', threshold.site('value'), {
        what: {
          zh: `${name} 的阈值 ${value} ${unit} 超出 ${min}—${max} ${unit}`,
          en: `${name}: the threshold, ${value} ${unit}, lies outside ${min} to ${max} ${unit}`,
        },
        expected: { zh: `${min} 到 ${max} 之间的数`, en: `a number from ${min} to ${max}` },
        mend: { zh: '改正阈值或其上下限', en: 'correct the threshold or its bounds' },
      }),
    ];
  });
