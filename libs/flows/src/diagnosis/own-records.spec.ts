import { fromKey, type Month } from '@luoxuan/period';
import type { Element } from '@luoxuan/catalog';
import type { SubmissionStatus } from '@luoxuan/spiral';
import { ownRecords } from './own-records.js';

const ELEMENTS = new Map(
  ['QAE01', 'QAE02', 'QAE03', 'QAE04'].map((code) => [code, { code, unit: '份', decimals: 0 } as Element]),
);
const month = (key: string) => fromKey(key) as Month;
const sent = (member: string, rest: Partial<SubmissionStatus>): SubmissionStatus => ({
  member,
  memberName: member,
  period: '2025-03',
  due: '2025-04-10',
  receivedAt: null,
  onTime: null,
  overdue: false,
  ...rest,
});
const IN_TIME = { receivedAt: '2025-04-08T00:00:00.000Z', onTime: true };
const LATE = { receivedAt: '2025-04-18T00:00:00.000Z', onTime: false };

const counts = (submissions: SubmissionStatus[], findings: { period: string; verifiedIn: string | null }[]) =>
  Object.fromEntries(
    ownRecords(
      {
        months: [{ month: month('2025-03'), submissions }],
        findings,
        lead: 'a',
        members: [{ code: 'a' }, { code: 'b' }],
      },
      ELEMENTS,
    ).map((o) => [`${o.element} ${o.member}`, o.steps]),
  );

describe('the system’s own records', () => {
  it('count what is due and what came in time, member by member', () => {
    const submissions = [sent('a', IN_TIME), sent('a', LATE), sent('a', { overdue: true }), sent('b', {})];
    expect(counts(submissions, [])).toMatchObject({
      'QAE01 a': 3,
      'QAE02 a': 1,
      'QAE01 b': 0,
      'QAE02 b': 0,
    });
  });

  it('count a finding in the month after its warning, and as closed where data closed it', () => {
    const findings = [
      { period: '2025-02', verifiedIn: '2025-05' },
      { period: '2025-02', verifiedIn: null },
      { period: '2025-02', verifiedIn: null },
      { period: '2025-03', verifiedIn: '2025-04' },
    ];
    expect(counts([], findings)).toMatchObject({ 'QAE03 a': 3, 'QAE04 a': 1 });
  });
});
