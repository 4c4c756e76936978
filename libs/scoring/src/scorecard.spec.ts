import { fromKey } from '@luoxuan/period';
import { scoreConsortium } from './scorecard.js';
import type { IndicatorResult, Scorecard } from './result.js';
import type { DiagnosisPeriod } from './values/span.js';
import { A, population, smallCatalog, type SmallEntry } from './testing/small-world.js';

const ELEMENTS = [
  { code: 'FLO01', time: 'sum' },
  { code: 'STO01', unit: '个', decimals: 0, type: 'count' as const, time: 'last', period: 'quarter' },
  { code: 'NUM01', unit: '人', decimals: 0, type: 'count' as const, time: 'last', period: 'school-year' },
  { code: 'DEN01', unit: '人', decimals: 0, type: 'count' as const, time: 'last', period: 'school-year' },
  { code: 'NEG01', unit: '项', decimals: 0, type: 'count' as const, time: 'sum' },
];
const INDICATORS = [
  { code: 'FLO01' },
  { code: 'STO01' },
  { code: 'RAT01', formula: 'NUM01 / DEN01', period: 'school-year' },
  { code: 'NEG01', direction: 'down' },
];
const ENTRIES: SmallEntry[] = [
  { code: 'FLO01', weight: 50, target: { 2024: 1200, 2025: 1200 } },
  { code: 'STO01', weight: 30, target: { 2025: 10 } },
  { code: 'RAT01', weight: 20, target: { 2025: 80 } },
  { code: 'NEG01', kind: 'veto' },
];

const months = (year: number, to: number, value: number): Record<string, number> =>
  Object.fromEntries(
    Array.from({ length: to }, (_, i) => [`FLO01 a ${year}-${String(i + 1).padStart(2, '0')}`, value]),
  );

function score(
  period: string,
  facts: Record<string, number>,
  scoring: object = {},
  entries = ENTRIES,
): Scorecard {
  const { catalog, standard } = smallCatalog(ELEMENTS, INDICATORS, entries, scoring);
  return scoreConsortium({
    catalog,
    standard,
    population: population(catalog, facts, [A]),
    at: fromKey(period) as DiagnosisPeriod,
  });
}

const find = (card: Scorecard, code: string): IndicatorResult => {
  const found = card.dimensions[0]?.indicators.find((i) => i.code === code);
  if (found === undefined) throw new Error(`${code} is not in the scorecard`);
  return found;
};

describe('scoreConsortium for a year', () => {
  const full = {
    ...months(2024, 12, 90),
    ...months(2025, 12, 99),
    'STO01 a 2025-Q4': 12,
    'NUM01 a 2024-2025': 60,
    'DEN01 a 2024-2025': 100,
    'NEG01 a 2025-01': 0,
  };

  it('keeps every part of a score: attainment, progress, their weights', () => {
    const flow = find(score('2025', full), 'FLO01');
    expect(flow.value.text).toBe('1188.00');
    expect(flow.attainment.raw.text).toBe('99.00');
    expect(flow.comparisons.map((c) => [c.kind, c.rate.text])).toEqual([
      ['year-ago', '10.00'],
      ['target', '-1.00'],
      ['floor', null],
    ]);
    expect(flow.parts.map((p) => [p.name, p.points.text, p.weight])).toEqual([
      ['attainment', '99.00', 0.8],
      ['progress', '75.00', 0.2],
    ]);
    expect(flow.score.text).toBe('94.20');
  });

  it('takes the teaching figures from the school year that ends inside the year', () => {
    const ratio = find(score('2025', full), 'RAT01');
    expect(ratio.period).toBe('2024-2025');
    expect(ratio.value.text).toBe('60.00');
    expect(ratio.attainment.raw.text).toBe('75.00');
    expect(ratio.score.text).toBe('75.00');
  });

  it('shows 120 % and lets only 100 count', () => {
    const stock = find(score('2025', full), 'STO01');
    expect(stock.attainment.raw.text).toBe('120.00');
    expect(stock.attainment.capped.text).toBe('100.00');
  });

  it('weighs what can be scored and tells how much that is: Σw·s/Σw', () => {
    const card = score('2025', full);
    expect(card.score.text).toBe(((50 * 94.2 + 30 * 100 + 20 * 75) / 100).toFixed(2));
    expect(card.coverage.text).toBe('100.00');
  });

  it('never counts a missing indicator as 0: the score stays, the coverage falls', () => {
    const { 'STO01 a 2025-Q4': _gone, ...without } = full;
    const card = score('2025', without);
    expect(find(card, 'STO01').score).toMatchObject({ text: null, reason: 'no-data' });
    expect(card.score.text).toBe(((50 * 94.2 + 20 * 75) / 70).toFixed(2));
    expect(card.coverage.text).toBe('70.00');
  });

  it('shows a flow that lacks a month, names the gap, and neither compares nor scores it', () => {
    const { 'FLO01 a 2025-06': _gone, ...without } = full as Record<string, number>;
    const flow = find(score('2025', without), 'FLO01');
    expect(flow.value.text).toBe('1089.00');
    expect(flow.explanation.gaps).toEqual([{ element: 'FLO01', member: 'a', period: '2025-06' }]);
    expect(flow.score).toMatchObject({ text: null, reason: 'incomplete' });
    expect(flow.comparisons[0]?.rate).toMatchObject({ text: null, reason: 'incomplete' });
  });

  it('has no score and no coverage lost to a 0 where nothing is there at all', () => {
    const card = score('2025', {});
    expect(card.score).toMatchObject({ text: null, reason: 'nothing-scored' });
    expect(card.coverage.text).toBe('0.00');
    expect(card.vetoFree).toBeNull();
  });

  it.each([
    [{ floor: 10 }, 12, true],
    [{ floor: 10 }, 9, false],
    [{ target: { 2025: 10 } }, 12, true],
    [{ target: { 2025: 10 } }, 9, false],
  ])('holds a gate against its floor, or its target where it has none: %j, %d', (lines, value, met) => {
    const entries = [ENTRIES[0]!, { code: 'STO01', kind: 'basic', ...lines }];
    const card = score('2025', { 'STO01 a 2025-Q4': value }, {}, [
      { ...entries[0]!, weight: 100 },
      entries[1]!,
    ]);
    expect([find(card, 'STO01').floorMet, card.basicMet]).toEqual([met, met]);
  });

  it('lets one veto case stand apart from every score', () => {
    const vetoed = score('2025', {
      ...full,
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, i) => [
          `NEG01 a 2025-${String(i + 1).padStart(2, '0')}`,
          i === 4 ? 1 : 0,
        ]),
      ),
    });
    expect(vetoed.vetoFree).toBe(false);
    expect(vetoed.score.text).toBe(score('2025', full).score.text);
  });

  it('follows every figure down to its cells', () => {
    const { explanation } = find(score('2025', full), 'RAT01');
    expect(explanation.formula).toBe('NUM01 / DEN01');
    expect(
      explanation.elements.map((e) => [
        e.element,
        e.inputs.map((i) => `${i.file} ${i.sheet}!${i.ref} ${i.text}`),
      ]),
    ).toEqual([
      ['NUM01', ['a-2024-2025.xlsx 填报表!F26 60']],
      ['DEN01', ['a-2024-2025.xlsx 填报表!F27 100']],
    ]);
  });
});

