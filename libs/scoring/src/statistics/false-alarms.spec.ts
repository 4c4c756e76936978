import { monthOf, periodKey } from '@luoxuan/period';
import { controlChart, type ChartOptions } from './control-chart.js';
import type { SeriesValue } from './series-value.js';
import { LATE_IN_THE_YEAR, Noise } from './testing/noise.js';

/** Series in which nothing ever happens: whatever a chart calls a signal there is a false alarm. */
const season = (month: number): number => LATE_IN_THE_YEAR[month % 12] ?? 1;
const STABLE: [world: string, seasonal: boolean, value: (noise: Noise, month: number) => number][] = [
  ['normal', false, (noise) => 100 + 10 * noise.normal()],
  ['counts of 1 a month', false, (noise) => noise.count(1)],
  ['counts of 5 a month', false, (noise) => noise.count(5)],
  ['counts of 20 a month', false, (noise) => noise.count(20)],
  ['events of 3 in ten months', false, (noise) => noise.count(0.3)],
  ['skewed amounts (lognormal)', false, (noise) => Math.exp(0.5 * noise.normal())],
  ['waiting times (exponential)', false, (noise) => -Math.log(1 - noise.uniform())],
  ['a rate near its ceiling', false, (noise) => 100 - noise.count(4)],
  [
    'seasonal, noise in proportion',
    true,
    (noise, month) => 100 * season(month) * (1 + 0.15 * noise.normal()),
  ],
  ['seasonal, noise of one size', true, (noise, month) => 100 * season(month) + 10 * noise.normal()],
  ['seasonal counts', true, (noise, month) => noise.count(10 * season(month))],
];

const MONTHS = 48;
const SERIES = 420;
const keyOf = (month: number): string => periodKey(monthOf(2020 * 12 + month));

/** As the monthly job would: every month the chart of what was known by then, and whether its last month is a signal. */
function alarms(value: (noise: Noise, month: number) => number, options: ChartOptions) {
  let charts = 0;
  let coarse = 0;
  let signals = 0;
  for (let seed = 1; seed <= SERIES; seed++) {
    const noise = new Noise(seed);
    const series: SeriesValue[] = [];
    for (let month = 0; month < MONTHS; month++) {
      series.push({ period: keyOf(month), value: value(noise, month) });
      const chart = controlChart(series.slice(-36), options);
      if (chart.ok) {
        charts++;
        if (chart.signals.some((s) => s.period === keyOf(month))) signals++;
      } else if (chart.code === 'too-coarse') coarse++;
    }
  }
  return { months: charts + coarse, charts, perHundred: (100 * signals) / Math.max(1, charts) };
}

describe('false alarms of the control chart', () => {
  it.each(STABLE)('%s: fewer than 0.5 in 100 indicator-months', (world, seasonal, value) => {
    const { months, charts, perHundred } = alarms(value, { seasonal });
    rates.push(`${world}: ${perHundred.toFixed(2)} (${charts} of ${months} months charted)`);
    expect(months).toBeGreaterThanOrEqual(10_000);
    expect(perHundred).toBeLessThan(0.5);
  });
});
