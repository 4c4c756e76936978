import type { Catalog, Indicator } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { inForce } from '../values/breaks.js';
import { isRate } from '../comparison/comparison.js';
import { exactOf, known } from '../figure.js';
import type { Comparison, Known } from '../result.js';
import type { Population } from '../values/rollup.js';
import type { Contributions, NoContributionReason, NoContributions, Sides } from './contributions.js';
import { lastMonthOf, sideOf, whenOf } from './side.js';
import { splitChange, type Split } from './split.js';

/** The comparison to explain and what it was made from. */
export interface Compared {
  indicator: Indicator;
  comparison: Pick<Comparison, 'kind' | 'nowSpan' | 'beforeSpan' | 'now' | 'before' | 'difference'>;
  catalog: Catalog;
  population: Population;
}

/**
 * Why the consortium's figure changed: a comparison's difference taken apart into members and parts, exactly. Where the
 * comparison itself has no difference, its reason is the answer; never 0.
 */
export function contributionsOf(compared: Compared): Contributions | NoContributions {
  const { comparison, catalog, population } = compared;
  const none = (reason: NoContributionReason): NoContributions => ({
    ok: false,
    indicator: compared.indicator.code,
    reason,
  });
  const { kind, difference, now, before } = comparison;
  if (difference.exact === null) return none(difference.reason);
  if (now.exact === null || before.exact === null) return none('no-data');
  if (kind !== 'previous' && kind !== 'year-ago' && kind !== 'year-to-date') return none('against-a-line');

  const span = whenOf(comparison.nowSpan);
  // Both sides by one formula: where it changed in between, the comparison is cut.
  const indicator = inForce(compared.indicator, lastMonthOf(span));
  const recent = sideOf(indicator, span, catalog, population);
  const old = sideOf(indicator, whenOf(comparison.beforeSpan), catalog, population);
  const splitting = splitChange(indicator, old, recent);
  if (!splitting.ok) return none(splitting.reason);
  const { split } = splitting;
  const explained = split.elements.reduce((total, e) => total.add(e.effect), new Rational(0));
  if (!explained.equals(exactOf(difference) ?? 0)) return none('other-inputs');

  const names = new Map(population.members.map((m) => [m.code, m.name]));
  const figure = figureIn(indicator);
  return {
    ok: true,
    indicator: indicator.code,
    method: split.method,
    before,
    now,
    change: difference,
    decimals: indicator.decimals,
    members: bySize(split.members, (m) => m.member).map(({ member, effect, parts }) => ({
      member,
      name: names.get(member) ?? member,
      effect: figure(effect),
      parts: parts.map((p) => ({ ...p, effect: figure(p.effect) })),
    })),
    elements: bySize(split.elements, (e) => e.element).map(({ element, effect }) => ({
      element,
      name: elementName(element, catalog),
      effect: figure(effect),
    })),
    sides: split.sides === null ? null : sidesOf(split.sides, explained, figure),
  };
}

const figureIn =
  ({ unit, decimals }: Indicator) =>
  (exact: Rational): Known =>
    known(exact, isRate(unit) ? '百分点' : unit, decimals) as Known;

/** The largest first, whatever the sign; equal ones by code, so that the order of the inputs does not show. */
const bySize = <T extends { effect: Rational }>(items: readonly T[], codeOf: (item: T) => string): T[] =>
  [...items].sort((a, b) => b.effect.abs().compare(a.effect.abs()) || (codeOf(a) < codeOf(b) ? -1 : 1));

function elementName(code: string, catalog: Catalog): { zh: string; en: string } {
  const element = catalog.elements.get(code);
  return { zh: element?.name ?? code, en: element?.nameEn ?? element?.name ?? code };
}

function sidesOf(
  { numerator, denominator }: NonNullable<Split['sides']>,
  change: Rational,
  figure: (exact: Rational) => Known,
): Sides {
  const sameWay = (side: Rational): boolean => side.mul(change).compare(0) > 0;
  const [above, below] = [sameWay(numerator), sameWay(denominator)];
  const driver = above && below ? 'both' : above ? 'numerator' : below ? 'denominator' : 'none';
  return { numerator: figure(numerator), denominator: figure(denominator), driver };
}
