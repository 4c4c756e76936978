import { buildReport } from '../model/build-report.js';
import { sampleDiagnosis, SAMPLE_RUN } from '../testing/sample-diagnosis.js';
import { attainmentChart, attainmentRows } from './attainment-chart.js';
import { reportCharts } from './report-charts.js';

const model = buildReport(sampleDiagnosis(), SAMPLE_RUN, []);
const section = model.dimensions.find((d) => d.code === 'C4')!;
const rows = attainmentRows(section);
const at = (code: string) => rows.findIndex((r) => r.code === code);
const bars = (dataset: number) => attainmentChart(section).data.datasets[dataset]!.data;

describe('attainmentChart', () => {
  it('draws what reached its target full and the rest hatched, never both', () => {
    expect([bars(0)[at('SRV04')], bars(1)[at('SRV04')]]).toEqual([null, expect.closeTo(87.89, 2)]);
    expect(bars(0).every((v, i) => v === null || bars(1)[i] === null)).toBe(true);
  });

  it('cuts a bar of 270 % at the edge', () => {
    expect(bars(0)[at('SRV11')]).toBe(150);
  });

  it('draws no bar where there is no attainment', () => {
    expect([bars(0)[at('SRV07')], bars(1)[at('SRV07')]]).toEqual([null, null]);
  });

  it('leaves out context indicators, gates and vetoes', () => {
    const talent = model.dimensions.find((d) => d.code === 'C3')!;
    expect(attainmentRows(talent).map((r) => r.code)).not.toContain('TAL09');
  });

  it('shortens long names', () => {
    const labels = attainmentChart(model.dimensions[1]!).data.labels!;
    expect(labels.every((l) => Array.from(l).length <= 17)).toBe(true);
    expect(labels.some((l) => l.endsWith('…'))).toBe(true);
  });
});

describe('reportCharts', () => {
  it('has the lift, bars for every dimension with graded indicators, and a course where one was recorded', () => {
    expect(reportCharts(model).map((c) => c.name)).toEqual([
      'lift',
      ...[0, 1, 2, 3, 4].flatMap((i) => [`attainment-${i}`, `trend-${i}`]),
    ]);
  });
});
