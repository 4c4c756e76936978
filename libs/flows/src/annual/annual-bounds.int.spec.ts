import { UnitOfWork, AnnualTexts } from '@luoxuan/store';
import { Muting } from '../judgement/muting.js';
import { TargetSetting } from '../targets/target-setting.js';
import { Office } from '../testing/office.js';
import { AnnualDiagnosis } from './annual-diagnosis.js';

const NOW = '2025-02-20T02:00:00.000Z';
const LONG = '字'.repeat(60_000);

describe('the bounds of what is written', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.declare('bj', '2024-01');
    await office.report('a', '2024-03', [4, 5]);
  });
  afterAll(async () => {
    await office.close();
    office.remove();
  });

  const annual = () => office.app.get(AnnualDiagnosis);
  const write = async (year: number, rest: object = {}) => {
    const edit = { indicator: 'INC01', field: 'cause', text: '停产', author: '李四', ...rest };
    const written = await annual().write('bj', year, edit, NOW);
    return written.ok ? [] : written.problems.map((p) => p.code);
  };
  const show = async (year: number, indicator?: string) => {
    const view = await annual().of('bj', year, NOW, indicator);
    return view.ok ? view.rows.map((r) => r.indicator) : view.problems.map((p) => p.code);
  };

  it.each([
    [2023, ['period-before-since']],
    [2024, []],
    [2025, []],
    [2026, ['period-not-begun']],
    [2099, ['period-not-begun']],
  ])('of %d', async (year, refused) => {
    expect(await write(year)).toEqual(refused);
    if (refused.length > 0) expect(await show(year)).toEqual(refused);
  });

  it('one indicator is shown alone; one that is not there is refused', async () => {
    expect(await show(2024, 'INC01')).toEqual(['INC01']);
    expect(await show(2024, 'INC09')).toEqual(['unknown-indicator']);
  });

  it('a goal that somebody once wrote alone is not shown any more', async () => {
    const edit = { indicator: 'INC01', field: 'goal' as const, text: '不设目标', author: '李四', at: NOW };
    await office.app.get(UnitOfWork).run((tx) => office.app.get(AnnualTexts).write(tx, 'bj', 2024, edit));
    const view = await annual().of('bj', 2024, NOW, 'INC01');
    expect(view.ok && view.rows[0]?.cells.goal).toMatchObject({ edited: null });
    expect(await write(2024, { field: 'goal' })).toEqual(['field-not-written']);
  });

  it('no text is longer than can be read', async () => {
    expect(await write(2024, { text: LONG })).toEqual(['text-too-long']);
    const target = { indicator: 'INC01', member: null, year: 2026, value: '100', curve: null, by: '王五' };
    expect(await office.app.get(TargetSetting).set('bj', [{ ...target, reason: LONG }], NOW)).toMatchObject({
      ok: false,
      problems: [{ code: 'text-too-long' }],
    });
    const mute = { rule: 'behind-plan', indicator: null, member: null, from: '2025-02', to: '2025-03' };
    expect(
      await office.app.get(Muting).mute('bj', { ...mute, reason: LONG, author: '王五' }, NOW),
    ).toMatchObject({ ok: false, problems: [{ code: 'text-too-long' }] });
  });
});
