import { fromKey } from '@luoxuan/period';
import { scoreConsortium, type Member } from '@luoxuan/scoring';
import {
  A,
  B,
  population,
  smallCatalog,
  type SmallElement,
  type SmallEntry,
  type SmallIndicator,
} from '../../../scoring/src/testing/small-world.js';
import type { Rule, Watch } from '../rules/rule.js';
import { THRESHOLDS } from './thresholds.js';

export interface SmallWatch {
  elements: (SmallElement & { versions?: object[] })[];
  /** Each element as it is, if not given */
  indicators?: SmallIndicator[];
  /** Each indicator with some weight and no line, if not given */
  entries?: SmallEntry[];
  relations?: object[];
  members?: Member[];
  /** `SRV04 a 2025-01` → value */
  facts: Record<string, string | number>;
  /** Key of the month or year diagnosed */
  at: string;
  rest?: Partial<Omit<Watch, 'catalog' | 'standard' | 'population' | 'scorecard'>>;
}

/** What a rule sees of a small consortium. */
export function watched({ elements, relations, facts, at, rest, ...given }: SmallWatch): Watch {
  const indicators = given.indicators ?? elements.map(({ code }) => ({ code }));
  const share = 100 / indicators.length;
  const entries = given.entries ?? indicators.map(({ code }) => ({ code, weight: share }));
  const compiled = smallCatalog(elements, indicators, entries, {}, relations);
  const catalog = { ...compiled.catalog, monitoring: THRESHOLDS };
  const people = population(catalog, facts, given.members ?? [A, B]);
  const period = fromKey(at);
  if (period.kind !== 'month' && period.kind !== 'year') throw new Error(`${at} is not diagnosed`);
  const { standard } = compiled;
  const scorecard = scoreConsortium({ catalog, standard, population: people, at: period });
  return { catalog, standard, population: people, scorecard, submissions: [], ...rest };
}

/** What a rule raises in short: `yellow SRV04`, with the member where there is one. */
export const raisedBy = (rule: Rule, watch: Watch): string[] =>
  rule(watch).map(({ level, indicator, member }) =>
    [level, indicator, member].filter((x) => x !== null).join(' '),
  );

/** `SRV04 a 2025-01` … for each month of the years, each value out of `valueOf(year, month)`. */
export function monthly(
  element: string,
  member: string,
  years: readonly number[],
  valueOf: (year: number, month: number) => number | null,
): Record<string, number> {
  const facts: Record<string, number> = {};
  for (const year of years) {
    for (let month = 1; month <= 12; month++) {
      const value = valueOf(year, month);
      if (value !== null) facts[`${element} ${member} ${year}-${String(month).padStart(2, '0')}`] = value;
    }
  }
  return facts;
}
