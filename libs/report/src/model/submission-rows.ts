import { known, unknown } from '@luoxuan/scoring';
import type { Diagnosis, SubmissionStatus } from '@luoxuan/spiral';
import { dateInChina, formatDate } from '@luoxuan/wording';
import { Rational } from '@luoxuan/quantity';
import { periodText } from './period-text.js';
import type { Printer } from './printed.js';
import type { MemberRow, SubmissionRow } from './report-model.js';

const STATES = { 'on-time': '按期', late: '逾期', missing: '未报', pending: '未到期' } as const;
const DAY_MS = 86_400_000;

/** Every submission that was expected, as it came in. */
export function submissionRows(submissions: readonly SubmissionStatus[]): SubmissionRow[] {
  return submissions.map((s) => {
    const state = stateOf(s);
    return {
      memberCode: s.member,
      member: s.memberName,
      period: periodText(s.period),
      due: formatDate(s.due, 'zh'),
      received: s.receivedAt === null ? null : formatDate(s.receivedAt, 'zh'),
      state,
      stateText: STATES[state],
      daysLate: state === 'late' && s.receivedAt !== null ? daysBetween(s.due, s.receivedAt) : null,
    };
  });
}

function stateOf(s: SubmissionStatus): SubmissionRow['state'] {
  if (s.receivedAt !== null) return s.onTime === false ? 'late' : 'on-time';
  return s.overdue ? 'missing' : 'pending';
}

const daysBetween = (due: string, received: string): number =>
  Math.round((Date.parse(dateInChina(received)) - Date.parse(dateInChina(due))) / DAY_MS);

/** Punctuality member by member; the rate is on time / due, without what is not due yet. */
export function memberRows(
  members: Diagnosis['members'],
  rows: readonly SubmissionRow[],
  printer: Printer,
): MemberRow[] {
  return members.map(({ code, name, kind }) => {
    const own = rows.filter((r) => r.memberCode === code);
    const count = (state: SubmissionRow['state']): number => own.filter((r) => r.state === state).length;
    const pending = count('pending');
    const due = own.length - pending;
    const onTime = count('on-time');
    const rate = due === 0 ? unknown('%', 'not-due') : known(new Rational(onTime, due).mul(100), '%', 2);
    const rest = { late: count('late'), missing: count('missing'), pending };
    return { code, name, kind, due, onTime, ...rest, rate: printer.figure(rate) };
  });
}
