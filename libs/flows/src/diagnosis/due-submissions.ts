import type { Catalog, Element, Standard } from '@luoxuan/catalog';
import {
  comparePeriods,
  dueDate,
  lastMonth,
  monthsOf,
  type Month,
  type Period,
} from '@luoxuan/period';
import { endingIn, periodFor, reporters, type DiagnosisPeriod, type Member } from '@luoxuan/scoring';

/** A submission that a member has to send. */
export interface DueSubmission {
  member: Member;
  period: Period;
  /** ISO date by which it is due */
  due: string;
}

/** The elements that a member reports for periods of one kind. */
export const elementsOf = (catalog: Catalog, member: Member, kind: Period['kind']): Element[] =>
  [...catalog.elements.values()].filter((e) => e.period === kind && reporters(e, [member]).length > 0);

/**
 * Every submission that belongs to the month or year diagnosed: for each member and each kind of period in which it
 * reports something, the periods that end there, from `since` (the first month that the consortium reports) on.
 */
export function dueSubmissions(
  catalog: Catalog,
  standard: Standard,
  members: Member[],
  at: DiagnosisPeriod,
  since: Month,
): DueSubmission[] {
  const days = standard.plan.dueDays;
  const kinds = Object.keys(days) as (keyof typeof days)[];
  const begun = (p: Period): boolean => comparePeriods(lastMonth(p), since) >= 0;
  return members.flatMap((member) =>
    kinds
      .filter((kind) => elementsOf(catalog, member, kind).length > 0)
      .flatMap((kind) => periodsIn(at, kind))
      .filter(begun)
      .map((period) => ({ member, period, due: dueDate(period, days[period.kind as keyof typeof days]) })),
  );
}

function periodsIn(at: DiagnosisPeriod, kind: Period['kind']): Period[] {
  if (at.kind === 'year' && kind === 'school-year') {
    const ended = periodFor(kind, at);
    return ended === null ? [] : [ended];
  }
  return endingIn(monthsOf(at), kind);
}
