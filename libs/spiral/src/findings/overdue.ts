import { SYSTEM_AUTHOR, type EventData, type NewFindingEvent } from './events.js';
import type { Finding } from './finding.js';
import type { Measure } from './measure.js';
import { currentMeasures } from './fold.js';
import { stateAfter } from './transitions.js';

/** From when it looks, and until when the figures of a period have to be in. */
export interface Lookout {
  run: string;
  /** ISO 8601, UTC */
  now: string;
  /** ISO date in China */
  today: string;
  /** ISO date by which the figures of a period (key) are due; null for a period that the run does not reach */
  dataDue: (period: string) => string | null;
}

/** The event that a finding is overdue: a measure is not done by its due date, or the figures that would prove it do not come. */
export function overdue(finding: Finding, given: Lookout): NewFindingEvent | null {
  if (stateAfter(finding.state, 'overdue') === null) return null;
  const late = currentMeasures(finding).flatMap((m) => lateness(m, given));
  if (late.length === 0) return null;
  return {
    type: 'overdue',
    author: SYSTEM_AUTHOR,
    at: given.now,
    reason: null,
    data: { run: given.run, late },
  };
}

function lateness(measure: Measure, { today, dataDue }: Lookout): EventData['overdue']['late'] {
  if (measure.state !== 'done') {
    return measure.due < today ? [{ measure: measure.number, why: 'not-done', due: measure.due }] : [];
  }
  const due = dataDue(measure.promise.by);
  return due !== null && due < today ? [{ measure: measure.number, why: 'no-data', due }] : [];
}
