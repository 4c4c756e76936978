import { buildReport } from './build-report.js';
import { sampleDiagnosis, SAMPLE_RUN } from '../testing/sample-diagnosis.js';

const model = buildReport(sampleDiagnosis(), SAMPLE_RUN, []);
const annual = model.annual!;
const row = (code: string) => annual.rows.find((r) => r.code === code)!;

describe('annualSection', () => {
  it('has a row for each indicator, with the seven fields in their order', () => {
    expect(annual.rows.map((r) => r.code)).toEqual(
      model.dimensions.flatMap((d) => d.indicators).map((i) => i.code),
    );
    expect(row('SRV04').cells.map((c) => c.name)).toEqual([
      ...['目标', '标准', '现状', '问题', '原因', '改进措施', '成效'],
    ]);
  });

  it.each([
    ['SRV04', 'has a problem and a measure'],
    ['TAL19', 'has a problem alone'],
    ['SRV10', 'has a promise alone'],
    ['GUA01', 'was written in by hand'],
    ['GOV03', 'misses its floor'],
  ])('tells %s in full, which %s', (code) => {
    expect(row(code).quiet).toBe(false);
  });

  it('leaves the others quiet', () => {
    expect(annual.rows.filter((r) => !r.quiet).map((r) => r.code)).toHaveLength(5);
    expect(
      row('RES01')
        .cells.filter((c) => !c.silent)
        .map((c) => c.field),
    ).toEqual(['state']);
  });

  it('says who wrote what was not filled in from data', () => {
    expect(row('GUA01').cells.filter((c) => c.edited !== null)).toMatchObject([
      { field: 'cause', text: '市财政专项在第三季度到位。', edited: '王质量 2026年1月6日', silent: false },
    ]);
  });

  it('checks the promises of last year: kept, not kept, waiting, in words', () => {
    expect(annual.promises.map((p) => [p.code, p.outcome, p.word, p.promised.text, p.value.text])).toEqual([
      ['TAL19', 'not-kept', '未兑现', '91.00', '89.20'],
      ['SRV04', 'kept', '已兑现', '3,200.00', '3,515.53'],
      ['SRV10', 'waiting', '待验证', '12', '—'],
    ]);
    expect(model.summary.promises).toEqual([
      { outcome: 'kept', word: '已兑现', count: 1 },
      { outcome: 'not-kept', word: '未兑现', count: 1 },
      { outcome: 'waiting', word: '待验证', count: 1 },
    ]);
  });

  it('says nothing of promises where there were none, and has no section without rows', () => {
    const { annual: rows, ...rest } = sampleDiagnosis();
    const without = { ...rest, annual: rows!.map((r) => ({ ...r, promises: [] })) };
    expect(buildReport(without, SAMPLE_RUN, []).summary.promises).toBeNull();
    expect(buildReport(rest, SAMPLE_RUN, []).annual).toBeNull();
  });
});
