import { comparePeriods, fromKey, periodKey } from '@luoxuan/period';
import { periodFor } from '@luoxuan/scoring';
import type { Warning } from '../result.js';
import { escalated, moved } from './escalation.js';
import { muteOf } from './mute.js';
import type { FollowedRun, FoundWarnings, Mute, StandingWarning, WarningEvent } from './standing.js';

/**
 * The life of every warning, folded over the latest run of each month (or of each year), in whatever order they are
 * given. A correction of an earlier month is another run of it: fold again.
 *
 * A warning continues or ends when the next period of its own kind is diagnosed: a month in which no quarter ends says
 * nothing about a quarterly one. What an earlier run of a period had raised and the latest does not know is listed as
 * withdrawn.
 */
export function followWarnings(runs: readonly FollowedRun[], mutes: readonly Mute[]): StandingWarning[] {
  const inOrder = runs
    .map((run) => ({ ...run, found: byIdentity(run), earlier: (run.superseded ?? []).map(withFound) }))
    .sort((a, b) => comparePeriods(fromKey(a.period), fromKey(b.period)));
  const identities = new Set(
    inOrder.flatMap((run) => [run, ...run.earlier].flatMap((r) => [...r.found.keys()])),
  );
  return [...identities].flatMap((identity) => lifeOf(identity, inOrder, mutes));
}

interface Indexed extends FoundWarnings {
  found: Map<string, Warning>;
}
type IndexedRun = FollowedRun & Indexed & { earlier: Indexed[] };

const withFound = (run: FoundWarnings): Indexed => ({ ...run, found: byIdentity(run) });

/** What makes it the same warning in the next period. */
const byIdentity = ({ warnings }: FoundWarnings): Map<string, Warning> =>
  new Map(warnings.map((w) => [`${subjectOf(w)}|${fromKey(w.period).kind}`, w]));

const subjectOf = ({ rule, indicator, member }: Warning): string =>
  `${rule}|${indicator ?? ''}|${member ?? ''}`;

/** Each time that one warning was running, oldest first. */
function lifeOf(identity: string, runs: readonly IndexedRun[], mutes: readonly Mute[]): StandingWarning[] {
  const over: StandingWarning[] = [];
  let running: StandingWarning | null = null;
  for (const run of runs) {
    const warning = run.found.get(identity);
    if (warning !== undefined) {
      const mute = muteOf(warning, run.period, mutes);
      running = running === null ? raised(warning, run, mute, over) : continued(running, warning, run, mute);
    } else if (running !== null) {
      const next = dueIn(run, running.period);
      if (next === null) continue;
      over.push(ended(running, run, 'resolved', next));
      running = null;
    } else {
      const earlier = run.earlier.find((e) => e.found.has(identity));
      const gone = earlier?.found.get(identity);
      if (earlier === undefined || gone === undefined) continue;
      const begun = raised(gone, { period: run.period, runId: earlier.runId }, null, over);
      over.push(ended(begun, run, 'withdrawn', run.period));
    }
  }
  return running === null ? over : [...over, running];
}

type Run = Pick<FollowedRun, 'period' | 'runId'>;

/** The same figure may come into doubt again after it was resolved: then it is the same warning that comes back. */
function raised(warning: Warning, run: Run, mute: Mute | null, over: StandingWarning[]): StandingWarning {
  const { level, ...said } = warning;
  const key = `${subjectOf(warning)}|${warning.period}`;
  const before = over.at(-1)?.key === key ? over.pop() : undefined;
  return {
    ...said,
    key,
    foundLevel: level,
    level,
    since: warning.period,
    until: warning.period,
    periods: 1,
    state: mute === null ? 'raised' : 'muted',
    mute,
    resolvedIn: null,
    history: [...(before?.history ?? []), eventOf(run, level, mute === null ? 'raised' : 'muted')],
  };
}

function continued(running: StandingWarning, warning: Warning, run: Run, mute: Mute | null): StandingWarning {
  const next = dueIn(run, running.period);
  // Seen again, but its own next period is not over yet.
  if (next === null) return running;
  const { level: foundLevel, ...said } = warning;
  const periods = running.periods + 1;
  const level = escalated(foundLevel, periods, warning.rule);
  const event = mute === null ? moved(running.level, level) : 'muted';
  return {
    ...running,
    ...said,
    foundLevel,
    level,
    until: next,
    periods,
    state: mute === null ? 'continuing' : 'muted',
    mute,
    history: [...running.history, eventOf(run, level, event)],
  };
}

const ended = (
  running: StandingWarning,
  run: Run,
  event: 'resolved' | 'withdrawn',
  resolvedIn: string,
): StandingWarning => ({
  ...running,
  state: 'resolved',
  mute: null,
  resolvedIn,
  history: [...running.history, eventOf(run, running.level, event)],
});

const eventOf = (run: Run, level: Warning['level'], event: WarningEvent) => ({
  period: run.period,
  run: run.runId,
  level,
  event,
});

/** Key of the period of a warning's own kind that is diagnosed in a run; null where none ends there. */
function dueIn(run: Run, period: string): string | null {
  const at = fromKey(run.period);
  if (at.kind !== 'month' && at.kind !== 'year')
    throw new Error(`${run.period} is neither a month nor a year`);
  const due = periodFor(fromKey(period).kind, at);
  return due === null ? null : periodKey(due);
}
