import type { Finding, StandingWarning, WarningEvent } from '@luoxuan/spiral';
import { digestMessage } from './digest-message.js';
import { newsFor } from './for-office.js';
import type { FindingNews, WarningNews } from './news.js';
import type { Office } from './offices-file.js';
import { findingEvent, warningEvent, type KnownRun, type Telling } from './told.js';

/** The run of September, by an office that had its last digest in `told`. */
const september = (told: string | null): Telling => ({
  run: 'R-09',
  kind: 'month',
  period: '2025-09',
  told,
});

const history = (...events: [month: string, event: WarningEvent][]): StandingWarning['history'] =>
  events.map(([month, event]) => ({ period: `2025-${month}`, run: `R-${month}`, level: 'red', event }));

const warning = (
  state: StandingWarning['state'],
  ...events: [month: string, event: WarningEvent][]
): StandingWarning => ({ ...({} as StandingWarning), state, history: history(...events) });

describe('what an office has to hear of a warning', () => {
  it.each<[string, StandingWarning, string | null, WarningNews['event'] | null]>([
    ['raised now', warning('raised', ['09', 'raised']), '2025-08', 'raised'],
    [
      'raised in a missed month, still standing',
      warning('continuing', ['07', 'raised'], ['08', 'continued'], ['09', 'continued']),
      '2025-06',
      'raised',
    ],
    [
      'the same, by an office that never had a digest',
      warning('continuing', ['07', 'raised'], ['09', 'continued']),
      null,
      'raised',
    ],
    [
      'known',
      warning('continuing', ['07', 'raised'], ['08', 'continued'], ['09', 'continued']),
      '2025-07',
      null,
    ],
    [
      'escalated in a missed month',
      warning('continuing', ['06', 'raised'], ['07', 'escalated'], ['09', 'continued']),
      '2025-06',
      'escalated',
    ],
    [
      'escalated and eased again meanwhile',
      warning('continuing', ['06', 'raised'], ['07', 'escalated'], ['09', 'eased']),
      '2025-06',
      null,
    ],
    ['known, resolved now', warning('resolved', ['08', 'raised'], ['09', 'resolved']), '2025-08', 'resolved'],
    [
      'known, resolved in a missed month',
      warning('resolved', ['06', 'raised'], ['08', 'resolved']),
      '2025-06',
      'resolved',
    ],
    [
      'come and gone before anybody was told',
      warning('resolved', ['07', 'raised'], ['09', 'resolved']),
      '2025-06',
      null,
    ],
    ['gone by a correction', warning('resolved', ['07', 'raised'], ['09', 'withdrawn']), '2025-08', null],
    ['muted', warning('muted', ['08', 'muted'], ['09', 'muted']), '2025-07', null],
    [
      'muted from the start, speaks now',
      warning('continuing', ['08', 'muted'], ['09', 'continued']),
      '2025-08',
      'raised',
    ],
    [
      'muted from the start, spoke last month',
      warning('continuing', ['07', 'muted'], ['08', 'continued'], ['09', 'continued']),
      '2025-08',
      null,
    ],
  ])('%s', (_case, standing, told, event) => {
    expect(warningEvent(standing, september(told))).toBe(event);
  });
});

const RUNS = new Map(
  ['06', '07', '08', '09'].map((month): [string, KnownRun] => [
    `R-${month}`,
    { id: `R-${month}`, kind: 'month', period: `2025-${month}` },
  ]),
);
RUNS.set('R-year', { id: 'R-year', kind: 'year', period: '2024' });

const finding = (state: Finding['state'], ...events: [type: string, run: string][]): Finding =>
  ({
    ...{
      number: 7,
      state,
      member: null,
      indicator: null,
      level: 'red',
      rule: 'behind-plan',
      period: '2025-07',
    },
    measures: [{ number: 1, owner: '科研处', promise: { member: 'b' } }],
    events: events.map(([type, run]) => ({ type, data: { run, late: LATE } })),
  }) as unknown as Finding;

const LATE: FindingNews['late'] = [{ measure: 1, why: 'not-done', due: '2025-08-20' }];

