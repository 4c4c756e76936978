import { fromKey } from '@luoxuan/period';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import type { Finding, FindingCommand } from '@luoxuan/spiral';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { Office } from '../testing/office.js';
import { ImprovementFlow } from './improvement.js';

describe('two measures of one finding, due at different times', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
    await office.declare('bj', '2024-01');
  });
  afterAll(async () => {
    await office.close();
    office.remove();
  });

  const diagnose = async (period: string, day: string): Promise<void> => {
    const run = await office.app
      .get(DiagnosisFlow)
      .diagnose('bj', fromKey(period) as DiagnosisPeriod, `${day}T02:00:00.000Z`);
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
  };
  const report = async (period: string, a: number, b: number): Promise<void> => {
    await office.report('a', period, [a, 50]);
    await office.report('b', period, [b, 50]);
  };
  const line = async (): Promise<Finding> => {
    const listed = await office.app.get(ImprovementFlow).list({ consortium: 'bj' });
    const found = listed.ok && listed.findings.find((f) => f.rule === 'warning-line');
    if (!found) throw new Error('nothing about the warning line');
    return found;
  };
  const act = async (day: string, ...commands: FindingCommand[]): Promise<void> => {
    const { number } = await line();
    for (const command of commands) {
      const asked = { author: '张三', ...command };
      const done = await office.app.get(ImprovementFlow).act(number, asked, `${day}T02:00:00.000Z`);
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
    }
  };
  const measure = { what: '续签委托', owner: '科研处', indicator: 'INC01', member: 'b' };

  it('the promised month decides, though the other measure waits for a later one', async () => {
    await report('2025-01', 50, 40);
    await report('2025-02', 52, 40);
    await report('2025-03', 34, 4);
    for (const [month, day] of [
      ['2025-01', '2025-02-15'],
      ['2025-02', '2025-03-15'],
      ['2025-03', '2025-04-15'],
    ] as const)
      await diagnose(month, day);
    await act(
      '2025-04-16',
      { act: 'acknowledge' },
      { act: 'diagnose', cause: '两家企业停止委托' },
      { act: 'plan', measure: { ...measure, reach: '45', due: '2025-04-28', by: '2025-04' } },
      { act: 'plan', measure: { ...measure, reach: '90', due: '2025-05-20', by: '2025-05' } },
      { act: 'start', measure: 1 },
      { act: 'start', measure: 2 },
      { act: 'done', measure: 1 },
    );
    await report('2025-04', 34, 46);
    await diagnose('2025-04', '2025-05-15');
    expect(await line()).toMatchObject({ state: 'in-progress', measures: [{ state: 'done' }, {}] });

    await act('2025-05-19', { act: 'done', measure: 2 });
    await report('2025-05', 34, 40);
    await diagnose('2025-05', '2025-06-15');
    expect(await line()).toMatchObject({
      state: 'not-effective',
      measures: [
        { state: 'effective', proof: { period: '2025-04', value: { text: '46.00' } } },
        { state: 'not-effective', proof: { period: '2025-05', value: { text: '40.00' } } },
      ],
    });
  });
});
