import { REPORTING_PERIODS, setsOf, type Catalog, type MemberKind, type Standard } from '@luoxuan/catalog';
import { comparePeriods, dueDate, lastMonth, monthsOf, type Month, type Period } from '@luoxuan/period';
import { endingIn, periodFor, type DiagnosisPeriod, type Member } from '@luoxuan/scoring';
import { isReportedBy } from '@luoxuan/workbook';

/** A member whose kind says which elements it reports. */
export type ReportingMember = Member & { kind: MemberKind };

/** Who reports, how, and since when. */
export interface Reporting {
  members: ReportingMember[];
  reporting: 'periodic' | 'annual';
  /** The first month that is reported. */
  since: Month;
}

/** A submission that a member has to send. */
export interface DueSubmission {
  member: Member;
  period: Period;
  /** ISO date by which it is due */
  due: string;
}

/**
 * Every submission that belongs to the month or year diagnosed: for each member and each kind of period in which it
 * reports something, the periods that end there, from the first month that the consortium reports on.
 */
export function dueSubmissions(
  catalog: Catalog,
  standard: Standard,
  consortium: Reporting,
  at: DiagnosisPeriod,
): DueSubmission[] {
  const { members, since } = consortium;
  const days = standard.plan.dueDays;
  const annual = consortium.reporting === 'annual';
  const kinds = annual ? (['year'] as const) : REPORTING_PERIODS;
  const owed = setsOf(standard, catalog);
  const elements = [...catalog.elements.values()].filter((e) => owed.includes(e.set));
  const reports = (member: ReportingMember, kind: Period['kind']): boolean =>
    elements.some((e) => (annual || e.period === kind) && isReportedBy(e, member));
  const begun = (p: Period): boolean => comparePeriods(lastMonth(p), since) >= 0;
  return members.flatMap((member) =>
    kinds
      .filter((kind) => reports(member, kind))
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
