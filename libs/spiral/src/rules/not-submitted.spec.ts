import type { SubmissionStatus } from '../result.js';
import { watched } from '../testing/watched.js';
import { dueSoon } from './due-soon.js';
import { notSubmitted } from './not-submitted.js';
import type { Watch } from './rule.js';

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
const watch = (submissions: SubmissionStatus[], today?: string): Watch =>
  watched({
    elements: [{ code: 'VAL01' }],
    facts: {},
    at: '2025-12',
    rest: { submissions, ...(today === undefined ? {} : { today }) },
  });

describe('not-submitted: late is a kind of its own', () => {
  it.each<[string, SubmissionStatus[], number]>([
    ['missing after the due day', [due({})], 1],
    ['not due yet', [due({ overdue: false })], 0],
    ['received late', [due({ receivedAt: '2026-01-15T00:00:00.000Z', onTime: false, overdue: false })], 0],
    ['two months of one member', [due({}), due({ period: '2025-11', due: '2025-12-10' })], 1],
    ['a month and a quarter', [due({}), due({ period: '2025-Q4', due: '2026-01-15' })], 2],
    ['two members', [due({}), due({ member: 'b' })], 2],
  ])('%s', (_case, submissions, count) => {
    const raised = notSubmitted(watch(submissions));
    expect(raised).toHaveLength(count);
    for (const warning of raised) expect(warning).toMatchObject({ level: 'late', indicator: null });
  });

  it('counts the days since the first was due, and names all of them', () => {
    const submissions = [due({}), due({ period: '2025-11', due: '2025-12-10' })];
    const [warning] = notSubmitted(watch(submissions, '2026-01-12'));
    expect(warning).toMatchObject({
      period: '2025-12',
      concerns: { department: null, member: 'a' },
      evidence: { due: '2025-12-10', missing: '2025-11, 2025-12', days: '33' },
    });
    expect(warning?.text.zh).toBe(
      '甲学院未报送2025年11月、2025年12月数据，应于2025年12月10日前报送，已逾期 33 天。',
    );
    expect(warning?.text.en).toContain('33 days ago');
  });
});

describe('due-soon: a countdown before that', () => {
  it.each<[string, SubmissionStatus, string | undefined, string | null]>([
    ['six days left', due({ overdue: false }), '2026-01-04', null],
    ['five days left', due({ overdue: false }), '2026-01-05', '5'],
    ['on the day', due({ overdue: false }), '2026-01-10', '0'],
    ['received', due({ overdue: false, receivedAt: '2026-01-03T00:00:00.000Z' }), '2026-01-09', null],
    ['overdue', due({}), '2026-01-11', null],
    ['nobody says which day it is', due({ overdue: false }), undefined, null],
  ])('%s', (_case, submission, today, days) => {
    const raised = dueSoon(watch([submission], today));
    expect(raised.map((w) => w.evidence.days)).toEqual(days === null ? [] : [days]);
    for (const warning of raised) expect(warning).toMatchObject({ level: 'blue', member: 'a' });
  });
});
