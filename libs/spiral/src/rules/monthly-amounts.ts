import type { Catalog, Indicator } from '@luoxuan/catalog';
import { monthOf, ordinal, periodKey, type Month } from '@luoxuan/period';
import { Rational, toRational } from '@luoxuan/quantity';
import { reporters, type Population } from '@luoxuan/scoring';

/** Whether an indicator adds up from month to month: a sum of monthly flows, no quotient. */
export const addsUpMonthly = (indicator: Indicator, catalog: Catalog): boolean =>
  indicator.period === 'month' &&
  !indicator.formula.ratio &&
  indicator.formula.elements.every((code) => {
    const element = catalog.elements.get(code);
    return element?.time === 'sum' && element.period === 'month';
  });

/** The figure of each of so many months up to `last`, exact; null where a member's figure is missing. */
export function monthlyAmounts(
  indicator: Indicator,
  last: Month,
  months: number,
  population: Population,
): { period: string; exact: string | null }[] {
  return Array.from({ length: months }, (_, i) => {
    const period = periodKey(monthOf(ordinal(last) - months + 1 + i));
    const amount = indicator.formula.evaluate((code) => totalOf(code, period, population));
    return { period, exact: amount.ok ? amount.value.toFraction() : null };
  });
}

function totalOf(code: string, period: string, { elements, members, table }: Population): Rational | null {
  const element = elements.get(code);
  if (element === undefined) return null;
  let total = new Rational(0);
  for (const member of reporters(element, members)) {
    const observation = table.find(code, period, member.code);
    if (observation === undefined) return null;
    total = total.add(toRational(observation));
  }
  return total;
}
