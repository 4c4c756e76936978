import type { FindingEvent } from './events.js';
import type { Finding, FindingIdentity } from './finding.js';
import type { Measure, MeasureState } from './measure.js';
import type { Proof } from './proof.js';
import { stateAfter } from './transitions.js';

type Raised = Extract<FindingEvent, { type: 'raised' }>;

/**
 * A finding as its events say, in their order. The same events always give the same finding.
 *
 * @throws where the events are not a history that the table allows: they are written through it only
 */
export function foldFinding(identity: FindingIdentity, events: readonly FindingEvent[]): Finding {
  const [first, ...rest] = events;
  if (first?.type !== 'raised')
    throw new Error(`finding ${identity.number} does not begin with being raised`);
  return rest.reduce(withEvent, begun(identity, first));
}

function begun(identity: FindingIdentity, event: Raised): Finding {
  const { level, subject, problem, value, knowledge } = event.data;
  return {
    ...identity,
    state: 'raised',
    level,
    subject,
    problem,
    value,
    knowledge,
    cause: null,
    measures: [],
    evidence: [],
    relapses: 0,
    verifiedIn: null,
    events: [event],
  };
}

/** The finding after one more event. */
export function withEvent(finding: Finding, event: FindingEvent): Finding {
  const state = stateAfter(finding.state, event.type);
  if (state === null || event.seq !== finding.events.length + 1) {
    throw new Error(
      `finding ${finding.number}: ${event.type} (${event.seq}) cannot follow in state ${finding.state}`,
    );
  }
  return { ...finding, ...changeOf(finding, event), state, events: [...finding.events, event] };
}

function changeOf(finding: Finding, event: FindingEvent): Partial<Finding> {
  switch (event.type) {
    case 'diagnosed':
      return { cause: event.data.cause };
    case 'evidence-added':
      return event.data.measure === null
        ? { evidence: [...finding.evidence, event.data] }
        : changed(finding, event.data.measure, (m) => ({ evidence: [...m.evidence, event.data] }));
    case 'verified':
      return { measures: judged(finding, event.data.proofs), verifiedIn: event.data.period };
    case 'not-effective':
      return { measures: judged(finding, event.data.proofs) };
    case 'reopened': {
      const { level, problem } = event.data;
      return { level, problem, cause: null, verifiedIn: null, relapses: finding.relapses + 1 };
    }
    default:
      return measureChange(finding, event);
  }
}

function measureChange(finding: Finding, event: FindingEvent): Partial<Finding> {
  const become = (number: number, state: MeasureState) => changed(finding, number, () => ({ state }));
  switch (event.type) {
    case 'measure-planned': {
      const { measure: number, what, owner, due, promise } = event.data;
      const planned: Measure = {
        number,
        what,
        owner,
        due,
        promise,
        evidence: [],
        state: 'planned',
        proof: null,
      };
      return { measures: [...finding.measures, planned] };
    }
    case 'measure-postponed': {
      const { measure, due, by } = event.data;
      return changed(finding, measure, (m) => ({ due, promise: { ...m.promise, by } }));
    }
    case 'measure-started':
      return become(event.data.measure, 'in-progress');
    case 'measure-done':
    case 'measures-done':
      return become(event.data.measure, 'done');
    case 'measure-withdrawn':
    case 'last-open-measure-withdrawn':
    case 'only-measure-withdrawn':
      return become(event.data.measure, 'withdrawn');
    default:
      return {};
  }
}

const changed = (finding: Finding, number: number, change: (measure: Measure) => Partial<Measure>) => ({
  measures: finding.measures.map((m) => (m.number === number ? { ...m, ...change(m) } : m)),
});

const judged = (finding: Finding, proofs: Proof[]): Measure[] =>
  finding.measures.map((m) => {
    const proof = proofs.find((p) => p.measure === m.number);
    return proof === undefined || proof.verdict === 'waiting' ? m : { ...m, proof, state: proof.verdict };
  });

/** The measures that are still to be carried out or to be proved. */
export const currentMeasures = (finding: Finding): Measure[] =>
  standingMeasures(finding).filter((m) => m.state !== 'effective' && m.state !== 'not-effective');

/** All but those that were withdrawn: a mistake is no measure of the finding. */
export const standingMeasures = ({ measures }: Pick<Finding, 'measures'>): Measure[] =>
  measures.filter((m) => m.state !== 'withdrawn');
