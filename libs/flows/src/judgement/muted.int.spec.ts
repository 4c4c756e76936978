import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { Schedule } from '../schedule/schedule.js';
import { Office } from '../testing/office.js';
import { Muting, type AskedMute } from './muting.js';

const NOW = '2025-04-15T02:00:00.000Z';

describe('what a mute touches', () => {
  let office: Office;
  const asked: AskedMute = {
    ...{ rule: 'warning-line', indicator: null, member: null, from: '2024-02', to: '2024-02' },
    ...{ reason: '停课', author: '李四' },
  };
  const mute = (change: Partial<AskedMute> = {}) =>
    office.app.get(Muting).mute('bj', { ...asked, ...change }, NOW);
  const due = async () => (await office.app.get(Schedule).due(NOW)).due.map((d) => d.period);
  const diagnose = async (period: string) => {
    const [year = 0, month] = period.split('-').map(Number);
    const at =
      month === undefined ? { kind: 'year' as const, year } : { kind: 'month' as const, year, month };
    const run = await office.app.get(DiagnosisFlow).diagnose('bj', at, NOW);
    if (!run.ok) throw new Error(run.problems[0]?.message.en);
    return run;
  };

  beforeEach(async () => {
    office = await Office.open();
    await office.declare('bj', '2024-01');
    for (const month of ['2024-01', '2024-02', '2024-03'])
      for (const member of ['a', 'b']) await office.report(member, month, [1, 1]);
    for (const period of await due()) await diagnose(period);
    expect(await due()).toEqual([]);
  });
  afterEach(async () => {
    await office.close();
    office.remove();
  });

  it('is its own months and its year: nothing later is due again', async () => {
    await mute({ indicator: 'INC01' });
    expect(await due()).toEqual(['2024-02', '2024']);
  });

  it('with every indicator: also the months in which a quarter or year that it covers is the last one', async () => {
    await mute({ from: '2024-02', to: '2024-03' });
    expect(await due()).toEqual(['2024-02', '2024-03', '2024-04', '2024-05', '2024']);
  });

  it('stands at the warning in what the run says', async () => {
    await mute({ indicator: 'INC01' });
    const { diagnosis } = await diagnose('2024-02');
    const about = diagnosis.warnings.filter((w) => w.rule === 'warning-line');
    expect(about).toMatchObject([{ indicator: 'INC01', mute: { reason: '停课', author: '李四' } }]);
    expect((await diagnose('2024-03')).diagnosis.warnings.some((w) => w.mute)).toBe(false);
  });

  it.each([
    ['an indicator that there is not', { indicator: 'INC1' }, 'unknown-indicator', '是否为 INC01？'],
    ['one that is like none', { indicator: 'ZZZ' }, 'unknown-indicator', '例如 SRV04'],
    ['a month and a quarter', { from: '2025-01', to: '2025-Q1' }, 'mute-span', '同一种期间'],
    ['an end before the beginning', { from: '2025-03', to: '2025-01' }, 'mute-span', '起始不晚于结束'],
    ['before the consortium began', { from: '2023-11', to: '2024-01' }, 'period-before-since', 'since'],
  ])('is refused: %s', async (_what, change, code, mend) => {
    expect(await mute(change)).toMatchObject({
      ok: false,
      problems: [{ code, mend: { zh: expect.stringContaining(mend) as string } }],
    });
  });
});
