import { comparePeriods, fromKey } from '@luoxuan/period';
import { isFinal, type Finding, type StandingWarning } from '@luoxuan/spiral';
import type { FindingNews, WarningNews } from './news.js';

/** A run, and the period of its kind up to which an office was told before it. */
export interface Telling {
  run: string;
  kind: 'month' | 'year';
  /** Key of the month or year diagnosed */
  period: string;
  /** Key of the latest period of this kind of which the office had a digest; null: it had none */
  told: string | null;
}

/** What is on record of a run beside its result. */
export interface KnownRun {
  id: string;
  kind: 'month' | 'year';
  period: string;
}

/** It happened in this run, or in an earlier one that the office was not told of: after downtime only the latest tells. */
function isNews({ run, period, told }: Telling, by: Pick<KnownRun, 'id' | 'period'>): boolean {
  if (by.id === run) return true;
  const after = told === null || inOrder(by.period, told) > 0;
  return after && inOrder(by.period, period) <= 0;
}

const inOrder = (a: string, b: string): number => comparePeriods(fromKey(a), fromKey(b));

type Event = StandingWarning['history'][number];

/** While it is muted nobody hears of a warning. */
const HEARD: readonly Event['event'][] = ['raised', 'continued', 'escalated', 'eased'];

/**
 * What an office has to hear of a warning; null where it knows, or need not know: what was resolved before anybody heard
 * of it is not news.
 */
export function warningEvent(warning: StandingWarning, telling: Telling): WarningNews['event'] | null {
  const { history, state } = warning;
  const fresh = (h: Event): boolean => isNews(telling, { id: h.run, period: h.period });
  const isKnown = history.some((h) => HEARD.includes(h.event) && !fresh(h));
  const last = history.at(-1);
  if (state === 'resolved') return last?.event === 'resolved' && fresh(last) && isKnown ? 'resolved' : null;
  if (state === 'muted') return null;
  const begun = history.findLast((h) => h.event === 'raised');
  if (begun !== undefined && fresh(begun)) return 'raised';
  if (!isKnown) return history.some(fresh) ? 'raised' : null;
  const step = history.findLast((h) => (h.event === 'escalated' || h.event === 'eased') && fresh(h));
  return step?.event === 'escalated' ? 'escalated' : null;
}

/** What an office has to hear of a finding: that there is one, that it is late, what data said. null where it knows. */
export function findingEvent(
  { events, state }: Finding,
  telling: Telling,
  runs: ReadonlyMap<string, KnownRun>,
): Pick<FindingNews, 'event' | 'late'> | null {
  const isFresh = (id: string): boolean => {
    const by = runs.get(id);
    return by?.kind === telling.kind && isNews(telling, by);
  };
  if (state === 'overdue') {
    const event = events.findLast((e) => e.type === 'overdue');
    if (event?.type === 'overdue' && isFresh(event.data.run)) return { event: state, late: event.data.late };
  }
  if (state === 'verified' || state === 'not-effective') {
    const event = events.findLast((e) => e.type === state);
    return event !== undefined && 'run' in event.data && isFresh(event.data.run)
      ? { event: state, late: [] }
      : null;
  }
  const opening = events.findLast((e) => e.type === 'raised' || e.type === 'reopened');
  const isOpen = !isFinal(state) && opening !== undefined && 'run' in opening.data;
  return isOpen && isFresh(opening.data.run) ? { event: 'opened', late: [] } : null;
}
