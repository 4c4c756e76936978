import { fromKey } from '@luoxuan/period';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import { Runs, Targets, UnitOfWork } from '@luoxuan/store';
import { Office } from '../testing/office.js';
import { DiagnosisFlow } from './diagnosis.js';

const FEBRUARY = fromKey('2025-02') as DiagnosisPeriod;
const THEN = '2025-03-15T02:00:00.000Z';
const LATER = '2025-04-20T02:00:00.000Z';

describe('a diagnosis as it was known at a time', () => {
  let office: Office;
  let flow: DiagnosisFlow;
  beforeAll(async () => {
    office = await Office.open();
    await office.declare();
    flow = office.app.get(DiagnosisFlow);
    for (const member of ['a', 'b']) {
      await office.report(member, '2025-01', [6, 5]);
      await office.report(member, '2025-02', [7, 5]);
    }
  });
  afterAll(async () => {
    await office.close();
    office.remove();
  });

  const diagnose = async (now: string) => {
    const run = await flow.diagnose('bj', FEBRUARY, now);
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    return run;
  };
  const look = async (asOf?: string) => {
    const looked = await flow.look('bj', FEBRUARY, LATER, asOf);
    if (!looked.ok) throw new Error(JSON.stringify(looked.problems));
    return looked.diagnosis;
  };

  it('is what a run at that time found, whatever came later, and leaves the latest run alone', async () => {
    const earlier = await diagnose(THEN);
    await office.report('a', '2025-02', [9, 5], '2025-04-01T02:00:00.000Z');
    await office.app.get(UnitOfWork).run(async (tx) => {
      const targets = office.app.get(Targets);
      const of = {
        consortium: 'bj',
        indicator: 'INC01',
        member: null,
        year: 2025,
        value: '200',
        curve: null,
      };
      const set = await targets.set(tx, {
        ...of,
        reason: '提高',
        setBy: 'zhang',
        setAt: '2025-04-02T02:00:00.000Z',
      });
      await targets.approve(tx, set.id, { by: 'li', at: '2025-04-03T02:00:00.000Z', resolution: null });
    });
    const later = await diagnose(LATER);

    const seen = await look(THEN);
    expect(seen).toEqual(earlier.diagnosis);
    expect(JSON.stringify(seen)).toBe(JSON.stringify(earlier.diagnosis));
    expect(await look()).toEqual(later.diagnosis);
    expect(later.diagnosis.scorecard.dimensions[0]?.indicators[0]).toMatchObject({
      target: { text: '200.00' },
      targetSource: { kind: 'own', version: 1, approvedBy: 'li' },
    });
    const latest = await office.app
      .get(UnitOfWork)
      .read((tx) => office.app.get(Runs).latest(tx, 'bj', 'month', '2025-02'));
    expect(latest?.id).toBe(later.runId);
  });

  it('knows nothing before the first submission', async () => {
    const { scorecard, dataAsOf } = await look('2024-12-31T15:59:59.999Z');
    expect([scorecard.score.text, dataAsOf]).toEqual([null, null]);
  });
});