describe('what an office has to hear of a finding', () => {
  it.each<[string, Finding, string | null, FindingNews['event'] | null]>([
    ['opened now', finding('raised', ['raised', 'R-09']), '2025-08', 'opened'],
    ['opened in a missed month', finding('acknowledged', ['raised', 'R-07']), '2025-06', 'opened'],
    ['known', finding('raised', ['raised', 'R-07']), '2025-07', null],
    [
      'come back',
      finding('raised', ['raised', 'R-06'], ['verified', 'R-07'], ['reopened', 'R-09']),
      '2025-08',
      'opened',
    ],
    ['opened and cancelled', finding('cancelled', ['raised', 'R-07']), '2025-06', null],
    ['overdue now', finding('overdue', ['raised', 'R-06'], ['overdue', 'R-09']), '2025-08', 'overdue'],
    [
      'overdue since a month that was told',
      finding('overdue', ['raised', 'R-06'], ['overdue', 'R-08']),
      '2025-08',
      null,
    ],
    [
      'verified in a missed month',
      finding('verified', ['raised', 'R-06'], ['verified', 'R-07']),
      '2025-06',
      'verified',
    ],
    [
      'not effective now',
      finding('not-effective', ['raised', 'R-06'], ['not-effective', 'R-09']),
      '2025-08',
      'not-effective',
    ],
    ['of a year: its own digest tells', finding('raised', ['raised', 'R-year']), null, null],
  ])('%s', (_case, given, told, event) => {
    expect(findingEvent(given, september(told), RUNS)?.event ?? null).toBe(event);
  });
});

describe('what is read', () => {
  const office: Office = {
    ...{ code: 'b-qa', name: '乙质量办', consortium: 'bj', member: 'b', department: null, language: 'en' },
    channel: { kind: 'file', folder: 'told' },
  };
  const members = [
    { code: 'a', name: '甲学院' },
    { code: 'b', name: '乙学院' },
  ];
  const subject = { zh: '横向到款', en: 'Research income' };
  const outcome = (event: FindingNews['event'], member: string | null): FindingNews => ({
    ...{ event, subject, departments: ['科研处'], late: event === 'overdue' ? LATE : [] },
    finding: { ...finding('raised', ['raised', 'R-09']), member },
  });
  const read = (to: Office, given: Partial<Parameters<typeof newsFor>[1]>) => {
    const news = {
      ...{ run: 'R-09', period: '2025-09', members, today: '2025-10-12' },
      consortium: { code: 'bj', name: '滨江联合体', synthetic: false },
      ...{ warnings: [], submissions: [], outcomes: [], measures: [], ...given },
    };
    return digestMessage(to, news, newsFor(to, news)).sections;
  };

  it('a warning about no indicator and no member is told by its rule, in either language', () => {
    const coverage: WarningNews = {
      ...{ event: 'raised', rule: 'coverage-low', level: 'red', member: null, subject: null },
      ...{ departments: [], text: { zh: '缺数的成员单位：甲学院。', en: 'missing from: 甲学院.' } },
    };
    expect(read(office, { warnings: [coverage] })[0]?.lines).toEqual([
      '[red] A warning about the consortium: coverage too low.',
    ]);
    expect(read({ ...office, language: 'zh' }, { warnings: [coverage] })[0]?.lines).toEqual([
      '【红色】联合体有预警：完整率过低。',
    ]);
    expect(read(office, { warnings: [{ ...coverage, event: 'resolved' }] })[0]?.lines).toEqual([
      'coverage too low',
    ]);
  });

  it('a finding that was opened, and one that went overdue, each in a section of its own', () => {
    const outcomes = [outcome('opened', 'b'), outcome('overdue', 'b')];
    expect(read(office, { outcomes })).toEqual([
      {
        heading: 'New findings',
        lines: ['[red] finding 7 (Research income): behind plan since July 2025, raised'],
      },
      {
        heading: 'Overdue',
        lines: ['finding 7 (Research income): measure 1 was due on 20 August 2025 and is not done'],
      },
    ]);
  });

  it('a late measure is told to the member it was promised for; to another one nothing is', () => {
    const outcomes = [outcome('overdue', null), outcome('opened', 'b'), outcome('verified', 'b')];
    expect(read(office, { outcomes }).map((s) => s.heading)).toContain('Overdue');
    expect(read({ ...office, member: 'a' }, { outcomes })).toEqual([]);
  });

  it('a department hears of what it answers for', () => {
    const outcomes = [outcome('opened', 'b'), outcome('overdue', 'b')];
    expect(read({ ...office, department: '科研处' }, { outcomes })).toHaveLength(2);
    expect(read({ ...office, department: '教务处' }, { outcomes })).toEqual([]);
  });
});
