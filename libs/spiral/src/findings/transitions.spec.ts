import { transitionFaults } from './check-transitions.js';
import { FINDING_STATES } from './finding.js';
import { FINAL_STATES, FINDING_EVENTS, stateAfter } from './transitions.js';
import type { FindingEventType } from './events.js';

const EVENTS = Object.keys(FINDING_EVENTS) as FindingEventType[];

/** Every transition that is allowed; whatever is not here is refused. */
const ALLOWED = `
  raised: acknowledged acknowledged, evidence-added raised, cancelled cancelled
  acknowledged: diagnosed diagnosed, evidence-added acknowledged, cancelled cancelled, closed-by-hand closed-by-hand
  diagnosed: diagnosed diagnosed, measure-planned planned, evidence-added diagnosed, cancelled cancelled, closed-by-hand closed-by-hand
  planned: measure-withdrawn planned, only-measure-withdrawn diagnosed, measure-planned planned, measure-postponed planned, measure-started in-progress, evidence-added planned, overdue overdue, cancelled cancelled, closed-by-hand closed-by-hand
  in-progress: measure-withdrawn in-progress, last-open-measure-withdrawn waiting-for-data, only-measure-withdrawn diagnosed, measure-planned in-progress, measure-postponed in-progress, measure-started in-progress, measure-done in-progress, measures-done waiting-for-data, evidence-added in-progress, overdue overdue, cancelled cancelled, closed-by-hand closed-by-hand
  waiting-for-data: evidence-added waiting-for-data, verified verified, not-effective not-effective, overdue overdue, cancelled cancelled, closed-by-hand closed-by-hand
  verified: reopened raised
  not-effective: diagnosed diagnosed, evidence-added not-effective, cancelled cancelled, closed-by-hand closed-by-hand
  overdue: measure-withdrawn in-progress, last-open-measure-withdrawn waiting-for-data, only-measure-withdrawn diagnosed, measure-postponed in-progress, measure-started overdue, measure-done overdue, measures-done waiting-for-data, evidence-added overdue, verified verified, not-effective not-effective, cancelled cancelled, closed-by-hand closed-by-hand
  cancelled:
  closed-by-hand:
`;

const expected = new Map(
  ALLOWED.trim()
    .split('\n')
    .flatMap((line) => {
      const [from = '', moves = ''] = line.trim().split(':');
      return moves
        .split(',')
        .filter((move) => move.trim() !== '')
        .map((move): [string, string] => {
          const [event = '', to = ''] = move.trim().split(' ');
          return [`${from} ${event}`, to];
        });
    }),
);

describe('the table of findings', () => {
  it.each(FINDING_STATES.flatMap((from) => EVENTS.map((event) => [from, event] as const)))(
    '%s, %s',
    (from, event) => {
      expect(stateAfter(from, event)).toBe(expected.get(`${from} ${event}`) ?? null);
    },
  );

  it('begins with being raised alone', () => {
    for (const event of EVENTS) expect(stateAfter(null, event)).toBe(event === 'raised' ? 'raised' : null);
  });

  it('lets no person verify, and no machine close by hand', () => {
    const byData = EVENTS.filter((event) => FINDING_EVENTS[event].by === 'data');
    expect(byData).toEqual(['raised', 'verified', 'not-effective', 'overdue', 'reopened']);
    const toVerified = EVENTS.filter((event) =>
      Object.values(FINDING_EVENTS[event].moves).includes('verified'),
    );
    expect(toVerified).toEqual(['verified']);
    expect(FINDING_EVENTS['closed-by-hand'].reason).toBe('required');
    expect(FINDING_EVENTS.cancelled.reason).toBe('required');
  });

  it('is sound', () => {
    expect(transitionFaults(FINDING_EVENTS, FINDING_STATES, FINAL_STATES)).toEqual([]);
  });
});

describe('the check of a table', () => {
  const begin = { begins: 'a', moves: {} };
  it.each([
    ['a state that is never reached', { begin, end: { moves: { a: 'z' } } }, 'b is never reached'],
    [
      'a state without a way out',
      { begin, on: { moves: { a: 'b' } }, end: { moves: { a: 'z' } } },
      'b leads to no end',
    ],
    ['a name that is no state', { begin, on: { moves: { a: 'b', b: 'z', q: 'z' } } }, 'q is no state'],
    ['no beginning', { on: { moves: { a: 'b', b: 'z' } } }, '0 events begin'],
    ['two beginnings', { begin, too: begin, on: { moves: { a: 'b', b: 'z' } } }, '2 events begin'],
    [
      'an event that never happens',
      { begin, on: { moves: { a: 'b', b: 'z' } }, never: { moves: {} } },
      'never happens',
    ],
  ])('finds %s', (_case, table, fault) => {
    expect(transitionFaults(table, ['a', 'b', 'z'], ['z']).join('; ')).toContain(fault);
  });
});
