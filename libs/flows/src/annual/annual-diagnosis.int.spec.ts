import { DATABASES, type TestDatabase } from '../../../store/src/testing/databases.js';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { TargetProposals } from '../targets/target-proposals.js';
import { Office } from '../testing/office.js';
import { AnnualDiagnosis, type WrittenText } from './annual-diagnosis.js';

const NOW = '2025-02-20T02:00:00.000Z';
const YEAR = { kind: 'year' as const, year: 2024 };

describe.each(DATABASES)('the annual diagnosis on %s', (_name, start) => {
  let database: TestDatabase;
  let office: Office;
  beforeAll(async () => {
    database = await start();
    office = await Office.open({ database: database.choice });
    await office.declare('bj', '2024-01');
    for (let month = 1; month <= 12; month++)
      for (const member of ['a', 'b'])
        await office.report(member, `2024-${String(month).padStart(2, '0')}`, [4, 5]);
  });
  afterAll(async () => {
    await office.close();
    office.remove();
    await database.stop();
  });

  const annual = () => office.app.get(AnnualDiagnosis);
  const cause = async () => {
    const view = await annual().of('bj', 2024, NOW);
    if (!view.ok) throw new Error('no view');
    const row = view.rows.find((r) => r.indicator === 'INC01');
    return { run: view.run, ...row?.cells.cause };
  };
  const diagnose = () => office.app.get(DiagnosisFlow).diagnose('bj', YEAR, NOW);
  const write = (rest: Partial<WrittenText> = {}) =>
    annual().write(
      'bj',
      2024,
      { indicator: 'INC01', field: 'cause', text: '两家企业停产', author: '李四', ...rest },
      NOW,
    );

  it('is pre-filled before and after the year is diagnosed; a text counts from the next run on, signed', async () => {
    expect(await cause()).toMatchObject({ run: null, edited: null });
    await diagnose();
    const prefilled = await cause();
    expect(prefilled).toMatchObject({ run: expect.stringMatching(/^R-year-2024-/) as string, edited: null });

    expect(await write()).toEqual({ ok: true });
    expect(await cause()).toEqual(prefilled);
    const again = await diagnose();
    expect(again).toMatchObject({ ok: true, existing: false });
    expect(again.ok && again.differences?.counts).toMatchObject({ texts: 1 });
    expect(await cause()).toMatchObject({ text: { zh: '两家企业停产' }, edited: { author: '李四' } });

    await write({ text: null, author: '王五' });
    await diagnose();
    expect(await cause()).toMatchObject({ edited: null, text: prefilled.prefilled });
  });

  it('refuses with every reason at once, and writes nothing', async () => {
    const refused = await write({ indicator: 'X', field: 'x', text: '', author: '' });
    expect(refused.ok || refused.problems.map((p) => p.code)).toEqual([
      'unknown-indicator',
      'unknown-field',
      'text-missing',
      'author-missing',
    ]);
    expect(await annual().of('nobody', 2024, NOW)).toMatchObject({ ok: false });
  });

  it('ends in proposals for the next year’s targets, with their reasons', async () => {
    const proposed = await office.app.get(TargetProposals).propose('bj', 2025, NOW);
    if (!proposed.ok) throw new Error('nothing proposed');
    // 96 万元 this year, 120 in the standard for the next: of the two the more demanding
    expect(proposed.proposals[0]).toMatchObject({
      ok: true,
      indicator: 'INC01',
      year: 2025,
      value: '120.00',
    });
    expect(proposed.proposals.map((p) => p.indicator)).toEqual(['INC01', 'TRA01']);
  });

  it('goes by what a running year will come to', async () => {
    await office.report('a', '2025-01', [8, 5]);
    await office.report('b', '2025-01', [8, 5]);
    const proposed = await office.app.get(TargetProposals).propose('bj', 2026, NOW);
    const [first] = proposed.ok ? proposed.proposals : [];
    expect(first).toMatchObject({ ok: true, indicator: 'INC01', value: '192.00' }); // 16 a month
  });
});
