import type { ApprovedTarget } from '@luoxuan/scoring';
import { verify, type Finding } from '../findings/index.js';
import type { NodeState, NodeStatus, SubmissionStatus, Warning } from '../result.js';
import { after, raised, run, then, waiting } from '../testing/finding.js';
import { MEMBERS, scored } from '../testing/scored.js';
import { deriveSpiral } from './derive.js';
import type { StandingWarning } from '../warnings/standing.js';
import type { Facts } from './facts.js';
import type { NodeCode } from './nodes.js';

const ENTRY = { target: { 2025: 100, 2026: 110 } };

const facts = (rest: Partial<Facts> = {}, entry: object = ENTRY): Facts => ({
  ...scored(90, entry),
  year: 2025,
  warnings: [],
  submissions: [],
  targets: [],
  findings: [],
  ...rest,
});

/** The same, diagnosed in a month of the year. */
const monthly = (rest: Partial<Facts> = {}): Facts => {
  const given = facts(rest);
  return { ...given, scorecard: { ...given.scorecard, kind: 'month', period: '2025-12' } };
};

const approved = (year: number, rest: Partial<ApprovedTarget> = {}): ApprovedTarget => ({
  indicator: 'VAL01',
  member: null,
  year,
  value: '100',
  curve: null,
  version: 1,
  setBy: '李四',
  setAt: '2025-01-05T00:00:00.000Z',
  approvedBy: '理事会',
  approvedAt: '2025-01-20T00:00:00.000Z',
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
  indicator: 'SRV04',
  member: null,
  period: '2025',
  subject: '横向到款额',
  concerns: { department: null, member: null },
  evidence: {},
  text: { zh: '', en: '' },
};
const MUTED: StandingWarning = {
  ...RED,
  key: 'warning-line|SRV04||2025',
  foundLevel: 'red',
  since: '2025',
  until: '2025',
  periods: 1,
  state: 'muted',
  mute: {
    rule: 'warning-line',
    indicator: null,
    member: null,
    from: '2025',
    to: '2025',
    reason: '系统切换',
    author: '王芳',
    at: '2025-12-01T00:00:00.000Z',
  },
  resolvedIn: null,
  history: [],
};
const acknowledged = (): Finding => after(raised(), { act: 'acknowledge' });
const diagnosed = (): Finding => after(acknowledged(), { act: 'diagnose', cause: '两家企业停止委托' });
const verified = (): Finding => {
  const event = verify(waiting(), run('2025-11'));
  if (event === null) throw new Error('not proved');
  return then(waiting(), event);
};

type Case = [name: string, given: Facts, status: NodeStatus, missing: number];
const check = (code: NodeCode, loop: 'static' | 'dynamic', cases: Case[]): void => {
  it.each(cases)(`${code}: %s`, (_name, given, status, missing) => {
    const state = node(code, given, loop);
    expect(state.status).toBe(status);
    expect(state.missing).toHaveLength(missing);
    // Whatever is not done says why, and nothing is done without a recorded fact.
    if (status === 'open' || status === 'in-progress') expect(state.missing.length).toBeGreaterThan(0);
    if (status === 'done') expect(state.facts.length).toBeGreaterThan(0);
  });
};

describe('the nodes of the year follow from facts', () => {
  check('goal', 'static', [
    ['no target', facts({}, { target: { 2026: 1 } }), 'open', 1],
    ['one that nobody approved', facts(), 'in-progress', 1],
    ['approved for another year', facts({ targets: [approved(2024)] }), 'in-progress', 1],
    ['approved for a member alone', facts({ targets: [approved(2025, { member: 'a' })] }), 'in-progress', 1],
    ['approved', facts({ targets: [approved(2025)] }), 'done', 0],
    ['set by an official standard', official(), 'done', 0],
  ]);

  check('standard', 'static', [['bound to the run', facts(), 'done', 0]]);

  check('plan', 'static', [
    ['nothing to plan', facts(), 'not-applicable', 0],
    ['a finding without a measure', facts({ findings: [diagnosed()] }), 'open', 1],
    ['a finding with one', facts({ findings: [waiting()] }), 'done', 0],
  ]);

  check('organise', 'static', [
    ['an owner and a member that reports', facts(), 'done', 0],
    ['no member that reports', withoutMembers(), 'open', 1],
  ]);

  check('implement', 'static', [
    ['nothing in', facts({ submissions: [submission(null), submission(null)] }), 'open', 1],
    [
      'half of it in',
      facts({ submissions: [submission('2026-01-05T00:00:00.000Z'), submission(null)] }),
      'in-progress',
      1,
    ],
    ['all in', facts({ submissions: [submission('2026-01-05T00:00:00.000Z')] }), 'done', 0],
  ]);

  check('diagnose', 'static', [
    ['no annual run yet', monthly(), 'open', 1],
    ['nothing red', facts(), 'done', 0],
    ['red and nobody knows', facts({ warnings: [RED] }), 'in-progress', 1],
    ['red, and muted with its reason', facts({ warnings: [MUTED] }), 'done', 0],
    [
      'red, a finding without a cause',
      facts({ warnings: [RED], findings: [acknowledged()] }),
      'in-progress',
      1,
    ],
    ['red, a cause on record', facts({ warnings: [RED], findings: [diagnosed()] }), 'done', 0],
    [
      'red, the cause of another',
      facts({ warnings: [{ ...RED, indicator: 'SRV07' }], findings: [diagnosed()] }),
      'in-progress',
      1,
    ],
  ]);

  check('reward', 'static', [
    ['before the annual run', monthly(), 'open', 1],
    ['nothing to compare with', facts(), 'open', 1],
    ['better than the year before', facts({ ...scored(90, ENTRY, 'up', { 2024: 60 }) }), 'done', 0],
    ['worse than the year before', facts({ ...scored(90, ENTRY, 'up', { 2024: 95 }) }), 'open', 1],
  ]);

  check('learn', 'static', [
    ['no measure proved', facts({ findings: [waiting()] }), 'open', 1],
    ['one proved by data', facts({ findings: [verified()] }), 'done', 0],
    ['one proved in another year', facts({ findings: [verified()], year: 2026 }), 'open', 1],
  ]);

  check('innovate', 'static', [
    ['a measure never planned before', facts({ findings: [verified()] }), 'done', 0],
    [
      'one that was planned before',
      facts({ findings: [{ ...waiting(), number: 3 }, verified()] }),
      'open',
      1,
    ],
  ]);

  check('improve', 'static', [
    ['no target for next year', facts({}, { target: { 2025: 1 } }), 'open', 1],
    ['proposed', facts(), 'in-progress', 1],
    ['approved', facts({ targets: [approved(2026)] }), 'done', 0],
  ]);
});

describe('the nodes of the month follow from facts', () => {
  check('plan', 'dynamic', [
    ['nothing open', monthly(), 'done', 0],
    ['a finding without a measure', monthly({ findings: [diagnosed()] }), 'open', 1],
  ]);
  check('monitor', 'dynamic', [['the run itself', monthly(), 'done', 0]]);
  check('warn', 'dynamic', [
    ['no warning', monthly(), 'done', 0],
    ['a red one that nobody answered', monthly({ warnings: [RED] }), 'in-progress', 1],
  ]);
  check('improve', 'dynamic', [
    ['no warning', monthly(), 'not-applicable', 0],
    ['a warning without a finding', monthly({ warnings: [RED] }), 'open', 1],
    ['a finding without a measure', monthly({ warnings: [RED], findings: [diagnosed()] }), 'open', 1],
    ['a measure under way', monthly({ warnings: [RED], findings: [waiting()] }), 'in-progress', 1],
    ['closed by data', monthly({ findings: [verified()] }), 'done', 0],
  ]);
});

describe('what a node says', () => {
  it('names who contributed to what improved most', () => {
    const state = node('reward', facts({ ...scored(90, ENTRY, 'up', { 2024: 60 }) }));
    expect(state.facts[0]?.zh).toBe('示例采集项增加 30.00 万元，其中甲学院 +30.00。');
    expect(state.facts[0]?.en).toContain('甲学院 +30.00');
  });

  it('names the case, findable by its indicator', () => {
    const [fact] = node('learn', facts({ findings: [verified()] })).facts;
    expect(fact?.zh).toMatch(/^SRV04：与两家企业续签委托（科研处，2025年10月见效/);
  });

  it('names what is missing, and how much of it', () => {
    const [missing] = node('implement', facts({ submissions: [submission(null)] })).missing;
    expect(missing).toEqual({ zh: '未报送（1 项）：甲学院2025年', en: 'not submitted (1): 甲学院 2025' });
  });

  it('does not keep silent about what is muted', () => {
    const said = node('diagnose', facts({ warnings: [MUTED] })).facts.map((f) => f.zh);
    expect(said).toContain('已静默的预警 1 项');
  });

  it('is in both languages', () => {
    const { static: year, dynamic: month } = deriveSpiral(facts({ warnings: [RED] }));
    for (const { facts: given, missing } of [...year, ...month]) {
      expect(given.length + missing.length).toBeGreaterThan(0);
      for (const fact of [...given, ...missing]) expect(fact.zh && fact.en).toBeTruthy();
    }
  });
});

function official(): Facts {
  const given = facts();
  return { ...given, standard: { ...given.standard, status: 'official' } };
}

function withoutMembers(): Facts {
  const given = facts();
  return { ...given, population: { ...given.population, members: MEMBERS.slice(1) } };
}
