import type { Finding, Measure, SubmissionStatus } from '@luoxuan/spiral';
import { digestMessage } from './digest-message.js';
import { hasHappened, isQuiet, newsFor } from './for-office.js';
import type { FindingNews, News, WarningNews } from './news.js';
import type { Office } from './offices-file.js';

const MEMBERS = [
  { code: 'bjzy', name: '滨江职业技术学院' },
  { code: 'bjsm', name: '滨江商贸职业学院' },
];

const named = (name: string) => ({ zh: name, en: name });
const BOTH = named('横向到款');

const office = (given: Partial<Office> = {}): Office => ({
  ...{ code: 'qa', name: '质量办', consortium: 'bj', member: 'bjzy', department: null, language: 'zh' },
  channel: { kind: 'file', folder: 'told' },
  ...given,
});

const warning = (given: Partial<WarningNews> = {}): WarningNews => ({
  ...{ event: 'raised', rule: 'behind-plan', level: 'red', member: null, subject: BOTH },
  departments: ['科研处'],
  text: { zh: '横向到款落后于计划', en: 'research income is behind plan' },
  ...given,
});

const submission = (given: Partial<SubmissionStatus> = {}): SubmissionStatus => ({
  ...{ member: 'bjzy', memberName: '滨江职业技术学院', period: '2025-09', due: '2025-10-10' },
  ...{ receivedAt: null, onTime: null, overdue: true },
  ...given,
});

const finding = (given: object = {}): Finding => ({
  ...{
    number: 3,
    member: 'bjzy',
    subject: '横向到款',
    state: 'planned',
    events: [],
    measures: [],
  },
  ...(given as Finding),
});

const measure = (due: string, owner = '科研处') => ({
  ...{ number: 1, what: '走访企业', owner, due, state: 'planned', evidence: [], proof: null },
  promise: { indicator: 'SRV04', member: 'bjzy', reach: '100', by: '2025-12', from: '2025-09' },
});

const due = (day: string, given: object = {}) => {
  const one = measure(day);
  return { finding: finding({ ...given, measures: [one] }), subject: BOTH, measure: one as Measure };
};

const judged = (given: object = {}): FindingNews => ({
  ...{ event: 'verified', subject: BOTH, departments: ['科研处'], late: [] },
  finding: finding({ state: 'verified', ...given }),
});

const news = (given: Partial<News> = {}): News => ({
  ...{ run: 'R-month-2025-09-abc', period: '2025-09', members: MEMBERS, today: '2025-10-21' },
  consortium: { code: 'bj', name: '滨江联合体', synthetic: false },
  ...{ warnings: [], submissions: [], outcomes: [], measures: [] },
  ...given,
});

describe('what an office is told', () => {
  it('nothing of one member is told to another one, in no line of either language', () => {
    const others = news({
      warnings: [
        warning({ member: 'bjsm', text: { zh: '滨江商贸职业学院 12 万元', en: 'bjsm 12' } }),
        warning({ text: { zh: '滨江商贸职业学院拉低了横向到款', en: 'bjsm pulls it down' } }),
        warning({ event: 'resolved', member: 'bjsm', subject: named('滨江商贸职业学院') }),
      ],
      submissions: [submission({ member: 'bjsm', memberName: '滨江商贸职业学院' })],
      measures: [due('2025-10-22', { member: 'bjsm' })],
      outcomes: [{ ...judged({ member: 'bjsm' }), subject: named('滨江商贸职业学院') }],
    });
    for (const language of ['zh', 'en'] as const) {
      const to = office({ language });
      const text = JSON.stringify(digestMessage(to, others, newsFor(to, others)));
      expect(text).not.toMatch(/滨江商贸|bjsm/);
      expect(text).toContain('横向到款'); // that there is a warning about the whole is told
      expect(text).not.toContain('走访企业');
    }
  });

  it('the consortium’s own office sees all of it', () => {
    const all = news({
      warnings: [warning({ member: 'bjsm' }), warning()],
      submissions: [submission(), submission({ member: 'bjsm' })],
      measures: [due('2025-10-22')],
    });
    const told = newsFor(office({ member: null }), all);
    expect([told.fresh, told.submissions, told.measures].map((l) => l.length)).toEqual([2, 2, 1]);
  });

  it.each([
    ['科研处', 1],
    ['教务处', 0],
  ])('a department sees what it answers for: %s %d', (department, count) => {
    const told = newsFor(
      office({ department }),
      news({ warnings: [warning()], measures: [due('2025-10-22')] }),
    );
    expect([told.fresh.length, told.measures.length]).toEqual([count, count]);
  });

  it.each([
    ['2025-10-01', 1],
    ['2025-11-04', 1],
    ['2025-11-05', 0],
  ])('on 21 October a measure due on %s is told of: %d', (day, count) => {
    const told = newsFor(office(), news({ measures: [due(day)] }));
    expect(told.measures).toHaveLength(count);
  });

  it('a submission that came in is not due', () => {
    const came = submission({ receivedAt: '2025-10-05T00:00:00.000Z', overdue: false });
    expect(isQuiet(newsFor(office(), news({ submissions: [came] })))).toBe(true);
  });

  it('a due day alone is nothing that happened', () => {
    const told = newsFor(office(), news({ submissions: [submission()] }));
    expect([isQuiet(told), hasHappened(told)]).toEqual([false, false]);
  });

  it('reads: what is new with its level, what is due, what was verified', () => {
    const all = news({
      warnings: [warning({ event: 'escalated' }), warning({ event: 'resolved', subject: named('培训到账') })],
      submissions: [submission()],
      outcomes: [judged()],
    });
    const to = office();
    const { title, sections, footer } = digestMessage(to, all, newsFor(to, all));
    expect(title).toBe('滨江联合体 2025年9月诊断提要');
    expect(sections).toEqual([
      { heading: '新的预警', lines: ['【红色，升级】横向到款落后于计划'] },
      {
        heading: '待报送',
        lines: ['滨江职业技术学院 2025年9月数据，已逾期，应于2025年10月10日前报送'],
      },
      { heading: '已解除的预警', lines: ['培训到账：落后于计划'] },
      { heading: '经数据检验的问题', lines: ['问题 3（横向到款）：措施有效，已销号'] },
    ]);
    expect(footer).toContain('R-month-2025-09-abc');
  });
});
