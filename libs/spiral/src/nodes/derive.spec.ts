import { deriveSpiral, type Facts } from './derive.js';
import type { NodeCode } from './nodes.js';
import { MEMBERS, scored } from '../testing/scored.js';
import type { NodeState, SubmissionStatus, Warning } from '../result.js';

const ENTRY = { target: { 2025: 100, 2026: 110 } };

const facts = (rest: Partial<Facts> = {}, entry: object = ENTRY): Facts => ({
  ...scored(90, entry),
  members: MEMBERS,
  year: 2025,
  warnings: [],
  submissions: [],
  ...rest,
});

const submission = (receivedAt: string | null): SubmissionStatus => ({
  member: 'a',
  memberName: '甲学院',
  period: '2025',
  due: '2026-01-30',
  receivedAt,
  onTime: receivedAt === null ? null : true,
  overdue: false,
});

const node = (code: NodeCode, given: Facts, loop: 'static' | 'dynamic' = 'static'): NodeState => {
  const found = deriveSpiral(given)[loop].find((n) => n.code === code);
  if (found === undefined) throw new Error(`${code} is not in the ${loop} loop`);
  return found;
};

const RED: Warning = {
  rule: 'warning-line',
  level: 'red',
  indicator: 'VAL01',
  member: null,
  period: '2025',
  subject: '示例采集项',
  concerns: { department: null, member: null },
  evidence: {},
  text: { zh: '', en: '' },
};

describe('the states of the nodes follow from facts', () => {
  it.each([
    ['goal', ENTRY, 'done'],
    ['goal', { target: { 2026: 1 } }, 'open'],
    ['improve', ENTRY, 'done'],
    ['improve', { target: { 2025: 1 } }, 'open'],
  ] as const)('%s with %j is %s', (code, entry, status) => {
    expect(node(code, facts({}, entry)).status).toBe(status);
  });

  it.each([
    ['nothing in', [null, null], 'open'],
    ['half of it in', ['2026-01-05T00:00:00.000Z', null], 'in-progress'],
    ['all in', ['2026-01-05T00:00:00.000Z', '2026-01-06T00:00:00.000Z'], 'done'],
  ])('implement with %s', (_case, received, status) => {
    expect(node('implement', facts({ submissions: received.map(submission) })).status).toBe(status);
  });

  it('organise asks for an owner and for a member that reports', () => {
    expect(node('organise', facts()).status).toBe('done');
    expect(node('organise', facts({ members: [] })).status).toBe('open');
  });

  it('diagnose is not done while a red warning has no answer', () => {
    expect(node('diagnose', facts()).status).toBe('done');
    expect(node('diagnose', facts({ warnings: [RED] })).status).toBe('in-progress');
  });

  it('never calls a node done without a recorded fact', () => {
    for (const code of ['reward', 'learn', 'innovate'] as const) {
      const state = node(code, facts());
      expect(state.status).toBe('open');
      expect(state.facts.length).toBeGreaterThan(0);
    }
  });

  it('keeps the improve of a month apart from that of a year', () => {
    expect(node('improve', facts({ warnings: [RED] }), 'dynamic').status).toBe('open');
    expect(node('improve', facts(), 'dynamic').status).toBe('not-applicable');
  });

  it('gives every node a fact in both languages', () => {
    const { static: year, dynamic: month } = deriveSpiral(facts({ warnings: [RED] }));
    for (const { facts: given } of [...year, ...month]) {
      expect(given.length).toBeGreaterThan(0);
      for (const fact of given) expect(fact.zh && fact.en).toBeTruthy();
    }
  });
});
