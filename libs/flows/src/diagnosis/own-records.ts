import type { Catalog } from '@luoxuan/catalog';
import { fromKey, lastMonth, next, periodKey, type Month } from '@luoxuan/period';
import type { Observation } from '@luoxuan/scoring';
import type { Finding, SubmissionStatus } from '@luoxuan/spiral';

/** What the system has on record itself, as far as it is counted (elements of the set `system`). */
export interface OwnRecords {
  /** Every month up to the period diagnosed, with the submissions whose periods end in it. */
  months: { month: Month; submissions: SubmissionStatus[] }[];
  findings: readonly Pick<Finding, 'period' | 'verifiedIn'>[];
  /** Code of the member that leads: findings are the consortium's. */
  lead: string | null;
  members: readonly { code: string }[];
}

/**
 * The system's own records as observations: submissions due and received in time (QAE01, QAE02) by member and month, and
 * findings raised and closed by data (QAE03, QAE04) by month. A finding counts for the month after the period of its
 * warning, in which it was raised. The findings given are those that the run knows (see `findingsKnown`): what it will
 * raise or close itself is not among them, so that a rerun sees the same.
 */
export function ownRecords(
  { months, findings, lead, members }: OwnRecords,
  elements: Catalog['elements'],
): Observation[] {
  const counted: [element: string, member: string, month: Month, count: number][] = [];
  for (const { month, submissions } of months) {
    for (const { code } of members) {
      const due = submissions.filter((s) => s.member === code && (s.overdue || s.receivedAt !== null));
      counted.push(['QAE01', code, month, due.length]);
      counted.push(['QAE02', code, month, due.filter((s) => s.onTime === true).length]);
    }
    if (lead === null) continue;
    const raised = findings.filter((f) => periodKey(next(lastMonth(fromKey(f.period)))) === periodKey(month));
    const closed = raised.filter((f) => f.verifiedIn !== null);
    counted.push(['QAE03', lead, month, raised.length]);
    counted.push(['QAE04', lead, month, closed.length]);
  }
  return counted.flatMap(([code, member, month, count]) => {
    const element = elements.get(code);
    if (element === undefined) return [];
    const { unit, decimals } = element;
    const cell = { submission: 0, file: '系统记录', sheet: '', ref: '' };
    return [{ element: code, member, period: periodKey(month), steps: count, unit, decimals, ...cell }];
  });
}
