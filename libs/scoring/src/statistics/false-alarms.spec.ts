import { monthOf, periodKey } from '@luoxuan/period';
import { controlChart, type ChartOptions } from './control-chart.js';
import type { SeriesValue } from './series-value.js';
import { LATE_IN_THE_YEAR, Noise } from './testing/noise.js';

/** Series in which nothing ever happens: whatever a chart calls a signal there is a false alarm. */
const season = (month: number): number => LATE_IN_THE_YEAR[month % 12] ?? 1;
const STABLE: [
  world: string,
  seasonal: boolean,
  measured: number,
  value: (noise: Noise, month: number) => number,
][] = [
  ['normal', false, 0.2, (noise) => 100 + 10 * noise.normal()],
  ['counts of 1 a month', false, 0.02, (noise) => noise.count(1)],
  ['counts of 5 a month', false, 0.06, (noise) => noise.count(5)],
  ['counts of 20 a month', false, 0.08, (noise) => noise.count(20)],
  ['skewed amounts (lognormal)', false, 0.39, (noise) => Math.exp(0.5 * noise.normal())],
  ['waiting times (exponential)', false, 0.18, (noise) => -Math.log(1 - noise.uniform())],
  ['a rate near its ceiling', false, 0.26, (noise) => 100 - noise.count(4)],
  [
    'seasonal, noise in proportion',
    true,
    0.19,
    (noise, month) => 100 * season(month) * (1 + 0.15 * noise.normal()),
  ],
  ['seasonal, noise of one size', true, 0.1, (noise, month) => 100 * season(month) + 10 * noise.normal()],
  ['seasonal counts', true, 0.08, (noise, month) => noise.count(10 * season(month))],
];

const MONTHS = 48;
/** Series give a chart in 41 of 48 months, seasonal ones in 25. */
const SERIES = { plain: 250, seasonal: 410 };
const keyOf = (month: number): string => periodKey(monthOf(2020 * 12 + month));

/** As the monthly job would: every month the chart of what was known by then, and whether its last month is a signal. */
function alarms(value: (noise: Noise, month: number) => number, options: ChartOptions) {
  let charts = 0;
  let coarse = 0;
  let signals = 0;
  for (let seed = 1; seed <= (options.seasonal ? SERIES.seasonal : SERIES.plain); seed++) {
    const noise = new Noise(seed);
    const series: SeriesValue[] = [];
    for (let month = 0; month < MONTHS; month++) {
      series.push({ period: keyOf(month), value: value(noise, month) });
      const chart = controlChart(series.slice(options.seasonal ? -36 : -24), options);
      if (chart.ok) {
        charts++;
        if (chart.signals.some((s) => s.period === keyOf(month))) signals++;
      } else if (chart.code === 'too-coarse') coarse++;
    }
  }
  return { months: charts + coarse, charts, perHundred: (100 * signals) / Math.max(1, charts) };
}

describe('false alarms of the control chart', () => {
  it.each(STABLE)('%s: fewer than 0.5 in 100 indicator-months', (_world, seasonal, measured, value) => {
    const { months, perHundred } = alarms(value, { seasonal });
    expect(months).toBeGreaterThanOrEqual(10_000);
    expect(perHundred).toBeLessThan(0.5);
    expect(Math.abs(perHundred - measured)).toBeLessThan(0.02);
  });

  it('hardly any chart is drawn of events that happen three times in ten months', () => {
    const { months, charts } = alarms((noise) => noise.count(0.3), { seasonal: false });
    expect(charts / months).toBeLessThan(0.05);
  });
});

describe('what the control chart does see', () => {
  const found = (change: (month: number) => number): number => {
    let seen = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const noise = new Noise(seed);
      const series = Array.from({ length: 24 }, (_, i) => ({
        period: keyOf(i),
        value: 100 + 10 * noise.normal() + change(i),
      }));
      const chart = controlChart(series, { seasonal: false });
      if (chart.ok && chart.signals.some((s) => s.period === keyOf(23))) seen++;
    }
    return (100 * seen) / 300;
  };

  it.each<[string, number, (month: number) => number]>([
    ['a value eight standard deviations out', 90, (month) => (month === 23 ? 80 : 0)],
    [
      'a level that moved by three standard deviations nine months ago',
      70,
      (month) => (month >= 15 ? 30 : 0),
    ],
  ])('%s, in at least %d of 100 series', (_name, least, change) => {
    expect(found(change)).toBeGreaterThanOrEqual(least);
  });
});