describe('scoreConsortium for a month', () => {
  it('holds the year to date against the plan that is due by then', () => {
    const flow = find(score('2025-03', months(2025, 3, 80)), 'FLO01');
    expect(flow.value.text).toBe('80.00');
    expect(flow.attainment.against.text).toBe('300.00');
    expect(flow.attainment.raw.text).toBe('80.00');
  });

  it('follows the monthly curve where the standard gives one', () => {
    const curve = [0.01, 0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    const entries = ENTRIES.map((e) => (e.code === 'FLO01' ? { ...e, curve } : e));
    const flow = find(score('2025-03', months(2025, 3, 80), {}, entries), 'FLO01');
    expect(flow.attainment.against.text).toBe('120.00');
    expect(flow.attainment.raw.text).toBe('200.00');
    expect(flow.attainment.capped.text).toBe('100.00');
  });

  it('compares with the month before, the year before, and the year to date, over equal spans', () => {
    const facts = { ...months(2024, 12, 50), ...months(2025, 10, 60), 'FLO01 a 2025-10': 90 };
    const flow = find(score('2025-10', facts), 'FLO01');
    expect(flow.comparisons.map((c) => [c.kind, c.beforeSpan, c.difference.text, c.rate.text])).toEqual([
      ['previous', '2025-09', '30.00', '50.00'],
      ['year-ago', '2024-10', '40.00', '80.00'],
      ['year-to-date', '2024-01..2024-10', '130.00', '26.00'],
      ['target', '2025', '-370.00', '-37.00'],
      ['floor', '2025', null, null],
    ]);
  });

  it('gives no rate against 0 but the difference', () => {
    const facts = { 'FLO01 a 2024-03': 0, 'FLO01 a 2025-02': 4, 'FLO01 a 2025-03': 5 };
    const yearAgo = find(score('2025-03', facts), 'FLO01').comparisons.find((c) => c.kind === 'year-ago');
    expect(yearAgo?.difference.text).toBe('5.00');
    expect(yearAgo?.rate).toMatchObject({ text: null, reason: 'before-is-zero' });
  });

  it('leaves out what is not due in this month', () => {
    const codes = (period: string) => score(period, {}).dimensions[0]?.indicators.map((i) => i.code);
    expect(codes('2025-02')).toEqual(['FLO01', 'NEG01']);
    expect(codes('2025-03')).toEqual(['FLO01', 'STO01', 'NEG01']);
    expect(codes('2025-08')).toEqual(['FLO01', 'RAT01', 'NEG01']);
  });
});
