import { planned, waiting } from '../testing/finding.js';
import { overdue, type Lookout } from './overdue.js';

const given = (rest: Partial<Lookout>): Lookout => ({
  run: 'R-2025-11',
  now: '2025-12-20T00:00:00.000Z',
  today: '2025-12-20',
  dataDue: () => '2025-12-10',
  proof: () => null,
  ...rest,
});

describe('overdue', () => {
  it.each([
    ['not done by its due date', planned(), given({ today: '2025-10-21' }), ['not-done']],
    ['on its due date', planned(), given({ today: '2025-10-20' }), undefined],
    ['done, and the figures did not come', waiting(), given({}), ['no-data']],
    ['done, and the figures are not due yet', waiting(), given({ today: '2025-12-10' }), undefined],
    [
      'an earlier month diagnosed again, that says nothing of them',
      waiting(),
      given({ dataDue: () => null }),
      undefined,
    ],
  ])('%s', (_case, finding, lookout, expected) => {
    const event = overdue(finding, lookout);
    expect(event?.type === 'overdue' ? event.data.late.map((l) => l.why) : undefined).toEqual(expected);
  });
});
