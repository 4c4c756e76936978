import { Targets, UnitOfWork } from '@luoxuan/store';
import { DATABASES, type TestDatabase } from '../../../store/src/testing/databases.js';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { Schedule } from '../schedule/schedule.js';
import { Office } from '../testing/office.js';
import type { Proposal } from './target-problems.js';
import { TargetSetting } from './target-setting.js';

const NOW = '2025-04-15T02:00:00.000Z';

describe.each(DATABASES)('TargetSetting on %s', (_name, start) => {
  let database: TestDatabase;
  let office: Office;
  beforeAll(async () => {
    database = await start();
    office = await Office.open({ database: database.choice });
  });
  afterAll(async () => {
    await office.close();
    office.remove();
    await database.stop();
  });
  // each scenario has a consortium of its own
  let bj = '';
  let scenario = 0;
  beforeEach(async () => {
    bj = `bj${++scenario}`;
    await office.declare(bj);
  });

  const setting = () => office.app.get(TargetSetting);
  const proposal = (given: Partial<Proposal> = {}): Proposal => ({
    ...{ indicator: 'INC01', member: null, year: 2026, value: '130', curve: null },
    ...{ reason: '十五五规划', by: '张三', ...given },
  });
  const set = async (given: Partial<Proposal> = {}) => {
    const outcome = await setting().set(bj, [proposal(given)], NOW);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.outcomes[0]!.target;
  };
  const approve = (id: number, given: { by?: string; resolution?: string } = {}) =>
    setting().approve(bj, [id], { by: '李四', ...given }, NOW);
  const codes = (outcome: { ok: boolean; problems?: { code: string }[] }) =>
    outcome.problems?.map((p) => p.code);
  const approved = () => {
    const { app } = office;
    return app.get(UnitOfWork).read((tx) => app.get(Targets).approved(tx, bj));
  };

  it('counts once another person has approved it; a change is a new version, the old one stays', async () => {
    const first = await set();
    expect(await approved()).toEqual([]);
    expect(await approve(first.id)).toMatchObject({ ok: true });
    const second = await set({ value: '140' });
    expect(second.version).toBe(2);
    expect(await approved()).toMatchObject([{ value: '130', version: 1, setBy: '张三', approvedBy: '李四' }]);
    await approve(second.id);
    expect(await approved()).toMatchObject([{ value: '140', version: 2 }]);
    const listed = await setting().list(bj);
    expect(listed.ok && listed.targets.map((t) => [t.version, t.value])).toEqual([
      [1, '130'],
      [2, '140'],
    ]);
  });

  it('the same again is no new version', async () => {
    await set({ curve: null });
    expect(await setting().set(bj, [proposal()], NOW)).toMatchObject({
      ok: true,
      outcomes: [{ unchanged: true, target: { version: 1 } }],
    });
  });

  it.each([
    ['an unknown indicator', { indicator: 'XYZ01' }, 'unknown-indicator'],
    ['an unknown member', { member: 'zz' }, 'unknown-member'],
    ['a value with a unit', { value: '130万元' }, 'target-not-a-decimal'],
    ['a value with a separator', { value: '1,300' }, 'target-not-a-decimal'],
    ['too many decimals', { value: '130.125' }, 'target-not-a-decimal'],
    ['a target below 0', { indicator: 'TRA01', value: '-3' }, 'target-out-of-range'],
    ['a target on the warning line', { value: '60' }, 'target-in-warning'],
    ['a year before the consortium reports', { year: 2023 }, 'target-year'],
    ['a year far ahead', { year: 2036 }, 'target-year'],
    ['a curve that falls', { curve: [0.1, 0, ...Array<number>(9).fill(0.5), 1] }, 'curve-shape'],
    ['a curve that does not end at 1', { curve: Array<number>(12).fill(0.5) }, 'curve-shape'],
    ['a curve of eleven months', { curve: Array<number>(11).fill(1) }, 'curve-shape'],
    ['nobody', { by: ' ' }, 'no-author'],
    ['no reason', { reason: '' }, 'no-reason'],
  ])('refuses %s', async (_case, given, code) => {
    const refused = await setting().set(bj, [proposal(given)], NOW);
    expect(codes(refused)).toContain(code);
    for (const { message, mend } of refused.ok ? [] : refused.problems)
      for (const text of [message.zh, message.en, mend.zh, mend.en]) expect(text).not.toBe('');
  });

  it('lines of the standard are about the whole: a member’s own target may lie below them', async () => {
    expect(await set({ member: 'a', value: '45' })).toMatchObject({ member: 'a', value: '45', version: 1 });
  });

  it('one fault refuses all of them, with every fault named', async () => {
    const all = [proposal(), proposal({ value: 'x' }), proposal({ indicator: 'NONE1' })];
    expect(codes(await setting().set(bj, all, NOW))).toEqual(['target-not-a-decimal', 'unknown-indicator']);
    const listed = await setting().list(bj);
    expect(listed.ok && listed.targets).toEqual([]);
  });

  it('a dynamic turn never changes a goal', async () => {
    const refused = await setting().set(bj, [proposal()], NOW, { loop: 'dynamic', finding: 7 });
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'goal-in-dynamic-turn', details: { finding: 7 } }],
    });
  });

  it.each([
    ['2026, first', 2026, false, false],
    ['2026, changed', 2026, true, false],
    ['2025, first', 2025, false, false],
    ['2025, changed', 2025, true, true],
    ['2024, first', 2024, false, true],
  ])('in April 2025 a target of %s: a resolution is needed: %s', async (_case, year, changed, needed) => {
    if (changed) await approve((await set({ year })).id);
    const { id } = await set({ year, value: '150' });
    const without = await approve(id);
    expect(without.ok).toBe(!needed);
    if (!needed) return;
    expect(codes(without)).toEqual(['resolution-needed']);
    expect(await approve(id, { resolution: '理事会〔2025〕3号' })).toMatchObject({
      ok: true,
      targets: [{ approval: { resolution: '理事会〔2025〕3号', by: '李四' } }],
    });
  });

  it.each([
    ['its author', async () => approve((await set()).id, { by: '张三' }), 'approved-by-its-author'],
    ['nobody', async () => approve((await set()).id, { by: '' }), 'no-author'],
    ['an unknown id', () => approve(999_999), 'unknown-target'],
  ])('is not approved by %s', async (_case, approval, code) => {
    expect(codes(await approval())).toContain(code);
    expect(await approved()).toEqual([]);
  });

  it('is approved once, and never behind a later version that counts', async () => {
    const [first, second] = [await set(), await set({ value: '140' })];
    await approve(second.id);
    expect(codes(await approve(second.id))).toEqual(['already-approved']);
    expect(codes(await approve(first.id))).toEqual(['superseded']);
  });

  it('two who set at the same time make two versions', async () => {
    const both = await Promise.all([set({ value: '131' }), set({ value: '132' })]);
    expect(both.map((t) => t.version).sort()).toEqual([1, 2]);
  });

  it('an approved target makes the periods of its year due again, and is what differs', async () => {
    const flow = office.app.get(DiagnosisFlow);
    await flow.diagnose(bj, { kind: 'month', year: 2024, month: 12 }, NOW);
    for (const month of [1, 2]) await flow.diagnose(bj, { kind: 'month', year: 2025, month }, NOW);
    const { id } = await set({ year: 2025, value: '150' });
    const due = async () =>
      (await office.app.get(Schedule).due(NOW)).due
        .filter((d) => d.consortium === bj && d.why === 'inputs-changed')
        .map((d) => [d.period, d.changed.join(), d.since]);
    expect(await due()).toEqual([]); // proposed only
    await approve(id);
    expect(await due()).toEqual([
      ['2025-01', 'targets', NOW],
      ['2025-02', 'targets', NOW],
    ]);
    const run = await flow.diagnose(bj, { kind: 'month', year: 2025, month: 2 }, NOW);
    expect(run).toMatchObject({
      existing: false,
      differences: {
        counts: { targets: 1 },
        first: [
          {
            kind: 'targets',
            subject: 'INC01',
            member: null,
            period: '2025',
            before: null,
            now: '150 v1 李四',
          },
        ],
      },
    });
  });
});
