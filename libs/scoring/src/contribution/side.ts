import { elementFormula, type Catalog, type Element, type Indicator } from '@luoxuan/catalog';
import { fromKey, lastMonth, monthOf, ordinal, type Month } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import { valueOf, type When } from '../values/indicator-value.js';
import type { Population } from '../values/rollup.js';

/** What one member put into an element over a span. `weight` is its sample, 1 where the element is not weighted. */
export interface MemberFigure {
  value: Rational;
  weight: Rational;
}

/** An element over a span by member; members without a figure are not in it. */
export interface ElementSide {
  element: Element;
  figures: Map<string, MemberFigure>;
}

/** One side of a comparison: every element of the formula, by code in the formula's order. */
export type Side = Map<string, ElementSide>;

const NOUGHT = new Rational(0);
const ONE = new Rational(1);

/** Each member's own figures over a span, rolled up over time as the consortium's are. */
export function sideOf(indicator: Indicator, when: When, catalog: Catalog, population: Population): Side {
  const side: Side = new Map();
  for (const code of indicator.formula.elements) {
    const element = catalog.elements.get(code);
    if (element === undefined) throw new Error(`${indicator.code} stands on the unknown element ${code}`);
    const figures = new Map<string, MemberFigure>();
    for (const member of population.members) {
      // Without the memory: it holds what all members make up.
      const alone: Population = { members: [member], table: population.table, elements: population.elements };
      const own = (of: string): Rational | null =>
        valueOf({ ...indicator, formula: elementFormula(of) }, when, catalog, alone).exact;
      const value = own(code);
      const weight = element.weightedBy === undefined ? ONE : own(element.weightedBy);
      if (value !== null && weight !== null) figures.set(member.code, { value, weight });
    }
    side.set(code, { element, figures });
  }
  return side;
}

export const isSurvey = ({ element }: ElementSide): boolean => element.members === 'weighted';

/** What the members make up together: the sum, or Σ value·weight / Σ weight. Null where nobody has a figure. */
export function totalOf(side: ElementSide): Rational | null {
  const figures = [...side.figures.values()];
  if (figures.length === 0) return null;
  if (!isSurvey(side)) return sum(figures.map((f) => f.value));
  const weight = sum(figures.map((f) => f.weight));
  return weight.equals(0) ? null : sum(figures.map((f) => f.value.mul(f.weight))).div(weight);
}

export const sum = (values: readonly Rational[]): Rational => values.reduce((a, b) => a.add(b), NOUGHT);

/** The span that a comparison names by its key: `2025-09`, `2024-2025`, or months as `2025-01..2025-09`. */
export function whenOf(spanKey: string): When {
  const ends = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(spanKey);
  if (ends === null) return { whole: fromKey(spanKey) };
  const [first, last] = [fromKey(ends[1] ?? ''), fromKey(ends[2] ?? '')];
  if (first.kind !== 'month' || last.kind !== 'month') throw new Error(`not a span of months: ${spanKey}`);
  const months: Month[] = [];
  for (let at = ordinal(first); at <= ordinal(last); at++) months.push(monthOf(at));
  return { months };
}

export function lastMonthOf(when: When): Month {
  if ('whole' in when) return lastMonth(when.whole);
  const last = when.months.at(-1);
  if (last === undefined) throw new Error('a span of no months');
  return last;
}
