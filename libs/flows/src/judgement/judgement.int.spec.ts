import { catalogOf, Office, smallFiles } from '../testing/office.js';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { Schedule } from '../schedule/schedule.js';
import { ExpertPanel } from './expert-panel.js';
import { Muting, type AskedMute } from './muting.js';

const NOW = '2025-04-15T02:00:00.000Z';
const codes = (outcome: { ok: boolean; problems?: { code: string }[] }) =>
  outcome.problems?.map((p) => p.code);

/** The small catalogue in which an expert judges TRA01. */
function judgedCatalog() {
  const files = JSON.parse(JSON.stringify(smallFiles())) as Record<string, object>;
  const standard = files['standards/s.yaml'] as {
    dimensions: { groups: { indicators: { code: string; rule?: object }[] }[] }[];
  };
  const training = standard.dimensions[0]!.groups[0]!.indicators.find((i) => i.code === 'TRA01')!;
  training.rule = { kind: 'expert' };
  return catalogOf(files);
}

describe('what people judge', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open({ catalog: judgedCatalog() });
    await office.declare();
    for (const member of ['a', 'b']) await office.report(member, '2025-03', [10, 5]);
    await office.app.get(DiagnosisFlow).diagnose('bj', { kind: 'month', year: 2025, month: 3 }, NOW);
  });
  afterEach(async () => {
    await office.close();
    office.remove();
  });
  const changed = async () =>
    (await office.app.get(Schedule).due(NOW)).due
      .filter((d) => d.why === 'inputs-changed')
      .map((d) => d.changed);

  describe('points of experts', () => {
    const given = {
      indicator: 'TRA01',
      period: '2025-03',
      points: '82.5',
      reason: '课程质量好',
      expert: '王五',
    };
    const give = (change: Partial<typeof given> = {}) =>
      office.app.get(ExpertPanel).give('bj', { ...given, ...change }, NOW);

    it('are kept with who gave them and why, and make the period due again', async () => {
      expect(await changed()).toEqual([]);
      expect(await give()).toMatchObject({ ok: true, points: { ...given, givenAt: NOW } });
      expect(await give({ points: '90', expert: '赵六' })).toMatchObject({ ok: true });
      const listed = await office.app.get(ExpertPanel).list('bj');
      expect(listed.ok && listed.points.map((p) => p.points)).toEqual(['82.5', '90']);
      expect(await changed()).toEqual([['experts']]);
    });

    it.each([
      ['more than full points', { points: '100.5' }, 'points-out-of-range'],
      ['less than none', { points: '-1' }, 'points-out-of-range'],
      ['no number', { points: '优' }, 'points-out-of-range'],
      ['no reason', { reason: ' ' }, 'no-reason'],
      ['nobody', { expert: '' }, 'no-author'],
      ['an indicator that is computed', { indicator: 'INC01' }, 'not-judged-by-experts'],
      ['an indicator that there is not', { indicator: 'NONE1' }, 'not-judged-by-experts'],
      ['what is no period', { period: 'March' }, 'unknown-period'],
      ['a period that has not ended', { period: '2025-04' }, 'period-not-ended'],
    ])('refused: %s', async (_case, change, code) => {
      expect(codes(await give(change))).toContain(code);
      expect(await changed()).toEqual([]);
    });
  });

  describe('muted rules', () => {
    const asked = {
      ...{ rule: 'behind-plan', indicator: null, member: null, from: '2025-03', to: '2025-05' },
      ...{ reason: '暑期停课', author: '李四' },
    };
    const mute = (change: Partial<AskedMute> = {}) =>
      office.app.get(Muting).mute('bj', { ...asked, ...change }, NOW);

    it('are listed with reason and author, and make the periods due again', async () => {
      expect(await mute()).toMatchObject({ ok: true, mute: { ...asked, at: NOW } });
      const listed = await office.app.get(Muting).list('bj');
      expect(listed.ok && listed.mutes).toHaveLength(1);
      expect(await changed()).toEqual([['mutes']]);
    });

    it.each([
      ['a rule that there is not', { rule: 'always' }, 'unknown-rule'],
      ['no reason', { reason: '' }, 'no-reason'],
      ['nobody', { author: ' ' }, 'no-author'],
      ['an end before the beginning', { to: '2025-02' }, 'mute-span'],
      ['more than a year', { to: '2026-03' }, 'mute-span'],
      ['what is no period', { to: 'never' }, 'unknown-period'],
      ['a member that there is not', { member: 'zz' }, 'unknown-member'],
    ])('refused: %s', async (_case, change, code) => {
      expect(codes(await mute(change))).toContain(code);
    });
  });
});
