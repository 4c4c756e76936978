import { fromKey } from '@luoxuan/period';
import type { FindingCommand } from '@luoxuan/spiral';
import { Mutes, UnitOfWork } from '@luoxuan/store';
import { DATABASES, type TestDatabase } from '../../../store/src/testing/databases.js';
import { isDiagnosisPeriod } from '../diagnosis/diagnose.job.js';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { Office } from '../testing/office.js';
import { ImprovementFlow } from './improvement.js';

const BY = { author: '张三' };
const PLAN = {
  what: '与两家企业续签委托',
  owner: '科研处',
  indicator: 'INC01',
  reach: '70',
};

describe.each(DATABASES)('findings and measures on %s', (_name, start) => {
  let database: TestDatabase;
  let office: Office;

  /** Each scenario has a consortium of its own. */
  let code: string;
  let scenarios = 0;

  beforeAll(async () => {
    database = await start();
    office = await Office.open({ database: database.choice });
  });
  afterAll(async () => {
    await office.close();
    office.remove();
    await database.stop();
  });
  beforeEach(async () => {
    code = `c${++scenarios}`;
    await office.declare(code, '2024-01');
  });

  const flow = () => office.app.get(ImprovementFlow);
  const report = async (period: string, a: number, b: number) => {
    await office.report('a', period, [a, 50], undefined, code);
    await office.report('b', period, [b, 50], undefined, code);
  };
  /** Diagnosed on the 15th of the month after, unless said otherwise. */
  const diagnose = async (period: string, now?: string) => {
    const at = fromKey(period);
    if (!isDiagnosisPeriod(at)) throw new Error(period);
    const next =
      at.kind === 'month'
        ? new Date(Date.UTC(at.year, at.month, 15))
        : new Date(Date.UTC(at.year + 1, 1, 19));
    const run = await office.app.get(DiagnosisFlow).diagnose(code, at, now ?? next.toISOString());
    if (!run.ok) throw new Error(run.problems.map((p) => p.message.en).join());
    return run.runId;
  };
  const act = async (number: number, command: FindingCommand, now: string) => {
    const done = await flow().act(number, command, now);
    return done.ok ? done.finding.state : done.problems.map((p) => p.code);
  };
  const find = async (number: number) => {
    const found = await flow().find(number);
    if (!found.ok) throw new Error('no finding');
    return found.finding;
  };
  const all = async () => {
    const listed = await flow().list({ consortium: code });
    if (!listed.ok) throw new Error('no consortium');
    return listed;
  };
  /** The finding about the warning line of INC01. */
  const lineFinding = async () => {
    const finding = (await all()).findings.find((f) => f.rule === 'warning-line' && f.indicator === 'INC01');
    if (finding === undefined) throw new Error('nothing about the warning line');
    return finding;
  };
  /** What proved effective here. */
  const ownCases = async () => {
    const found = await flow().cases('INC01');
    const cases = found.ok ? found.cases : [];
    return cases.filter((c) => c.finding.consortium === code).map((c) => c.measure.what);
  };
  /** Two good months, then one in which college b lost its contracts. */
  const bad = async () => {
    await report('2025-01', 50, 40);
    await report('2025-02', 52, 40);
    await report('2025-03', 34, 4);
    for (const month of ['2025-01', '2025-02', '2025-03']) await diagnose(month);
    return (await lineFinding()).number;
  };
  const carriedOut = async (number: number, from: string, due: string, by: string) => {
    const at = `${from}T02:00:00.000Z`;
    expect(await act(number, { ...BY, act: 'diagnose', cause: '两家企业停止委托' }, at)).toBe('diagnosed');
    expect(await act(number, { ...BY, act: 'plan', measure: { ...PLAN, due, by } }, at)).toBe('planned');
    expect(await act(number, { ...BY, act: 'start' }, at)).toBe('in-progress');
    expect(await act(number, { ...BY, act: 'done' }, `${due}T02:00:00.000Z`)).toBe('waiting-for-data');
  };

  it('a red warning opens one finding that starts with what is known', async () => {
    const number = await bad();
    const finding = await find(number);
    expect(finding).toMatchObject({ state: 'raised', level: 'red', period: '2025-03', subject: '横向到款' });
    expect(finding.value).toMatchObject({ text: '38.00', unit: '万元' });
    const { knowledge } = finding;
    expect(knowledge).toMatchObject({
      since: '2025-03',
      change: { beforeSpan: '2025-02', difference: { text: '-54.00' } },
    });
    expect(knowledge.members.map((m) => [m.name.zh, m.effect.text])).toEqual([
      ['乙学院', '-36.00'],
      ['甲学院', '-18.00'],
    ]);
    expect(knowledge.cells).toContainEqual(
      expect.objectContaining({ member: 'b', sheet: '填报表', ref: 'F6' }),
    );
    const before = (await all()).findings.length;
    await diagnose('2025-03');
    await report('2025-04', 30, 5);
    await diagnose('2025-04');
    expect((await all()).findings.filter((f) => f.rule === 'warning-line')).toHaveLength(1);
    expect((await all()).findings.length).toBeGreaterThanOrEqual(before);
  });

  it('is closed by data, once, and comes back when the condition does', async () => {
    const number = await bad();
    expect(await act(number, { ...BY, act: 'acknowledge' }, '2025-04-16T02:00:00.000Z')).toBe('acknowledged');
    await carriedOut(number, '2025-04-16', '2025-05-20', '2025-05');
    await report('2025-04', 40, 30);
    await diagnose('2025-04');
    expect((await find(number)).state).toBe('waiting-for-data'); // April is not what was promised
    await report('2025-05', 45, 35);
    const run = await diagnose('2025-05');
    const closed = await find(number);
    expect(closed).toMatchObject({ state: 'verified', verifiedIn: '2025-05' });
    expect(closed.events.at(-1)).toMatchObject({ type: 'verified', author: 'luoxuan', data: { run } });
    expect(closed.measures[0]?.proof).toMatchObject({
      value: { text: '80.00' },
      baseline: { text: '38.00' },
      change: { text: '42.00' },
      rest: null,
    });
    expect(closed.measures[0]?.proof?.cells).toHaveLength(2);
    await diagnose('2025-05');
    await diagnose('2025-03');
    expect((await find(number)).events).toEqual(closed.events);
    expect(await ownCases()).toEqual([PLAN.what]);

    await report('2025-06', 20, 4);
    const back = await diagnose('2025-06');
    const again = await find(number);
    expect(again).toMatchObject({ state: 'raised', relapses: 1 });
    expect(again.events.at(-1)).toMatchObject({ type: 'reopened', data: { run: back, period: '2025-06' } });
    expect(await ownCases()).toEqual([]);
  });

  it('goes back to diagnosis when data show no effect; a second measure is proved by later data', async () => {
    const number = await bad();
    await act(number, { ...BY, act: 'acknowledge' }, '2025-04-16T02:00:00.000Z');
    await carriedOut(number, '2025-04-16', '2025-04-30', '2025-04');
    await report('2025-04', 40, 8);
    await diagnose('2025-04');
    const failed = await find(number);
    expect(failed).toMatchObject({ state: 'not-effective', measures: [{ state: 'not-effective' }] });
    await carriedOut(number, '2025-05-16', '2025-05-31', '2025-05');
    await report('2025-05', 45, 35);
    await diagnose('2025-05');
    expect(await find(number)).toMatchObject({
      state: 'verified',
      measures: [{ state: 'not-effective' }, { state: 'effective' }],
    });
  });

  it('waits for figures that are missing, is overdue when they do not come, and is proved when they do', async () => {
    const number = await bad();
    await act(number, { ...BY, act: 'acknowledge' }, '2025-04-16T02:00:00.000Z');
    await carriedOut(number, '2025-04-16', '2025-04-30', '2025-04');
    await office.report('a', '2025-04', [90, 50], undefined, code);
    await diagnose('2025-04', '2025-05-09T02:00:00.000Z');
    expect((await find(number)).state).toBe('waiting-for-data');
    await diagnose('2025-04', '2025-05-15T02:00:00.000Z');
    expect((await find(number)).events.at(-1)).toMatchObject({
      type: 'overdue',
      data: { late: [{ measure: 1, why: 'no-data', due: '2025-05-10' }] },
    });
    await office.report('b', '2025-04', [5, 50], '2025-05-20T02:00:00.000Z', code);
    await diagnose('2025-04', '2025-05-21T02:00:00.000Z');
    expect((await find(number)).state).toBe('verified');
  });

  it('is overdue when the measure is not done in time', async () => {
    const number = await bad();
    const at = '2025-04-16T02:00:00.000Z';
    await act(number, { ...BY, act: 'acknowledge' }, at);
    await act(number, { ...BY, act: 'diagnose', cause: '合同到期' }, at);
    await act(number, { ...BY, act: 'plan', measure: { ...PLAN, due: '2025-05-01', by: '2025-05' } }, at);
    await report('2025-04', 50, 40);
    await diagnose('2025-04');
    expect(await find(number)).toMatchObject({ state: 'overdue' });
    const late = await flow().list({ consortium: code, overdue: true, owner: '科研处' });
    expect(late.ok && late.findings.map((f) => f.number)).toEqual([number]);
  });

  it('promises for one member, and says whether the rest moved the same', async () => {
    const number = await bad();
    const at = '2025-04-16T02:00:00.000Z';
    await act(number, { ...BY, act: 'acknowledge' }, at);
    await act(number, { ...BY, act: 'diagnose', cause: '合同到期' }, at);
    const measure = { ...PLAN, member: 'b', reach: '30', due: '2025-04-30', by: '2025-04' };
    await act(number, { ...BY, act: 'plan', measure }, at);
    await act(number, { ...BY, act: 'start' }, at);
    await act(number, { ...BY, act: 'done' }, at);
    await report('2025-04', 30, 35);
    await diagnose('2025-04');
    expect((await find(number)).measures[0]?.proof).toMatchObject({
      verdict: 'effective',
      value: { text: '35.00' },
      baseline: { text: '4.00' },
      rest: { change: { text: '-4.00' }, movedAlike: false },
    });
  });

  it('counts what was closed by data, by hand and not at all', async () => {
    const number = await bad();
    expect((await all()).closure).toMatchObject({ verified: 0, closedByHand: 0, rate: { text: '0.00' } });
    const at = '2025-04-16T02:00:00.000Z';
    await act(number, { ...BY, act: 'acknowledge' }, at);
    expect(await act(number, { ...BY, act: 'close' }, at)).toEqual(['reason-missing']);
    expect(await act(number, { ...BY, act: 'close', reason: '理事会决定不再跟踪' }, at)).toBe(
      'closed-by-hand',
    );
    const { closure, findings } = await all();
    expect(closure).toMatchObject({ raised: findings.length, verified: 0, closedByHand: 1 });
  });

  it('leaves a muted warning alone, and opens a finding when it speaks again', async () => {
    const mute = { rule: 'warning-line', indicator: 'INC01', member: null, from: '2025-01', to: '2025-03' };
    const said = { reason: '年初例行低位', author: '李四', at: '2025-01-10T02:00:00.000Z' };
    await office.app.get(UnitOfWork).run((tx) => office.app.get(Mutes).add(tx, code, { ...mute, ...said }));
    await report('2025-03', 34, 4);
    await diagnose('2025-03');
    const lines = async () => (await all()).findings.filter((f) => f.rule === 'warning-line');
    expect(await lines()).toEqual([]);
    await report('2025-04', 30, 5);
    await diagnose('2025-04');
    expect(await lines()).toMatchObject([{ period: '2025-03', state: 'raised' }]);
  });

  it('refuses a promise of what is there already, an unknown finding and an unknown consortium', async () => {
    const number = await bad();
    const at = '2025-04-16T02:00:00.000Z';
    await act(number, { ...BY, act: 'acknowledge' }, at);
    await act(number, { ...BY, act: 'diagnose', cause: '合同到期' }, at);
    const measure = { ...PLAN, reach: '38', due: '2025-04-30', by: '2025-04' };
    expect(await act(number, { ...BY, act: 'plan', measure }, at)).toEqual(['promise-kept-already']);
    expect(await act(4711, { ...BY, act: 'acknowledge' }, at)).toEqual(['unknown-finding']);
    expect(await flow().list({ consortium: 'zz' })).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-consortium' }],
    });
    expect(await flow().cases('ZZZ99')).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-indicator' }],
    });
  });
});
