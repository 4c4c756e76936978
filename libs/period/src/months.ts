import type { Month, Period } from './period.js';

/** Months counted from January of year 0: subtracting two gives the months between them. */
export function ordinal(month: Month): number {
  return month.year * 12 + month.month - 1;
}

/** Inverse of `ordinal`. */
export function monthOf(ordinalMonth: number): Month {
  return { kind: 'month', year: Math.floor(ordinalMonth / 12), month: (((ordinalMonth % 12) + 12) % 12) + 1 };
}

/** First and last month as ordinals, both included. */
export function span(period: Period): { first: number; last: number } {
  const [first, length] = firstAndLength(period);
  return { first, last: first + length - 1 };
}

function firstAndLength(period: Period): [first: number, length: number] {
  switch (period.kind) {
    case 'month':
      return [ordinal(period), 1];
    case 'quarter':
      return [period.year * 12 + (period.quarter - 1) * 3, 3];
    case 'year':
      return [period.year * 12, 12];
    case 'school-year':
      return [period.year * 12 + 8, 12];
    case 'class':
      return [(period.year - 1) * 12 + 8, 12];
    case 'window':
      return [period.from * 12, (period.to - period.from + 1) * 12];
  }
}

export function firstMonth(period: Period): Month {
  return monthOf(span(period).first);
}

export function lastMonth(period: Period): Month {
  return monthOf(span(period).last);
}

/** Every month of the period, oldest first. */
export function monthsOf(period: Period): Month[] {
  const { first, last } = span(period);
  return Array.from({ length: last - first + 1 }, (_, index) => monthOf(first + index));
}

export function contains(period: Period, month: Month): boolean {
  const { first, last } = span(period);
  return first <= ordinal(month) && ordinal(month) <= last;
}

/** January up to and including `month`. */
export function yearToDate(month: Month): Month[] {
  return Array.from({ length: month.month }, (_, index) => ({ ...month, month: index + 1 }));
}
