import { A } from '../../../scoring/src/testing/small-world.js';
import { monthly, raisedBy, watched, type SmallWatch } from '../testing/watched.js';
import { controlChart } from './control-chart.js';

/** A noise that repeats every seven months: no two neighbours are equal. */
const NOISE = [0, 3, -2, 4, -3, 1, -4];
const noise = (year: number, month: number): number => NOISE[(year * 12 + month) % 7] ?? 0;
const stock = (
  valueOf: (year: number, month: number) => number | null,
  at = '2025-12',
  rest: Partial<SmallWatch> = {},
): SmallWatch => ({
  elements: [{ code: 'VAL01', time: 'last' }],
  members: [A],
  facts: monthly('VAL01', 'a', [2023, 2024, 2025], valueOf),
  at,
  ...rest,
});
const quiet = (year: number, month: number): number => 100 + noise(year, month);
const falling = (year: number, month: number): number =>
  year === 2025 && month === 12 ? 60 : quiet(year, month);
const sunken = (year: number, month: number): number =>
  quiet(year, month) - (year === 2025 && month > 4 ? 8 : 0);
const season = (year: number, month: number): number => month * 10 + noise(year, month);

describe('control-chart', () => {
  it.each<[string, SmallWatch, string[]]>([
    ['noise', stock(quiet), []],
    ['far below', stock(falling), ['yellow VAL01']],
    ['far above', stock((y, m) => 200 - falling(y, m)), []],
    ['↓ far above', stock((y, m) => 200 - falling(y, m), '2025-12', down()), ['yellow VAL01']],
    ['far below a month ago', stock(falling, '2026-01', next()), []],
    ['a lower level for eight months', stock(sunken), ['blue VAL01']],
    ['eleven values', stock((y, m) => (y === 2025 && m > 1 ? falling(y, m) : null)), []],
    ['the year as a whole', stock(falling, '2025'), []],
    ['a flow with its season', stock(season, '2025-12', { elements: [{ code: 'VAL01' }] }), []],
    [
      'a flow that falls out of its season',
      stock((y, m) => (y === 2025 && m === 12 ? 30 : season(y, m)), '2025-12', {
        elements: [{ code: 'VAL01' }],
      }),
      ['yellow VAL01'],
    ],
  ])('%s', (_case, world, expected) => {
    expect(raisedBy(controlChart, watched(world))).toEqual(expected);
  });

  it('is quiet across a break: nothing before it counts', () => {
    const versions = [
      {
        from: '2025-11',
        change: 'definition',
        text: { zh: '不再计捐赠。', en: 'Donations no longer count.' },
      },
    ];
    const broken = stock(falling, '2025-12', { elements: [{ code: 'VAL01', time: 'last', versions }] });
    expect(raisedBy(controlChart, watched(broken))).toEqual([]);
  });

  it('shows where it lies and where the limit is', () => {
    const [warning] = controlChart(watched(stock(falling)));
    expect(warning?.evidence).toMatchObject({
      value: { text: '60.00' },
      signal: 'outside',
      since: '2025-12',
    });
    expect(warning?.text.zh).toMatch(/为 60.00 万元，超出控制图的控制限 \d+\.\d\d 万元，不是通常的波动。$/);
  });
});

function down(): Partial<SmallWatch> {
  return { indicators: [{ code: 'VAL01', direction: 'down' }] };
}

function next(): Partial<SmallWatch> {
  return { facts: { ...monthly('VAL01', 'a', [2023, 2024, 2025], falling), 'VAL01 a 2026-01': 101 } };
}
