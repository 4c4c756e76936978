import type { Indicator, StandardIndicator, Catalog } from '@luoxuan/catalog';
import { lastMonth, type Period } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';

/** A figure that grows through the year (a flow): in a month it is held against the plan due by then. */
export const accumulates = (indicator: Indicator, catalog: Catalog): boolean =>
  indicator.formula.elements.some((code) => catalog.elements.get(code)?.time === 'sum');

/**
 * Share of the year's target that should be reached when `period` ends, 0..1: a twelfth a month unless the standard
 * gives a cumulative monthly curve (research income arrives late in the year).
 */
export function planShare(indicator: StandardIndicator, period: Period): Rational {
  if (period.kind !== 'month' && period.kind !== 'quarter') return new Rational(1);
  const { month } = lastMonth(period);
  const share = indicator.curve?.[month - 1];
  return share === undefined ? new Rational(month, 12) : new Rational(share);
}

/** A line of the standard (目标值, 标准值) in `year`; null where none is set. */
export function lineOf(
  line: StandardIndicator['target'] | string | undefined,
  year: number,
): Rational | null {
  const text = typeof line === 'object' ? line[year] : line;
  return text === undefined ? null : new Rational(text);
}
