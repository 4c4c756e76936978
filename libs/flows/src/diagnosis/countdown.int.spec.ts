import { offBut } from '../../../catalog/src/testing/small-catalogue.js';
import { catalogOf, Office, smallFiles } from '../testing/office.js';
import { DiagnosisFlow } from './diagnosis.js';

const MONITORING = {
  rules: { 'due-soon': { days: { value: 5, unit: '天', min: 1, max: 60 } } },
  off: offBut('due-soon'),
};
const MARCH = { kind: 'month', year: 2025, month: 3 } as const;

describe('a month of which a submission is missing', () => {
  let office: Office;
  beforeAll(async () => {
    const files = { ...smallFiles(), 'monitoring.yaml': MONITORING };
    office = await Office.open({ catalog: catalogOf(files) });
    await office.declare('bj', '2025-03');
    await office.report('a', '2025-03', [10, 5]);
  });
  afterAll(async () => {
    await office.close();
    office.remove();
  });
  const seenOn = async (now: string) => {
    const run = await office.app.get(DiagnosisFlow).diagnose('bj', MARCH, now);
    if (!run.ok) throw new Error(run.problems.map((p) => p.message.en).join());
    const { diagnosis, existing, differences } = run;
    const said = diagnosis.warnings.filter((w) => w.member === 'b');
    return { said: said.map((w) => [w.rule, w.evidence.days]), existing, counts: differences?.counts ?? {} };
  };

  it('counts the days down, and those that it is overdue', async () => {
    expect(await seenOn('2025-04-02')).toMatchObject({ said: [] });
    expect(await seenOn('2025-04-08')).toMatchObject({ said: [['due-soon', '2']], counts: { day: 1 } });
    expect(await seenOn('2025-04-20')).toMatchObject({ said: [['not-submitted', '10']] });
  });

  it('is the same run on the same day, and on any day once all is in', async () => {
    expect(await seenOn('2025-04-20')).toMatchObject({ existing: true, counts: {} });
    await office.report('b', '2025-03', [8, 4], '2025-04-21T00:00:00.000Z');
    expect(await seenOn('2025-04-22')).toMatchObject({ said: [], existing: false });
    expect(await seenOn('2025-05-22')).toMatchObject({ existing: true });
  });
});
