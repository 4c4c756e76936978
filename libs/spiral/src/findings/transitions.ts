import { FINDING_STATES, type FindingState } from './finding.js';
import type { FindingEventType } from './events.js';
import { transitionFaults } from './check-transitions.js';

/** One kind of event: who causes it, whether it needs a reason, and where it leads from which state. */
export interface EventRule {
  /** `data`: only figures bring it about, no person can. */
  by: 'person' | 'data';
  reason: 'required' | 'optional';
  /** The state that it begins with; of the first event only. */
  begins?: FindingState;
  moves: Readonly<Partial<Record<FindingState, FindingState>>>;
}

/** States that nobody has to work on any more. Only `verified` can be left again, when the condition comes back. */
export const FINAL_STATES: readonly FindingState[] = ['verified', 'cancelled', 'closed-by-hand'];

const open = FINDING_STATES.filter((state) => !FINAL_STATES.includes(state));
const staying = (states: readonly FindingState[]): EventRule['moves'] =>
  Object.fromEntries(states.map((state) => [state, state]));
const all = (from: readonly FindingState[], to: FindingState): EventRule['moves'] =>
  Object.fromEntries(from.map((state) => [state, to]));

const TABLE: Readonly<Record<FindingEventType, EventRule>> = {
  raised: { by: 'data', reason: 'optional', begins: 'raised', moves: {} },
  acknowledged: { by: 'person', reason: 'optional', moves: { raised: 'acknowledged' } },
  diagnosed: {
    by: 'person',
    reason: 'optional',
    moves: { acknowledged: 'diagnosed', diagnosed: 'diagnosed', 'not-effective': 'diagnosed' },
  },
  'measure-planned': {
    by: 'person',
    reason: 'optional',
    moves: { diagnosed: 'planned', planned: 'planned', 'in-progress': 'in-progress' },
  },
  'measure-postponed': {
    by: 'person',
    reason: 'required',
    // not while it waits for data: a promise is not moved once the measure is done
    moves: { planned: 'planned', 'in-progress': 'in-progress', overdue: 'in-progress' },
  },
  'measure-started': {
    by: 'person',
    reason: 'optional',
    moves: { planned: 'in-progress', 'in-progress': 'in-progress', overdue: 'overdue' },
  },
  'measure-done': {
    by: 'person',
    reason: 'optional',
    moves: { 'in-progress': 'in-progress', overdue: 'overdue' },
  },
  'measures-done': {
    by: 'person',
    reason: 'optional',
    moves: { 'in-progress': 'waiting-for-data', overdue: 'waiting-for-data' },
  },
  'measure-withdrawn': {
    by: 'person',
    reason: 'required',
    moves: { planned: 'planned', 'in-progress': 'in-progress', overdue: 'in-progress' },
  },
  'last-open-measure-withdrawn': {
    by: 'person',
    reason: 'required',
    moves: { 'in-progress': 'waiting-for-data', overdue: 'waiting-for-data' },
  },
  'only-measure-withdrawn': {
    by: 'person',
    reason: 'required',
    moves: all(['planned', 'in-progress', 'overdue'], 'diagnosed'),
  },
  'evidence-added': { by: 'person', reason: 'optional', moves: staying(open) },
  verified: {
    by: 'data',
    reason: 'optional',
    moves: { 'waiting-for-data': 'verified', overdue: 'verified' },
  },
  'not-effective': {
    by: 'data',
    reason: 'optional',
    moves: { 'waiting-for-data': 'not-effective', overdue: 'not-effective' },
  },
  overdue: {
    by: 'data',
    reason: 'optional',
    moves: all(['planned', 'in-progress', 'waiting-for-data'], 'overdue'),
  },
  reopened: { by: 'data', reason: 'optional', moves: { verified: 'raised' } },
  cancelled: { by: 'person', reason: 'required', moves: all(open, 'cancelled') },
  'closed-by-hand': {
    by: 'person',
    reason: 'required',
    moves: all(
      open.filter((state) => state !== 'raised'),
      'closed-by-hand',
    ),
  },
};

/** 问题状态表: the only place that says which event leads from which state to which. Checked when it is loaded. */
export const FINDING_EVENTS = checked(TABLE);

function checked(table: typeof TABLE): typeof TABLE {
  const faults = transitionFaults(table, FINDING_STATES, FINAL_STATES);
  if (faults.length > 0) throw new Error(`the table of findings is not sound: ${faults.join('; ')}`);
  return table;
}

/** Where `event` leads; null where it is not allowed. `from` is null before the first event. */
export function stateAfter(from: FindingState | null, event: FindingEventType): FindingState | null {
  const rule = FINDING_EVENTS[event];
  return (from === null ? rule.begins : rule.moves[from]) ?? null;
}

/** The states from which `event` is allowed. */
export const allowedFrom = (event: FindingEventType): FindingState[] =>
  FINDING_STATES.filter((state) => FINDING_EVENTS[event].moves[state] !== undefined);

export const isFinal = (state: FindingState): boolean => FINAL_STATES.includes(state);
