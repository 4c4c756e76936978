import { fromKey } from '@luoxuan/period';
import { submissionStatus } from './submission-status.js';

const MEMBER = { code: 'a', name: '甲学院', kind: '高职' as const, lead: true };
const DUE = [{ member: MEMBER, period: fromKey('2025-12'), due: '2026-01-10' }];
const received = (receivedAt: string, state: 'ingested' | 'received' | 'refused' = 'ingested', read = 9) => ({
  read,
  member: 'a',
  period: '2025-12',
  state,
  receivedAt,
});

describe('submissionStatus', () => {
  it.each([
    ['nothing, on the due day', [], '2026-01-10', { receivedAt: null, onTime: null, overdue: false }],
    ['nothing, a day later', [], '2026-01-11', { receivedAt: null, onTime: null, overdue: true }],
    [
      'in time, by the last minute in China',
      [received('2026-01-10T15:59:00.000Z')],
      '2026-02-01',
      { onTime: true, overdue: false },
    ],
    [
      'late, by a minute',
      [received('2026-01-10T16:00:00.000Z')],
      '2026-02-01',
      { onTime: false, overdue: false },
    ],
    [
      'a refused file alone',
      [received('2026-01-05T00:00:00.000Z', 'refused')],
      '2026-02-01',
      { receivedAt: null, overdue: true },
    ],
    [
      'an empty template',
      [received('2026-01-05T00:00:00.000Z', 'ingested', 0)],
      '2026-02-01',
      { receivedAt: null, overdue: true },
    ],
    [
      'a correction after one in time',
      [received('2026-01-05T00:00:00.000Z'), received('2026-01-20T00:00:00.000Z')],
      '2026-02-01',
      { receivedAt: '2026-01-05T00:00:00.000Z', onTime: true },
    ],
  ])('%s', (_case, files, today, expected) => {
    expect(submissionStatus(DUE, files, today)).toEqual([expect.objectContaining(expected)]);
  });
});
