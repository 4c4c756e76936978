import type { IndicatorResult, SeriesPoint } from '@luoxuan/scoring';
import { sampleScorecard } from '../testing/sample-scorecard.js';
import { controlOf, isFlow } from './control.js';

const sample = (code: string): IndicatorResult =>
  sampleScorecard()
    .dimensions.flatMap((d) => d.indicators)
    .find((i) => i.code === code)!;

/** Two years of months, with noise that repeats itself. */
const months = (valueAt: (n: number) => number | null): SeriesPoint[] =>
  Array.from({ length: 24 }, (_, n) => {
    const value = valueAt(n);
    const period = `${2024 + Math.floor(n / 12)}-${`${(n % 12) + 1}`.padStart(2, '0')}`;
    return { period, value, text: value === null ? null : `${value}` };
  });
const noise = (n: number): number => [0, 3, -2, 5, -4, 1, 4, -3, 2, -5, 6][n % 11]!;

const withRollup = (rollup: string, series: SeriesPoint[], formula = 'SRV04'): IndicatorResult => {
  const { explanation, ...rest } = sample('SRV04');
  const elements = explanation.elements.map((e) => ({ ...e, rollup }));
  return { ...rest, series, explanation: { ...explanation, formula, elements } };
};
const STOCK = 'time: last, members: sum';
const FLOW = 'time: sum, members: sum';

describe('controlOf', () => {
  it('lays the limits of a stock about its mean, the same for every month', () => {
    const series = months((n) => 100 + noise(n));
    const control = controlOf(withRollup(STOCK, series), series.slice(-12))!;
    expect(control.of).toBe('values');
    expect(new Set(control.upper).size).toBe(1);
    expect(control.lower[0]!).toBeLessThan(100);
    expect(control.upper[0]!).toBeGreaterThan(100);
    expect(control.signals).toEqual([]);
  });

  it('lays the limits of a flow about the month of the year before', () => {
    const series = months((n) => 100 * ((n % 12) + 1) + noise(n));
    const control = controlOf(withRollup(FLOW, series), series.slice(-12))!;
    expect(control.of).toBe('year-over-year');
    const middles = control.upper.map((u, i) => (u! + control.lower[i]!) / 2);
    expect(middles[11]! - middles[0]!).toBeCloseTo(series[11]!.value! - series[0]!.value!, 9);
  });

  it('marks the month that lies far out', () => {
    const series = months((n) => (n === 20 ? 190 : 100 + noise(n)));
    expect(controlOf(withRollup(STOCK, series), series.slice(-12))!.signals).toEqual([8]);
  });

  it('draws none across a break with too few figures behind it', () => {
    const series = months((n) => 100 + noise(n));
    const mark = { code: 'SRV04', from: '2025-07', change: 'definition', text: { zh: '', en: '' } } as const;
    const broken = series.map((p) => (p.period === '2025-07' ? { ...p, breaks: [mark] } : p));
    expect(controlOf(withRollup(STOCK, broken), broken.slice(-12))).toBeNull();
  });

  it('draws none where too many are missing', () => {
    const series = months((n) => (n < 18 ? null : 100 + noise(n)));
    expect(controlOf(withRollup(STOCK, series), series.slice(-12))).toBeNull();
  });
});

describe('isFlow', () => {
  it.each([
    [FLOW, 'SRV04', true],
    [STOCK, 'SRV04', false],
    [FLOW, 'SRV04 / SRV02', false],
  ])('takes %s in %s for a flow: %s', (rollup, formula, flow) => {
    expect(isFlow(withRollup(rollup, [], formula))).toBe(flow);
  });
});
