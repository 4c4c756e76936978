import type { IndicatorRow, Printed } from './report-model.js';
import { buildReport } from './build-report.js';
import { emptyDiagnosis } from '../testing/large-diagnosis.js';
import { sampleDiagnosis, sampleSources, SAMPLE_RUN } from '../testing/sample-diagnosis.js';

const model = buildReport(sampleDiagnosis(), SAMPLE_RUN, sampleSources());
const rows = model.dimensions.flatMap((d) => d.indicators);
const row = (code: string): IndicatorRow => rows.find((r) => r.code === code)!;

describe('buildReport', () => {
  it('is pure: the same in, the same out', () => {
    expect(buildReport(sampleDiagnosis(), SAMPLE_RUN, sampleSources())).toEqual(model);
  });

  it('does not depend on the order of the sources', () => {
    expect(buildReport(sampleDiagnosis(), SAMPLE_RUN, sampleSources().reverse())).toEqual(model);
  });

  it('writes the date of the data by the calendar of China', () => {
    expect(model.dataAsOf).toEqual({ date: '2026-01-08', text: '2026年1月8日' });
  });

  it('prints every missing figure as a dash with a note, and none as 0', () => {
    const printed = rows.flatMap((r) =>
      Object.values(r).filter((v): v is Printed => typeof v === 'object' && v !== null && 'reason' in v),
    );
    const missing = printed.filter((p) => p.value === null);
    expect(missing.length).toBeGreaterThan(20);
    expect(new Set(missing.map((p) => p.text))).toEqual(new Set(['—']));
    expect(missing.every((p) => model.notes.some((n) => n.mark === p.mark && n.reason === p.reason))).toBe(
      true,
    );
  });

  it('changes a rate indicator in 百分点 and gives it no rate', () => {
    expect(row('TAL19').difference).toMatchObject({ text: '−1.20', unit: '百分点' });
    expect(row('TAL19').rate.reason).toBe('rate-in-points');
  });

  it('cuts a comparison across a changed definition, says why, and marks the course', () => {
    expect(row('TAL12').difference).toMatchObject({ text: '—', reason: 'definition-changed' });
    expect(row('TAL12').remarks.some((r) => r.includes('2024年9月起口径变更'))).toBe(true);
    const talent = model.dimensions.find((d) => d.code === 'C3')!;
    expect(talent.trend).toMatchObject({ code: 'TAL12', breaks: [{ at: 3, text: '2024年9月口径变更' }] });
  });

  it('names another rule than attainment, a target of its own, and the rank', () => {
    expect(row('RES02')).toMatchObject({
      ruleText: '分档',
      parts: [{ name: 'bands', points: { text: '80.00' }, because: '落在 [4, 8) 位一档' }],
    });
    expect(row('SRV04').ownTarget).toBe('本级目标第 2 版，云州联合体理事会批准');
    expect(row('SRV10').rankText).toBe('第 2 位（共 6 家）');
  });

  it('explains the parameters of the standard and every rule in use', () => {
    const terms = new Map(model.method.map((m) => [m.term, m.text]));
    expect(terms.get('计分参数')).toContain('达成分权重 80%，进步分权重 20%');
    expect(terms.get('分档计分')).toContain('园区总产值省内排名：按数值分档：[−∞, 4) 100 分；[4, 8) 80 分');
    expect(terms.get('专家评分')).toBeDefined();
  });

  it('ranks the members with their coverage', () => {
    expect(model.standings.map((s) => [s.code, s.rank, s.score.text, s.coverage.text])).toEqual([
      ['M03', 1, '86.42', '91.50'],
      ['M01', 2, '84.10', '100.00'],
      ['M02', 2, '84.10', '74.25'],
      ['M04', 4, '61.75', '50.00'],
      ['M05', null, '—', '0.00'],
    ]);
  });

  it('marks a value that some reports are missing from', () => {
    const note = model.notes.find((n) => n.reason === 'incomplete');
    expect(row('SRV07').now).toMatchObject({ text: '6,021.88', mark: note?.mark });
    expect(row('SRV07').remarks).toContain('本年值不完整，缺报 3 项');
  });

  it('shows attainment uncapped and keeps what counts beside it', () => {
    expect([row('SRV11').attainment.text, row('SRV11').counted.text]).toEqual(['270.82', '120.00']);
  });

  it('tells three to five sentences, each with figures', () => {
    expect(model.summary.sentences.length).toBeGreaterThanOrEqual(3);
    expect(model.summary.sentences.length).toBeLessThanOrEqual(5);
    expect(model.summary.sentences.every((s) => /\d/.test(s))).toBe(true);
  });

  it('names the school year where it is not the year of the report', () => {
    expect(row('TAL19')).toMatchObject({ periodText: '2024—2025学年', otherPeriod: true });
    expect(row('SRV04').otherPeriod).toBe(false);
  });

  it('keeps the facts and the gaps of each node in its own loop, and draws both', () => {
    const diagnosis = sampleDiagnosis();
    diagnosis.spiral.dynamic[0] = { ...diagnosis.spiral.dynamic[0]!, status: 'open' };
    const { spiral } = buildReport(diagnosis, SAMPLE_RUN, []);
    const plan = (nodes: typeof spiral.static) => nodes.find((n) => n.code === 'plan')!;
    expect([plan(spiral.static).statusText, plan(spiral.dynamic).statusText]).toEqual(['已完成', '未开始']);
    expect(spiral.static.find((n) => n.code === 'learn')!.missing).toEqual(['尚缺：学习']);
    expect(spiral.drawing).toContain('<svg');
    expect(spiral.drawing).toContain('云州市域产教联合体 2025年');
  });

  it('carries no path of a machine', () => {
    expect(JSON.stringify(model)).not.toMatch(/\/(home|work|root|tmp|Users)\//);
  });

  it('makes a report of nothing', () => {
    const empty = buildReport(emptyDiagnosis(), 'run-0', []);
    expect(empty.summary.score.text).toBe('—');
    expect(empty.date).toBe('2025-12-31');
    expect(empty.summary.sentences[0]).toContain('没有可计分的指标');
  });
});
