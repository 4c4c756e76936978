import { fromKey } from '@luoxuan/period';
import type { SubmissionStatus } from '../result.js';

/** Submissions of one member and one kind of period (month, quarter …), oldest first. */
export type Owed = [SubmissionStatus, ...SubmissionStatus[]];

/** Groups those that are `wanted` by member and kind of period: one warning each, however many there are. */
export function owedBy(
  submissions: readonly SubmissionStatus[],
  wanted: (s: SubmissionStatus) => boolean,
): Owed[] {
  const groups = new Map<string, Owed>();
  const oldestFirst = submissions.filter(wanted).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  for (const submission of oldestFirst) {
    const key = `${submission.member} ${fromKey(submission.period).kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [submission]);
    else group.push(submission);
  }
  return [...groups.values()];
}

const DAY_MS = 86_400_000;

/** Days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
