import { periodKey } from '@luoxuan/period';
import type { SubmissionStatus } from '@luoxuan/spiral';
import type { Submission } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import type { DueSubmission } from './due-submissions.js';

type Received = Pick<Submission, 'member' | 'period' | 'state' | 'receivedAt' | 'read'>;

/** Which of the submissions that are due came in with a figure, and when. `today` is the ISO date in China from which it is seen. */
export function submissionStatus(
  due: DueSubmission[],
  received: Received[],
  today: string,
): SubmissionStatus[] {
  const first = new Map<string, string>();
  for (const { member, period, state, receivedAt, read } of received) {
    const key = `${member} ${period}`;
    if (state === 'ingested' && read > 0 && !first.has(key)) first.set(key, receivedAt);
  }
  return due.map(({ member, period, due: day }) => {
    const key = periodKey(period);
    const receivedAt = first.get(`${member.code} ${key}`) ?? null;
    return {
      member: member.code,
      memberName: member.name,
      period: key,
      due: day,
      receivedAt,
      onTime: receivedAt === null ? null : dateInChina(receivedAt) <= day,
      overdue: receivedAt === null && day < today,
    };
  });
}
