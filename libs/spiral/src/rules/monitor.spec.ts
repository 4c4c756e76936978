import type { SubmissionStatus } from '../result.js';
import { scored } from '../testing/scored.js';
import { monitor } from './monitor.js';
import type { Watch } from './rule.js';

const LINES = { warning: { yellow: '≤ 60', red: '≤ 40' }, target: { 2025: 100 } };
const watch = (value: number, submissions: SubmissionStatus[] = []): Watch => ({
  ...scored(value, LINES),
  submissions,
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

describe('monitor', () => {
  it('puts the gravest first', () => {
    const levels = monitor(watch(45, [due({})])).map((w) => w.level);
    expect(levels).toEqual(['red', 'yellow', 'late']);
  });

  it('is quiet where all is well', () => {
    expect(monitor(watch(100))).toEqual([]);
  });
});
