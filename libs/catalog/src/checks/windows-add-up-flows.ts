import { everyComputed } from '../draft.js';
import type { Draft, Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import { codesIn } from '../formula/expression.js';
import { parseFormula } from '../formula/parse.js';
import { formulasOf, writtenFormulas } from '../formula/written.js';
import type { ElementEntry } from '../schema/element.js';
import type { ComputedEntry } from '../schema/indicator.js';
import type { Check } from './check.js';

/** What is added up over several calendar years are flows of calendar time, and nothing is built on top of it. */
export const windowsAddUpFlows: Check = (draft) => {
  const elements = new Map(draft.elements.map(({ value }) => [value.code, value]));
  const windowed = new Set<string>();
  for (const { value } of everyComputed(draft))
    if (value.window !== undefined && value.code !== undefined) windowed.add(value.code);
  return [
    ...everyComputed(draft).flatMap((indicator) => windowFaults(indicator, elements)),
    ...builtOnTop(draft, windowed),
  ];
};

function windowFaults(
  indicator: Sited<Partial<ComputedEntry>>,
  elements: Map<string, ElementEntry>,
): CatalogFault[] {
  const { code = '', window, period } = indicator.value;
  if (window === undefined) return [];
  const faults: CatalogFault[] = [];
  if (period !== undefined && period !== 'year')
    faults.push(
      fault('window-misplaced', indicator.site('period'), {
        what: {
          zh: `${code} 按 ${window} 个自然年合计，周期却是 ${period}`,
          en: `${code} adds up ${window} calendar years, but its period is ${period}`,
        },
        expected: { zh: 'period: year', en: 'period: year' },
        mend: { zh: '改为 year，或删去 window', en: 'write year, or remove window' },
      }),
    );
  for (const { text, place } of formulasOf(indicator)) {
    const parsed = parseFormula(text);
    if (!parsed.ok) continue;
    for (const found of codesIn(parsed.expression)) {
      const element = elements.get(found.code);
      if (!element || isFlow(element)) continue;
      const site = { ...place.siteInside(found.at, 'formula'), found: found.code };
      faults.push(
        fault('window-misplaced', site, {
          what: {
            zh: `${found.code} 不是按月、季或自然年累加的数（${element.period}、${element.time}），不能合计 ${window} 年`,
            en: `${found.code} is no flow of months, quarters or calendar years (${element.period}, ${element.time}) and cannot be added up over ${window} years`,
          },
          expected: {
            zh: 'time 为 sum，period 为 month、quarter 或 year 的采集项',
            en: 'an element with time: sum and period month, quarter or year',
          },
          mend: { zh: '换一个采集项，或删去 window', en: 'use another element, or remove window' },
        }),
      );
    }
  }
  return faults;
}

function isFlow({ time, period }: ElementEntry): boolean {
  return time === 'sum' && period !== 'school-year';
}

function builtOnTop(draft: Draft, windowed: Set<string>): CatalogFault[] {
  return writtenFormulas(draft).flatMap(({ text, place }) => {
    const parsed = parseFormula(text);
    const found = parsed.ok ? codesIn(parsed.expression).find(({ code }) => windowed.has(code)) : undefined;
    if (!found) return [];
    return [
      fault(
        'window-misplaced',
        { ...place.siteInside(found.at, 'formula'), found: found.code },
        {
          what: {
            zh: `公式用到按多年合计的指标 ${found.code}`,
            en: `the formula uses ${found.code}, which adds up several years`,
          },
          expected: { zh: '只用采集项和当期的指标', en: 'elements and indicators of one period' },
          mend: {
            zh: `改用 ${found.code} 的采集项，并写上 window`,
            en: `use the elements of ${found.code}, with a window`,
          },
        },
      ),
    ];
  });
}
