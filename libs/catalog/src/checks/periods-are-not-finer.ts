import type { ReportingPeriod } from '../catalog.js';
import { indicatorFacts } from '../draft.js';
import type { Draft } from '../draft.js';
import { fault } from '../fault.js';
import { codesIn } from '../formula/expression.js';
import { parseFormula } from '../formula/parse.js';
import { writtenFormulas } from '../formula/written.js';
import type { Check } from './check.js';

const LENGTH: Record<ReportingPeriod, number> = { month: 1, quarter: 3, year: 12, 'school-year': 12 };

/** A monthly indicator cannot stand on a figure that comes once a year; the other way round the months roll up. */
export const periodsAreNotFiner: Check = (draft) => {
  const periods = periodsByCode(draft);
  return writtenFormulas(draft).flatMap(({ text, place, from, indicator }) => {
    const { period: own } = indicator.value;
    if (own === undefined) return [];
    const parsed = parseFormula(text);
    if (!parsed.ok) return [];
    const longer = codesIn(parsed.expression).find(({ code }) => {
      const period = periods.get(code);
      return period !== undefined && LENGTH[period] > LENGTH[own];
    });
    if (!longer) return [];
    const period = periods.get(longer.code) ?? 'year';
    return [
      fault('formula-period', from === null ? indicator.site('period') : place.site('formula'), {
        what: {
          zh: `指标周期为 ${own}，公式中的 ${longer.code} 却是 ${period} 才报一次`,
          en: `the indicator's period is ${own}, but ${longer.code} in its formula comes once a ${period}`,
        },
        expected: { zh: `不短于 ${period} 的周期`, en: `a period not shorter than ${period}` },
        mend:
          from === null
            ? { zh: `把 period 改为 ${period}`, en: `write period: ${period}` }
            : { zh: '改正新公式', en: 'correct the new formula' },
      }),
    ];
  });
};

function periodsByCode(draft: Draft): Map<string, ReportingPeriod> {
  const periods = new Map<string, ReportingPeriod>();
  for (const { value } of [...draft.refused.elements, ...draft.elements])
    if (value.code !== undefined && value.period !== undefined) periods.set(value.code, value.period);
  for (const [code, { period }] of indicatorFacts(draft)) periods.set(code, period);
  return periods;
}
