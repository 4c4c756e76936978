import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Shell } from '../testing/shell.js';

describe('days and periods that have not come', () => {
  let shell: Shell;
  const TODAY = '2026-03-15';

  beforeAll(async () => {
    shell = await Shell.open();
    await shell.inOffice(async (office) => {
      await office.declare('bj', '2026-01');
      await office.report('a', '2026-01', [10, 5]);
    });
  });
  afterAll(() => shell.close());

  const due = async (day: string): Promise<string[]> => {
    const { out } = await shell.run(TODAY, 'due', '--at', day, '--json');
    return (JSON.parse(out) as { due: { period: string }[] }).due.map((d) => d.period);
  };

  it('what will be due may be looked at', async () => {
    expect(await due('2026-06-11')).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
  });

  it.each([
    ['everything that is due', ['--due', '--at', '2062-03-15']],
    ['tomorrow in China', ['--due', '--at', '2026-03-16']],
    ['one month', ['--consortium', 'bj', '--period', '2026-01', '--at', '2062-03-15']],
  ])('nothing is recorded as of a day to come: %s', async (_what, options) => {
    const before = await due('2062-03-15');
    const refused = await shell.run(TODAY, 'diagnose', ...options, '--json');
    expect([refused.code, JSON.parse(refused.out)]).toMatchObject([
      2,
      { ok: false, problems: [{ code: 'day-not-come', details: { today: TODAY } }] },
    ]);
    expect(refused.err).toContain('尚未到来');
    expect(await due('2062-03-15')).toEqual(before);
  });

  it.each([
    ['a month that has not begun', ['diagnose', '--period', '2026-04'], 'period-not-begun'],
    ['a year that has not begun', ['diagnose', '--period', '2062'], 'period-not-begun'],
    [
      'the report of a year that has not begun',
      ['report', '--year', '2062', '--out', join(tmpdir(), 'luoxuan-never')],
      'period-not-begun',
    ],
    ['a month before the consortium began', ['diagnose', '--period', '2025-12'], 'period-before-since'],
    ['a year before the consortium began', ['diagnose', '--period', '2025'], 'period-before-since'],
  ])('is refused: %s', async (_what, [command = '', ...options], code) => {
    const refused = await shell.run(TODAY, command, '--consortium', 'bj', ...options, '--json');
    expect([refused.code, JSON.parse(refused.out)]).toMatchObject([2, { problems: [{ code }] }]);
  });

  it.each(['2026-03', '2026'])('%s, which is running, is diagnosed as it stands', async (period) => {
    const done = await shell.run(TODAY, 'diagnose', '--consortium', 'bj', '--period', period, '--json');
    expect([done.code, JSON.parse(done.out)]).toMatchObject([0, { ok: true }]);
  });

  it('today is fine, and what was looked at as a forecast is due when it comes', async () => {
    expect((await shell.run(TODAY, 'diagnose', '--due', '--at', TODAY)).code).toBe(0);
    expect(await due(TODAY)).toEqual([]);
    expect(await due('2026-06-11')).toEqual(expect.arrayContaining(['2026-04', '2026-05']));
  });
});
