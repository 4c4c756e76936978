import { SYSTEM_AUTHOR, type EventData, type NewFindingEvent } from './events.js';
import type { Finding } from './finding.js';
import type { Measure } from './measure.js';
import { currentMeasures } from './fold.js';
import type { Proof } from './proof.js';
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
  /** What the figures on record say of a measure; null where no period counts yet */
  proof: (measure: Measure) => Pick<Proof, 'verdict' | 'reason'> | null;
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

function lateness(measure: Measure, { today, dataDue, proof }: Lookout): EventData['overdue']['late'] {
  const { number, promise, state } = measure;
  if (state !== 'done') {
    return measure.due < today ? [{ measure: number, why: 'not-done', due: measure.due }] : [];
  }
  const due = dataDue(promise.by);
  if (due === null || due >= today) return [];
  const said = proof(measure);
  // its figures are there: it only waits for the other measures of the finding
  if (said !== null && said.verdict !== 'waiting') return [];
  return [{ measure: number, why: said?.reason === 'break' ? 'not-comparable' : 'no-data', due }];
}
