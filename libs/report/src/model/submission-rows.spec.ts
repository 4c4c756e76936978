import type { SubmissionStatus } from '@luoxuan/spiral';
import { Printer } from './printed.js';
import { NoteRegister } from './reasons.js';
import { memberRows, submissionRows } from './submission-rows.js';

const status = (receivedAt: string | null, onTime: boolean | null, due = '2025-02-10'): SubmissionStatus => ({
  member: 'M01',
  memberName: '甲学院',
  period: '2025-01',
  due,
  receivedAt,
  onTime,
  overdue: receivedAt === null && due < '2026-01-08',
});

describe('submissionRows', () => {
  it('tells on time, late, missing and not yet due apart', () => {
    const rows = submissionRows([
      status('2025-02-10T15:59:00Z', true),
      status('2025-02-12T01:00:00Z', false),
      status(null, null),
      status(null, null, '2026-01-10'),
    ]);
    expect(rows.map((r) => r.stateText)).toEqual(['按期', '逾期', '未报', '未到期']);
    expect(rows[1]).toMatchObject({ daysLate: 2, due: '2025年2月10日', received: '2025年2月12日' });
  });

  it('counts days by the calendar of China', () => {
    expect(submissionRows([status('2025-02-10T16:30:00Z', false)])[0]!.daysLate).toBe(1);
  });
});

describe('memberRows', () => {
  const members = [{ code: 'M01', name: '甲学院', kind: '高职' }];
  const printer = new Printer(new NoteRegister());

  it('leaves what is not due out of the rate', () => {
    const rows = submissionRows([
      status('2025-02-09T00:00:00Z', true),
      status(null, null),
      status(null, null, '2026-02-10'),
    ]);
    expect(memberRows(members, rows, printer)[0]).toMatchObject({
      due: 2,
      onTime: 1,
      missing: 1,
      pending: 1,
    });
    expect(memberRows(members, rows, printer)[0]!.rate.text).toBe('50.00');
  });

  it('has no rate where nothing was due', () => {
    expect(memberRows(members, [], printer)[0]!.rate.text).toBe('—');
  });
});
