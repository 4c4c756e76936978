import { sampleDiagnosis, SAMPLE_RUN } from '../testing/sample-diagnosis.js';
import { buildReport } from './build-report.js';

const rows = buildReport(sampleDiagnosis(), SAMPLE_RUN, []).dimensions.flatMap((d) => d.indicators);
const row = (code: string) => rows.find((r) => r.code === code)!;

describe('comparisonRows', () => {
  it('sets an indicator beside the year before and its benchmark', () => {
    expect(
      row('SRV04').comparisons.map((c) => [c.kindText, c.beforeSpan, c.before.text, c.difference.text]),
    ).toEqual([
      ['同比', '2024年', '2,783.49', '+732.04'],
      ['较基准', '2025年', '739.00', '+2,776.53'],
    ]);
  });

  it('marks a change of the members, and cuts nothing', () => {
    expect(row('SRV04').marks).toEqual(['报送成员较上年新增 1 家']);
    expect(row('SRV04').remarks).toContain('报送成员较上年新增 1 家');
  });

  it('marks a changed definition, and has no difference across it', () => {
    const [comparison] = row('TAL12').comparisons;
    expect(comparison!.difference).toMatchObject({ text: '—', reason: 'definition-changed' });
    expect(comparison!.marks).toEqual(['TAL12 自2024年9月起口径变更：双师型认定标准改为国家标准']);
  });

  it('leaves out what there is nothing to be held against', () => {
    expect(rows.flatMap((r) => r.comparisons).every((c) => c.before.value !== null)).toBe(true);
  });
});
