import { fromKey } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';

/** One month's amount, exact: a fraction as in `Figure.exact`, or a plain decimal as in `text`. */
export interface MonthlyAmount {
  period: string;
  exact: string | null;
}

/** How far an earlier year had come by a month: what it had by then, what it had in the end, and the share, 0..1. */
export interface YearShape {
  year: number;
  toDate: string;
  total: string;
  share: number;
}

/** By year, the amounts of its months, January first. */
function byYear(series: readonly MonthlyAmount[]): Map<number, (Rational | null)[]> {
  const years = new Map<number, (Rational | null)[]>();
  for (const { period, exact } of series) {
    const month = fromKey(period);
    if (month.kind !== 'month') throw new Error(`not a month: ${period}`);
    let amounts = years.get(month.year);
    if (amounts === undefined) years.set(month.year, (amounts = Array.from({ length: 12 }, () => null)));
    amounts[month.month - 1] = exact === null ? null : new Rational(exact);
  }
  return years;
}

/** Sum of the first months of a year, exactly; null where one of them is missing. */
function sumTo(amounts: readonly (Rational | null)[], month: number): Rational | null {
  let total = new Rational(0);
  for (const amount of amounts.slice(0, month)) {
    if (amount === null) return null;
    total = total.add(amount);
  }
  return total;
}

/** January to `month` of a year, exactly; null where a month is missing. */
export function yearToDateOf(series: readonly MonthlyAmount[], year: number, month: number): Rational | null {
  const amounts = byYear(series).get(year);
  return amounts === undefined ? null : sumTo(amounts, month);
}

/** The years before `year` with all their months and a total above 0, oldest first, and how far each had come by `month`. */
export function yearShapes(series: readonly MonthlyAmount[], year: number, month: number): YearShape[] {
  return [...byYear(series)]
    .filter(([earlier]) => earlier < year)
    .sort(([a], [b]) => a - b)
    .flatMap(([earlier, amounts]) => {
      const [toDate, total] = [sumTo(amounts, month), sumTo(amounts, 12)];
      if (toDate === null || total === null || total.compare(0) <= 0) return [];
      const share = toDate.div(total).valueOf();
      return [{ year: earlier, toDate: toDate.toFraction(), total: total.toFraction(), share }];
    });
}
