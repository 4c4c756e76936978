import { controlChart, type ControlChart } from './control-chart.js';
import type { SeriesValue } from './series-value.js';
import { LATE_IN_THE_YEAR, Noise } from './testing/noise.js';

const month = (i: number): string => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
const series = (values: (number | null)[], from = 0): SeriesValue[] =>
  values.map((value, i) => ({ period: month(from + i), value }));
const chartOf = (values: (number | null)[], seasonal = false): ControlChart => {
  const chart = controlChart(series(values), { seasonal });
  if (!chart.ok) throw new Error(chart.code);
  return chart;
};
const signals = (values: (number | null)[], seasonal = false): string[] =>
  chartOf(values, seasonal).signals.map((s) => `${s.rule} ${s.side} ${s.since} ${s.period}`);

/** Flow rates of ten batches: the individuals chart worked out in the NIST/SEMATECH e-Handbook, 6.3.2.2. */
const NIST = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
/** Ten months by hand: ranges 3 4 6 5 3 2 4 6 3, sum 36, mean 4; values sum 403, mean 40.3. */
const BY_HAND = [40, 43, 39, 45, 40, 37, 39, 43, 37, 40];

describe('the limits of controlChart', () => {
  it('are those of a published example', () => {
    const { centre, averageRange, upper, lower } = chartOf(NIST);
    expect(centre).toBeCloseTo(50.81, 10);
    expect(averageRange).toBeCloseTo(1.8778, 4);
    // published with 3/1.128 in place of 2.66: 55.8041 and 45.8159
    expect(upper).toBeCloseTo(55.8041, 2);
    expect(lower).toBeCloseTo(45.8159, 2);
    expect(chartOf(NIST).signals).toEqual([]);
  });

  it('are X̄ ± 2.66·mR̄ and 3.268·mR̄ by hand', () => {
    const { centre, averageRange, upper, lower, upperRange } = chartOf(BY_HAND);
    expect([centre, averageRange]).toEqual([40.3, 4]);
    expect(upper).toBeCloseTo(50.94, 10);
    expect(lower).toBeCloseTo(29.66, 10);
    expect(upperRange).toBeCloseTo(13.072, 10);
  });

  it('take no range across a gap', () => {
    const chart = chartOf([40, 43, 39, 45, null, 140, 137, 139, 143, 137, 139]);
    expect(chart.points.map((p) => p.range)).toEqual([null, 3, 4, 6, null, null, 3, 2, 4, 6, 2]);
    const absent = series([40, 43, 39, 45, null, 140, 137, 139, 143, 137, 139]).filter(
      (p) => p.value !== null,
    );
    expect(controlChart(absent, { seasonal: false })).toMatchObject({ averageRange: chart.averageRange });
  });

  it('rest on the latest 24 values, since a declared break, in whatever order they come', () => {
    const noise = new Noise(7);
    const values = Array.from({ length: 40 }, () => 100 + 5 * noise.normal());
    expect(chartOf(values).points[0]?.period).toBe(month(16));
    const since = controlChart(series(values), { seasonal: false, since: month(30) });
    expect(since).toEqual(controlChart(series(values.slice(30), 30), { seasonal: false }));
    expect(controlChart([...series(values)].reverse(), { seasonal: false })).toEqual(chartOf(values));
  });
});

describe('a chart of quarters', () => {
  const quarters = Array.from({ length: 20 }, (_, i) => ({
    period: `${2020 + Math.floor(i / 4)}-Q${(i % 4) + 1}`,
    value: [40, 43, 39, 45, 41, 37, 39][i % 7]! + (i % 4 === 3 ? 100 : 0),
  }));

  it('compares with the same quarter of the year before, and begins with the first that begins after a break', () => {
    const chart = controlChart(quarters, { seasonal: true });
    expect(chart).toMatchObject({ ok: true, of: 'year-over-year', signals: [] });
    expect(chart.ok && chart.points.map((p) => p.value).slice(0, 3)).toEqual([1, -6, 0]);
    const since = controlChart(quarters, { seasonal: false, since: '2021-02' });
    expect(since.ok && since.points[0]?.period).toBe('2021-Q2');
  });
});

const calm = (n: number): number[] => {
  const noise = new Noise(1);
  return Array.from({ length: n }, () => Math.round(100 + 4 * noise.normal()));
};
const STEADY = [97, 101, 96, 103, 100, 98, 104, 99];
const steady = (n: number, level = 0): number[] =>
  Array.from({ length: n }, (_, i) => STEADY[i % 8]! + level);
const late = (n: number, year: (i: number) => number): number[] =>
  calm(n).map((v, i) => v * LATE_IN_THE_YEAR[i % 12]! * year(i));

const CASES: [name: string, values: (number | null)[], seasonal: boolean, expected: string[]][] = [
  ['noise alone', calm(24), false, []],
  ['one value far out', [...calm(23), 140], false, [`outside above ${month(23)} ${month(23)}`]],
  ['one value far below', [...calm(23), 55], false, [`outside below ${month(23)} ${month(23)}`]],
  [
    'a level that moved eight months ago',
    [...steady(16), ...steady(8, 8)],
    false,
    [`run above ${month(16)} ${month(23)}`],
  ],
  [
    'the same with a month missing in the run',
    [...steady(16), ...steady(4, 8), null, ...steady(4, 8)],
    false,
    [`run above ${month(16)} ${month(24)}`],
  ],
  ['December as every year', late(36, () => 1), true, []],
  [
    'December at half of last year',
    late(36, (i) => (i === 35 ? 0.4 : 1)),
    true,
    [`outside below ${month(35)} ${month(35)}`],
  ],
];

describe('the signals of controlChart', () => {
  it.each(CASES)('%s', (_name, values, seasonal, expected) => {
    expect(signals(values, seasonal)).toEqual(expected);
  });

  it('marks every point against the limits, also one that is no signal yet', () => {
    expect(chartOf([...calm(23), 140]).points.at(-1)).toMatchObject({ position: 'above', value: 140 });
    expect(chartOf([...calm(23), null]).points.at(-1)).toMatchObject({ position: null, range: null });
  });
});

describe('controlChart without an answer', () => {
  it.each<[string, (number | null)[], boolean, object]>([
    ['seven values', calm(7), false, { code: 'too-few-values', needed: 8, have: 7 }],
    ['none', [], false, { code: 'too-few-values', needed: 8, have: 0 }],
    [
      'eight values with a gap have six ranges',
      [...calm(4), null, ...calm(4)],
      false,
      { needed: 8, have: 7 },
    ],
    ['a season needs two years', calm(23), true, { code: 'too-few-values', needed: 12, have: 11 }],
    ['rare events', [0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0], false, { code: 'too-coarse' }],
    ['a stock that stands still', Array.from({ length: 24 }, () => 33), false, { code: 'too-coarse' }],
    ['steps of one', [1, 2, 1, 2, 3, 2, 1, 2, 1, 3], false, { code: 'too-coarse' }],
  ])('%s', (_name, values, seasonal, expected) => {
    expect(controlChart(series(values), { seasonal })).toMatchObject({ ok: false, ...expected });
  });

  it('throws on what is no such series', () => {
    const twice = [...series([1, 2]), ...series([1])];
    expect(() => controlChart(twice, { seasonal: false })).toThrow('two values for 2023-01');
    expect(() => controlChart([{ period: '2023', value: 1 }], { seasonal: false })).toThrow(
      'neither a month nor a quarter',
    );
  });
});
