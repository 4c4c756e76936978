import { liftSteps } from '../charts/lift-chart.js';
import { sampleDiagnosis, SAMPLE_RUN } from '../testing/sample-diagnosis.js';
import { buildReport } from './build-report.js';

const { lift, summary } = buildReport(sampleDiagnosis(), SAMPLE_RUN, []);

describe('liftSection', () => {
  it('takes the lift apart in three that add up', () => {
    expect(lift!.parts.map((p) => [p.code, p.effect.text])).toEqual([
      ['standard', '+0.50'],
      ['values', '+7.93'],
      ['coverage', '−1.25'],
    ]);
    const sum = lift!.parts.reduce((n, p) => n + p.effect.value!, 0);
    expect(sum).toBeCloseTo(lift!.total.value!, 9);
    expect(lift!.from.score.value! + sum).toBeCloseTo(summary.score.value!, 9);
  });

  it('names what only one of the years could score', () => {
    expect(lift).toMatchObject({ left: ['雇主满意度'] });
    expect(lift!.entered).toHaveLength(1);
    expect(lift!.entered[0]).toContain('实体化运行机制');
  });

  it('is not there without a turn before', () => {
    const none = { ...sampleDiagnosis(), lift: { ok: false, reason: 'no-score', period: '2024' } as const };
    expect(buildReport(none, SAMPLE_RUN, []).lift).toBeNull();
  });
});

describe('liftSteps', () => {
  it('begins each part where the one before it ended, and the whole at last year', () => {
    const bars = liftSteps(lift!).map((s) => s.bar);
    expect(bars[0]![0]).toBe(0);
    expect(bars[1]![0]).toBe(bars[0]![1]);
    expect(bars[2]![0]).toBe(bars[1]![1]);
    expect(bars[3]).toEqual([0, lift!.total.value]);
    expect(bars[2]![1]).toBeCloseTo(lift!.total.value!, 9);
  });
});
