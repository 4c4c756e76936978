import type { Indicator } from '@luoxuan/catalog';
import {
  contains,
  endDate,
  firstMonth,
  inside,
  lastMonth,
  monthsOf,
  yearToDate,
  type Month,
  type Period,
  type PeriodKind,
} from '@luoxuan/period';

type Year = Extract<Period, { kind: 'year' }>;

/** What a run looks at: a month or a calendar year. */
export type DiagnosisPeriod = Month | Year;

/** The period that an indicator is shown for: its own kind, or the whole calendar years of its window. */
export function periodOf(
  indicator: Pick<Indicator, 'period' | 'window'>,
  at: DiagnosisPeriod,
): Period | null {
  const period = periodFor(indicator.period, at);
  if (period === null || indicator.window === undefined) return period;
  const to = lastMonth(period).year;
  return { kind: 'window', from: to - indicator.window + 1, to };
}

/**
 * The period of an indicator's own kind that a diagnosis looks at; null where none ends in the month diagnosed.
 * Monthly and quarterly indicators are seen as a whole year by a year's diagnosis; teaching figures by the school
 * year that ends inside it.
 */
export function periodFor(kind: PeriodKind, at: DiagnosisPeriod): Period | null {
  if (at.kind === 'year') return kind === 'school-year' ? inside('school-year', at) : at;
  return inside(kind, at);
}

/** The periods of an element's kind that make up `whole`, oldest first; empty where the kinds do not fit together. */
export function partsOf(whole: Period, kind: PeriodKind): Period[] {
  if (whole.kind === kind) return [whole];
  if (kind === 'month') return monthsOf(whole);
  if (kind === 'quarter' || kind === 'year' || whole.kind === 'window')
    return endingIn(monthsOf(whole), kind);
  const ended = whole.kind === 'year' ? inside(kind, whole) : null;
  return ended === null ? [] : [ended];
}

/** From January up to and including `whole`; null for kinds that have no year to date. */
export function toDate(whole: Period): Month[] | null {
  if (whole.kind !== 'month' && whole.kind !== 'quarter') return null;
  return yearToDate(lastMonth(whole));
}

/** The periods of an element's kind that end in these months. */
export function endingIn(months: Month[], kind: PeriodKind): Period[] {
  return months.flatMap((month) => {
    const period = inside(kind, month);
    return period === null ? [] : [period];
  });
}

/** The calendar year whose targets apply to a period: the one that it ends in. */
export const targetYear = (period: Period): number => lastMonth(period).year;

/** Whether every part of `inner` lies in `outer`. */
export const within = (inner: Period, outer: Period): boolean =>
  contains(outer, firstMonth(inner)) && contains(outer, lastMonth(inner)) && endDate(inner) <= endDate(outer);
