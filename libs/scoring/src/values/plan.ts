import { curveOf, type Catalog, type Indicator, type StandardIndicator } from '@luoxuan/catalog';
import { lastMonth, type Period } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';

/**
 * A figure that grows through the year: a flow, or the ratio of a flow to a stock. In a month it is held against the plan
 * due by then. A ratio of two flows does not grow (decision 0017).
 */
export function accumulates(indicator: Indicator, catalog: Catalog): boolean {
  const flows = indicator.formula.elements.map((code) => catalog.elements.get(code)?.time === 'sum');
  return indicator.formula.ratio ? flows.includes(true) && flows.includes(false) : flows.includes(true);
}

/** A ratio of a flow to a stock is shown from January on: one month's flow over the year's stock says nothing. */
export const isCumulative = (indicator: Indicator, catalog: Catalog): boolean =>
  indicator.formula.ratio && accumulates(indicator, catalog);

/**
 * Share of the year's target that should be reached when `period` ends, 0..1: a twelfth a month unless a cumulative
 * monthly curve is given (research income arrives late in the year).
 */
export function planShare(entry: Pick<StandardIndicator, 'curve' | 'curves'>, period: Period): Rational {
  if (period.kind !== 'month' && period.kind !== 'quarter') return new Rational(1);
  const { year, month } = lastMonth(period);
  const share = curveOf(entry, year)?.[month - 1];
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
