import { comparePeriods, fromKey } from '@luoxuan/period';
import type { Warning } from '../result.js';
import type { StandingWarning } from '../warnings/standing.js';
import { SYSTEM_AUTHOR, type NewFindingEvent } from './events.js';
import type { Finding, FindingIdentity } from './finding.js';
import type { Knowledge } from './knowledge.js';
import { isFinal } from './transitions.js';

/** A warning as far as findings look at it. */
export type AnsweredWarning = Pick<
  StandingWarning,
  'key' | 'rule' | 'indicator' | 'member' | 'level' | 'subject' | 'text' | 'since' | 'until' | 'evidence'
>;

/** The run that found it, and when (ISO 8601, UTC). */
export interface FindingRun {
  id: string;
  now: string;
}

/** Levels that are answered by a finding of their own accord. A late submission is chased, not diagnosed. */
const ANSWERED: readonly Warning['level'][] = ['yellow', 'red'];

const isAbout = (finding: FindingIdentity, warning: AnsweredWarning): boolean =>
  finding.rule === warning.rule &&
  finding.indicator === warning.indicator &&
  finding.member === warning.member;

/**
 * What becomes of a warning: it opens a finding, or it brings back one that data had closed (复发), or it is answered
 * already. Answered is what has a finding by its own key, and what is about the same thing as a finding still open.
 */
export type Answer =
  { kind: 'open' } | { kind: 'reopen'; finding: Finding } | { kind: 'answered'; by: Finding | null };

export function answerTo(warning: AnsweredWarning, findings: readonly Finding[]): Answer {
  const about = findings.filter((f) => isAbout(f, warning));
  const open = about.find((f) => !isFinal(f.state));
  if (open !== undefined) return { kind: 'answered', by: open };
  const closed = about.findLast((f) => f.state === 'verified');
  if (closed !== undefined && cameBack(warning, closed)) return { kind: 'reopen', finding: closed };
  const own = about.find((f) => f.warning === warning.key);
  if (own !== undefined) return { kind: 'answered', by: own };
  if (closed !== undefined && began(warning, closed) === 'before') return { kind: 'answered', by: closed };
  return ANSWERED.includes(warning.level) ? { kind: 'open' } : { kind: 'answered', by: null };
}

/**
 * It began again in a period after the one whose data had closed the finding. What merely goes on does not come back: a
 * measure that works may take months until the year's figure has caught up.
 */
const cameBack = (warning: AnsweredWarning, closed: Finding): boolean =>
  ANSWERED.includes(warning.level) && began(warning, closed) === 'after';

/** Only periods of one kind follow each other: a year's figure says nothing about the month after. */
function began({ since }: AnsweredWarning, { verifiedIn }: Finding): 'before' | 'after' | 'elsewhere' {
  const [period, verified] = [fromKey(since), fromKey(verifiedIn ?? since)];
  if (period.kind !== verified.kind) return 'elsewhere';
  return comparePeriods(period, verified) > 0 ? 'after' : 'before';
}

/** The first event of a finding: it starts with what the system knows. */
export function startFinding(
  warning: AnsweredWarning,
  knowledge: Knowledge,
  run: FindingRun,
): Extract<NewFindingEvent, { type: 'raised' }> {
  const { level, subject, text, evidence } = warning;
  const value = evidence.value;
  return {
    type: 'raised',
    author: SYSTEM_AUTHOR,
    at: run.now,
    reason: null,
    data: {
      run: run.id,
      level,
      subject,
      problem: text,
      value: typeof value === 'object' ? value : null,
      knowledge,
    },
  };
}

/** 复发: the condition is back. */
export const reopen = (warning: AnsweredWarning, run: FindingRun): NewFindingEvent => ({
  type: 'reopened',
  author: SYSTEM_AUTHOR,
  at: run.now,
  reason: null,
  data: {
    run: run.id,
    period: warning.until,
    warning: warning.key,
    level: warning.level,
    problem: warning.text,
  },
});
