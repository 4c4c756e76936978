import { behindPlan } from './behind-plan.js';
import { monitor } from './monitor.js';
import { notSubmitted } from './not-submitted.js';
import { warningLine } from './warning-line.js';
import type { Watch } from './rule.js';
import { scored } from '../testing/scored.js';
import type { SubmissionStatus } from '../result.js';

const LINES = { warning: { yellow: '≤ 60', red: '≤ 40' }, target: { 2025: 100 } };

const watch = (value: number, entry: object = LINES, direction = 'up', rest: Partial<Watch> = {}): Watch => ({
  ...scored(value, entry, direction),
  submissions: [],
  ...rest,
});

describe('behind-plan: attainment below the standard’s shares', () => {
  it.each([
    [100, null],
    [95, null],
    [94.99, 'blue'],
    [85, 'blue'],
    [84.99, 'yellow'],
    [70, 'yellow'],
    [69.99, 'red'],
    [0, 'red'],
  ])('%d %% of the plan: %s', (value, level) => {
    const raised = behindPlan(watch(value, { target: { 2025: 100 } }));
    expect(raised.map((w) => w.level)).toEqual(level === null ? [] : [level]);
  });

  it('says nothing where there is no target or no figure', () => {
    expect(behindPlan(watch(1, { target: {} }))).toEqual([]);
    expect(behindPlan({ ...watch(1), scorecard: { ...watch(1).scorecard, dimensions: [] } })).toEqual([]);
  });

  it('carries its evidence and speaks both languages', () => {
    const [warning] = behindPlan(watch(50, { target: { 2025: 100 } }));
    expect(warning?.evidence.attainment).toMatchObject({ text: '50.00', unit: '%' });
    expect(warning?.text.zh).toContain('达成度 50.00%');
    expect(warning?.text.en).toContain('50.00 %');
  });
});

describe('warning-line: on the line is across it', () => {
  it.each([
    [61, null],
    [60, 'yellow'],
    [41, 'yellow'],
    [40, 'red'],
    [0, 'red'],
  ])('↑ %d: %s', (value, level) => {
    expect(warningLine(watch(value)).map((w) => w.level)).toEqual(level === null ? [] : [level]);
  });

  it.each([
    [17, null],
    [20, 'yellow'],
    [22, 'red'],
    [23, 'red'],
  ])('↓ %d: %s', (value, level) => {
    const entry = { warning: { yellow: '≥ 20', red: '≥ 22' }, target: { 2025: 18 } };
    expect(warningLine(watch(value, entry, 'down')).map((w) => w.level)).toEqual(
      level === null ? [] : [level],
    );
  });
});

const due = (rest: Partial<SubmissionStatus>): SubmissionStatus => ({
  member: 'a',
  memberName: '甲学院',
  period: '2025-12',
  due: '2026-01-10',
  receivedAt: null,
  onTime: null,
  overdue: true,
  ...rest,
});

describe('not-submitted: late is a kind of its own', () => {
  it.each([
    ['missing after the due day', {}, 1],
    ['not due yet', { overdue: false }, 0],
    ['received late', { receivedAt: '2026-01-15T00:00:00.000Z', onTime: false, overdue: false }, 0],
  ])('%s', (_case, rest, count) => {
    const raised = notSubmitted(watch(100, LINES, 'up', { submissions: [due(rest)] }));
    expect(raised).toHaveLength(count);
    if (count === 1) {
      expect(raised[0]).toMatchObject({ level: 'late', member: 'a', indicator: null });
      expect(raised[0]?.text.zh).toContain('2025年12月');
      expect(raised[0]?.text.zh).toContain('2026年1月10日');
    }
  });
});

describe('monitor', () => {
  it('puts the gravest first', () => {
    const levels = monitor(watch(45, LINES, 'up', { submissions: [due({})] })).map((w) => w.level);
    expect(levels).toEqual(['red', 'yellow', 'late']);
  });

  it('is quiet where all is well', () => {
    expect(monitor(watch(100))).toEqual([]);
  });
});
