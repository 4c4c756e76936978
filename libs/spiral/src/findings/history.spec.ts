import fc from 'fast-check';
import {
  figure,
  MEASURE,
  planned,
  raised,
  RAISED,
  IDENTITY,
  run,
  then,
  TODAY,
  waiting,
} from '../testing/finding.js';
import { reopen, type AnsweredWarning } from './answer.js';
import type { FindingAct } from './command.js';
import { decide } from './decide.js';
import { FINDING_STATES, type Finding } from './finding.js';
import { foldFinding, withEvent } from './fold.js';
import { overdue } from './overdue.js';
import { isFinal, stateAfter } from './transitions.js';
import { verify } from './verify.js';

const WARNING: AnsweredWarning = {
  key: 'warning-line|SRV04||2026-02',
  rule: 'warning-line',
  indicator: 'SRV04',
  member: null,
  level: 'yellow',
  subject: '横向到款额',
  text: { zh: '又低了', en: 'low again' },
  since: '2026-02',
  until: '2026-02',
  evidence: {},
};

/** What may happen to a finding: acts of people, sound or not, and data that come in. */
type Step =
  | { by: 'person'; command: FindingAct & { author?: string; reason?: string } }
  | { by: 'data'; what: 'verify' | 'overdue' | 'reopen'; value: number; day: string };

const LATER = { due: '2025-11-20', by: '2025-11' };
const number = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
const plain = (...acts: FindingAct[]) => fc.constantFrom(...acts);
const act: fc.Arbitrary<FindingAct> = fc.oneof(
  { weight: 3, arbitrary: plain({ act: 'acknowledge' }) },
  { weight: 4, arbitrary: plain({ act: 'diagnose', cause: '企业停止委托' }, { act: 'diagnose' }) },
  { weight: 5, arbitrary: plain({ act: 'plan', measure: MEASURE }, { act: 'plan', measure: {} }) },
  { weight: 5, arbitrary: number.map((measure): FindingAct => ({ act: 'start', measure })) },
  { weight: 5, arbitrary: number.map((measure): FindingAct => ({ act: 'done', measure })) },
  { weight: 2, arbitrary: number.map((measure): FindingAct => ({ act: 'postpone', measure, ...LATER })) },
  { weight: 1, arbitrary: number.map((measure): FindingAct => ({ act: 'withdraw', measure })) },
  { weight: 1, arbitrary: plain({ act: 'evidence', file: '合同.pdf', sha256: 'a'.repeat(64) }) },
  { weight: 1, arbitrary: plain({ act: 'cancel' }, { act: 'close' }) },
);
const byPerson: fc.Arbitrary<Step> = fc
  .tuple(act, fc.constantFrom('张三', '张三', '张三', ''), fc.constantFrom('按会议纪要', ''))
  .map(([command, author, reason]) => ({ by: 'person', command: { ...command, author, reason } }));
const byData: fc.Arbitrary<Step> = fc.record({
  by: fc.constant('data'),
  what: fc.constantFrom('verify', 'overdue', 'reopen'),
  value: fc.constantFrom(30, 65),
  day: fc.constantFrom('2025-10-01', '2025-12-20'),
});
const step = fc.oneof({ weight: 4, arbitrary: byPerson }, { weight: 1, arbitrary: byData });

function taken(finding: Finding, one: Step, index: number): Finding {
  if (one.by === 'person') {
    const decision = decide(finding, one.command, TODAY);
    return decision.ok ? then(finding, decision.event) : finding;
  }
  const event = dataEvent(finding, one, index);
  return event === null ? finding : then(finding, event);
}

function dataEvent(finding: Finding, one: Extract<Step, { by: 'data' }>, index: number) {
  const id = `R-${index}`;
  if (one.what === 'reopen') {
    const back = stateAfter(finding.state, 'reopened') !== null;
    return back ? reopen(WARNING, { id, now: '2026-03-12T00:00:00.000Z' }) : null;
  }
  const { day: today, value } = one;
  if (one.what === 'verify') return verify(finding, run('2025-11', { value: figure(value) }, id));
  const now = `${today}T00:00:00.000Z`;
  return overdue(finding, { run: id, now, today, dataDue: () => '2025-12-10', proof: () => null });
}

describe('the history of a finding', () => {
  it('never reaches a state that is not declared, and a refused act changes nothing', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(raised(), planned(), waiting()),
        fc.array(step, { maxLength: 40 }),
        (first, steps) => {
          let finding = first;
          steps.forEach((one, index) => {
            const before = JSON.stringify(finding);
            const next = taken(finding, one, index);
            if (next === finding) expect(JSON.stringify(finding)).toBe(before);
            else expect(next.events.slice(0, -1)).toEqual(finding.events);
            finding = next;
            seen.add(finding.state);
            expect(FINDING_STATES).toContain(finding.state);
          });
          expect(foldFinding(IDENTITY, finding.events)).toEqual(finding);
          if (finding.state === 'waiting-for-data') {
            expect(
              finding.measures.filter((m) => m.state === 'planned' || m.state === 'in-progress'),
            ).toEqual([]);
          }
        },
      ),
      { numRuns: 1000, seed: 20251122 },
    );
    // the sequences are no idle ones: they come into every state
    expect([...seen].sort()).toEqual([...FINDING_STATES].sort());
  });

  it('gives the same finding however often it is folded', () => {
    const finding = waiting();
    expect(foldFinding(IDENTITY, finding.events)).toEqual(finding);
    expect(foldFinding(IDENTITY, foldFinding(IDENTITY, finding.events).events)).toEqual(finding);
  });

  it('that cannot have happened is an error', () => {
    expect(() => foldFinding(IDENTITY, [])).toThrow('does not begin');
    expect(() => withEvent(raised(), { ...RAISED, seq: 2 })).toThrow('cannot follow');
    const gap = { type: 'acknowledged' as const, author: '张三', at: '', reason: null, data: {}, seq: 3 };
    expect(() => withEvent(raised(), gap)).toThrow('cannot follow');
  });

  it('ends where nobody has to act, unless the condition comes back', () => {
    for (const state of FINDING_STATES) {
      expect(isFinal(state)).toBe(['verified', 'cancelled', 'closed-by-hand'].includes(state));
    }
  });
});
