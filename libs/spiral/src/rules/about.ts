import type { Catalog, Element } from '@luoxuan/catalog';
import { fromKey } from '@luoxuan/period';
import type { Rational } from '@luoxuan/quantity';
import { accumulates, reporters, type IndicatorResult, type Member } from '@luoxuan/scoring';
import type { Concern, Warning } from '../result.js';
import type { Watch } from './rule.js';

type Said = Pick<Warning, 'rule' | 'level' | 'evidence' | 'text'>;

/** A warning about an indicator of the consortium, with whom it concerns and the cells below it. */
export function aboutIndicator(result: IndicatorResult, watch: Watch, said: Said): Warning {
  const elements = elementsOf(watch.catalog, result.code);
  return {
    ...said,
    indicator: result.code,
    member: null,
    period: result.period,
    subject: result.name,
    concerns: concernOf(elements, watch.population.members),
    cells: result.explanation.elements.flatMap((e) => e.inputs),
  };
}

const elementsOf = (catalog: Catalog, code: string): Element[] =>
  (catalog.indicators.get(code)?.formula.elements ?? []).flatMap((e) => catalog.elements.get(e) ?? []);

/** The department that owns the first element of the formula, and the member where one alone reports all of them. */
function concernOf(elements: readonly Element[], members: Member[]): Concern {
  const who = new Set(elements.flatMap((e) => reporters(e, members).map((m) => m.code)));
  const [only] = who;
  return {
    department: elements[0]?.owner ?? null,
    member: who.size === 1 && only !== undefined ? only : null,
  };
}

/** A flow that is still growing towards the year's figure: lines of the year do not fit it yet. */
export function isUnderWay(result: IndicatorResult, catalog: Catalog): boolean {
  const indicator = catalog.indicators.get(result.code);
  const { kind } = fromKey(result.period);
  return (
    indicator !== undefined && (kind === 'month' || kind === 'quarter') && accumulates(indicator, catalog)
  );
}

/** A flow that is counted one by one (patents, trainings): chance moves it by its square root. */
export function isCountedFlow(result: IndicatorResult, catalog: Catalog): boolean {
  const elements = elementsOf(catalog, result.code);
  return (
    elements.length > 0 &&
    elements.every((e) => e.type === 'count' && e.time === 'sum') &&
    result.unit !== '%'
  );
}

/** Whether a gap between counts that add up to `counted` is what chance alone makes: less than `spread` square roots. */
export const isChance = (gap: Rational, counted: Rational, spread: number): boolean =>
  gap.valueOf() < spread * Math.sqrt(counted.valueOf());

/**
 * How far, in 百分点, two shares of so many cases lie apart by chance: the standard deviation of their difference. null for
 * what is no share of counted cases.
 */
export function chanceOfShare(result: IndicatorResult, catalog: Catalog): number | null {
  const elements = elementsOf(catalog, result.code);
  const [of] = result.explanation.elements.slice(1);
  const cases = of?.figure.value ?? 0;
  if (result.unit !== '%' || elements.length !== 2 || elements.some((e) => e.type !== 'count') || cases <= 0)
    return null;
  const share = Math.min(Math.max((result.value.value ?? 0) / 100, 0), 1);
  return 100 * Math.sqrt((2 * share * (1 - share)) / cases);
}
