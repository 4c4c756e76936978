import { DiagnosedPeriods, UnitOfWork } from '@luoxuan/store';
import { JobBoard } from '@luoxuan/queue';
import { DATABASES, type TestDatabase } from '../../../store/src/testing/databases.js';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { Office } from '../testing/office.js';
import { Schedule } from './schedule.js';

const NOW = '2025-04-15T02:00:00.000Z';
const MONTHS = ['2024-10', '2024-11', '2024-12', '2024', '2025-01', '2025-02', '2025-03'];

describe.each(DATABASES)('Schedule on %s', (name, start) => {
  let database: TestDatabase;
  let office: Office;
  const schedule = () => office.app.get(Schedule);
  const dueAt = async (now = NOW) => (await schedule().due(now)).due;
  const periods = async (now = NOW) => (await dueAt(now)).map((d) => d.period);
  const rows = () => {
    const { app } = office;
    return app.get(UnitOfWork).read((tx) => app.get(DiagnosedPeriods).of(tx, 'bj'));
  };
  const runDue = async (now = NOW) => {
    const due = await dueAt(now);
    const jobs = await schedule().enqueue(due, now);
    await office.jobs.idle();
    return schedule().results(due, jobs);
  };

  beforeEach(async () => {
    database = await start();
    office = await Office.open({ database: database.choice });
    await office.declare('bj', '2024-10');
    for (const month of MONTHS.filter((m) => m.length === 7)) {
      await office.report('a', month, [10, 5]);
      await office.report('b', month, [8, 4]);
    }
  });
  afterEach(async () => {
    await office.close();
    office.remove();
    await database.stop();
  });

  it('after downtime every missed period is due, oldest first, and is done once in that order', async () => {
    expect(await dueAt()).toMatchObject(
      MONTHS.map((period) => ({ period, why: 'never-run', consortium: 'bj', turns: 0 })),
    );
    await office.jobs.start();
    const results = await runDue();
    expect(results.every((r) => r.ok && r.runBefore === null)).toBe(true);
    expect((await rows()).map((r) => [r.period, r.turn])).toEqual(MONTHS.map((period) => [period, 1]));
    expect(await dueAt()).toEqual([]);
  });

  it('a month is due when its submissions are, or as soon as all of them are in', async () => {
    const since = (await dueAt()).find((d) => d.period === '2025-03')?.since;
    expect(since).toBe('2025-04-11');
    expect(await periods('2025-04-11')).toContain('2025-03'); // all in on the 5th
    expect((await dueAt('2025-04-08')).find((d) => d.period === '2025-03')?.since).toBe(
      '2025-04-05T00:00:00.000Z',
    );
    expect(await periods('2025-03-31')).not.toContain('2025-03'); // it has not ended
    expect(await periods('2025-05-10')).not.toContain('2025-04'); // nothing is in
    expect(await periods('2025-05-11')).toContain('2025-04');
  });

  it('is due again when fresh figures came, from their period on, and says what differs', async () => {
    await office.jobs.start();
    await runDue();
    await office.report('b', '2025-02', [9, 4], '2025-04-14T00:00:00.000Z');
    expect(await dueAt()).toMatchObject(
      ['2025-02', '2025-03'].map((period) => ({
        period,
        why: 'inputs-changed',
        changed: ['observations'],
        since: '2025-04-14T00:00:00.000Z',
        turns: 1,
      })),
    );
    const [february] = await runDue();
    expect(february).toMatchObject({
      ok: true,
      differences: {
        counts: { observations: 2 },
        first: [
          {
            kind: 'observations',
            subject: 'INC01',
            member: 'b',
            period: '2025-02',
            before: '8.00万元',
            now: '9.00万元',
          },
          { subject: 'TRA01', before: expect.stringContaining('b-2025-02.xlsx') as string },
        ],
      },
    });
    expect(february?.ok === true && february.runId !== february.runBefore).toBe(true);
    expect(await dueAt()).toEqual([]);
  });

  it('a rerun with the same inputs changes nothing and says so', async () => {
    const flow = office.app.get(DiagnosisFlow);
    const at = { kind: 'month', year: 2025, month: 3 } as const;
    const first = await flow.diagnose('bj', at, NOW);
    const again = await flow.diagnose('bj', at, NOW);
    expect(first).toMatchObject({ ok: true, existing: false, differences: null });
    expect(again).toMatchObject({ ok: true, existing: true, differences: null });
    if (!first.ok || !again.ok) throw new Error('refused');
    expect(again.runId).toBe(first.runId);
  });

  it('is due again when a submission becomes overdue', async () => {
    await office.jobs.start();
    await runDue();
    await office.report('a', '2025-04', [10, 5]);
    await office.app.get(DiagnosisFlow).diagnose('bj', { kind: 'month', year: 2025, month: 4 }, '2025-05-06');
    expect(await dueAt('2025-05-10')).toEqual([]);
    expect(await dueAt('2025-05-11')).toMatchObject([
      { period: '2025-04', why: 'inputs-changed', changed: ['submissions'], since: '2025-05-10' },
    ]);
  });

  it('two who ask at the same time give every period once', async () => {
    const other =
      name === 'PostgreSQL'
        ? await Office.open({ database: database.choice, dataDir: office.dataDir })
        : office;
    await office.jobs.start();
    if (other !== office) await other.jobs.start();
    const both = [office, other].map(async ({ app, jobs }) => {
      const mine = app.get(Schedule);
      const { due } = await mine.due(NOW);
      await mine.enqueue(due, NOW);
      await jobs.idle();
      return due.length;
    });
    expect(await Promise.all(both)).toEqual([MONTHS.length, MONTHS.length]);
    expect((await rows()).map((r) => [r.period, r.turn])).toEqual(MONTHS.map((period) => [period, 1]));
    expect((await office.app.get(JobBoard).tally()).all).toBe(MONTHS.length);
    if (other !== office) await other.close();
  });

  it('a year without a valid standard is told of, not passed over', async () => {
    await office.declare('old', '2022-11');
    expect((await schedule().due(NOW)).unmeasured).toMatchObject([
      { consortium: 'old', year: 2022, problems: [{ code: 'unknown-standard' }] },
    ]);
  });
});
