import type { Catalog, Formula, Version } from '@luoxuan/catalog';
import { fromKey } from '@luoxuan/period';
import type { Basis } from '../judge.js';
import type { Comparison, IndicatorResult } from '../result.js';
import { scoreConsortium } from '../scorecard.js';
import type { DiagnosisPeriod } from '../values/span.js';
import { A, B, population, smallCatalog } from '../testing/small-world.js';

const ELEMENTS = [
  { code: 'FLO01', time: 'sum' },
  { code: 'DON01', unit: '项', decimals: 0, type: 'count' as const, time: 'sum' },
  { code: 'PLA01', unit: '项', decimals: 0, type: 'count' as const, time: 'last' },
];
const INDICATORS = [{ code: 'FLO01' }, { code: 'RAT01', formula: 'DON01 / PLA01' }];
const ENTRIES = [
  { code: 'FLO01', weight: 50, target: { 2025: 1200 }, floor: 600 },
  { code: 'RAT01', weight: 50, target: { 2025: 96 } },
];
const JULY: Version = {
  from: '2025-07',
  change: 'definition',
  text: { zh: '7 月起含境外到款', en: 'foreign income counts from July' },
};

const monthly = (code: string, member: string, year: number, value: number, to = 12) =>
  Object.fromEntries(
    Array.from({ length: to }, (_, i) => [
      `${code} ${member} ${year}-${String(i + 1).padStart(2, '0')}`,
      value,
    ]),
  );

interface World {
  change?: (catalog: Catalog) => void;
  basis?: Partial<Basis>;
  members?: (typeof A)[];
}

function indicator(
  code: string,
  period: string,
  facts: Record<string, number>,
  world: World = {},
): IndicatorResult {
  const { catalog, standard } = smallCatalog(ELEMENTS, INDICATORS, ENTRIES);
  world.change?.(catalog);
  const card = scoreConsortium({
    catalog,
    standard,
    population: population(catalog, facts, world.members ?? [A]),
    at: fromKey(period) as DiagnosisPeriod,
    ...world.basis,
  });
  return card.dimensions[0]!.indicators.find((i) => i.code === code)!;
}

const kind = (result: IndicatorResult, of: Comparison['kind']): Comparison =>
  result.comparisons.find((c) => c.kind === of)!;

describe('a comparison with a line', () => {
  const facts = monthly('FLO01', 'a', 2025, 90, 3);

  it('holds the year to date against the share of the line that is due', () => {
    const flow = indicator('FLO01', '2025-03', facts);
    expect(kind(flow, 'target')).toMatchObject({
      nowSpan: '2025-01..2025-03',
      beforeSpan: '2025',
      now: { text: '270.00' },
      before: { text: '300.00' },
      difference: { text: '-30.00', unit: '万元' },
      rate: { text: '-10.00', unit: '%' },
    });
    expect(kind(flow, 'floor')).toMatchObject({ before: { text: '150.00' }, rate: { text: '80.00' } });
    expect(flow.floorMet).toBe(true);
  });

  it('changes in 百分点 for a rate', () => {
    const facts2 = { ...monthly('DON01', 'a', 2025, 4, 3), 'PLA01 a 2025-03': 50 };
    expect(kind(indicator('RAT01', '2025-03', facts2), 'target')).toMatchObject({
      difference: { text: '0.00', unit: '百分点' },
      rate: { reason: 'rate-in-points' },
    });
  });

  it.each([
    ['nothing reported', {}, 'no-data'],
    ['a month is missing', { 'FLO01 a 2025-03': 90 }, 'incomplete'],
  ])('is undefined where %s', (_case, some, reason) => {
    expect(kind(indicator('FLO01', '2025-03', some), 'target').rate).toMatchObject({ text: null, reason });
  });

  it('is undefined where the year has no line', () => {
    const flow = indicator('FLO01', '2024-03', monthly('FLO01', 'a', 2024, 90, 3));
    expect(kind(flow, 'target').difference).toMatchObject({ text: null, reason: 'no-target' });
  });

  it('names the benchmark where the standard has one', () => {
    const benchmark = {
      name: { zh: '全国中位数', en: 'national median' },
      source: 's',
      values: { 2025: '400' },
    };
    expect(indicator('FLO01', '2025-03', facts).comparisons.map((c) => c.kind)).not.toContain('benchmark');
    const { catalog, standard } = smallCatalog(ELEMENTS, INDICATORS, ENTRIES);
    standard.dimensions[0]!.groups[0]!.indicators[0]!.benchmark = benchmark;
    const card = scoreConsortium({
      catalog,
      standard,
      population: population(catalog, facts, [A]),
      at: fromKey('2025-03') as DiagnosisPeriod,
    });
    expect(kind(card.dimensions[0]!.indicators[0]!, 'benchmark')).toMatchObject({
      before: { text: '100.00' },
      difference: { text: '170.00' },
    });
  });
});

describe('a changed definition', () => {
  const facts = { ...monthly('FLO01', 'a', 2024, 50), ...monthly('FLO01', 'a', 2025, 60) };
  const change = (catalog: Catalog): void => {
    catalog.elements.get('FLO01')!.versions = [JULY];
  };
  const cut = (period: string, of: Comparison['kind']) => {
    const { difference, rate, breaks } = kind(indicator('FLO01', period, facts, { change }), of);
    return { difference: difference.text, rate: rate.text, breaks: breaks.map((b) => `${b.code} ${b.from}`) };
  };
  const CUT = { difference: null, rate: null, breaks: ['FLO01 2025-07'] };

  it.each<[string, string, Comparison['kind']]>([
    ['between a month and the month before', '2025-07', 'previous'],
    ['between a month and the year before', '2025-09', 'year-ago'],
    ['inside the year to date', '2025-09', 'year-to-date'],
    ['inside the year', '2025', 'year-ago'],
  ])('cuts the comparison %s', (_case, period, of) => {
    expect(cut(period, of)).toEqual(CUT);
  });

  it.each<[string, string, Comparison['kind'], string]>([
    ['before the change', '2025-06', 'year-ago', '10.00'],
    ['of two months after it', '2025-08', 'previous', '0.00'],
  ])('leaves the comparison %s', (_case, period, of, difference) => {
    expect(cut(period, of)).toMatchObject({ difference, breaks: [] });
  });

  it('marks a comparison with a line and cuts nothing, as there is but one span', () => {
    expect(cut('2025-09', 'target')).toMatchObject({ difference: '-360.00', breaks: ['FLO01 2025-07'] });
  });

  it('says why, and takes no progress points across it', () => {
    const flow = indicator('FLO01', '2025', facts, { change });
    expect(kind(flow, 'year-ago').rate).toMatchObject({ reason: 'definition-changed' });
    expect(flow.parts.map((p) => p.points.text)).toEqual(['60.00', null]);
  });

  it('is marked at the point of the series where it begins', () => {
    const { series } = indicator('FLO01', '2025-09', facts, { change });
    expect(series.filter((p) => p.breaks !== undefined).map((p) => p.period)).toEqual(['2025-07']);
  });

  it('computes every period by the formula of its version', () => {
    const ratio = { ...monthly('DON01', 'a', 2025, 4), ...monthly('PLA01', 'a', 2025, 50) };
    const halved = (catalog: Catalog): void => {
      const { formula } = catalog.indicators.get('RAT01')!;
      catalog.indicators.get('RAT01')!.versions = [
        { ...JULY, change: 'formula', formula: { ...formula, text: 'half', evaluate: halfOf(formula) } },
      ];
    };
    const result = indicator('RAT01', '2025-08', ratio, { change: halved });
    expect([result.value.text, result.explanation.formula]).toEqual(['32.00', 'half']);
    expect(result.series.slice(-3).map((p) => p.text)).toEqual(['48.00', '28.00', '32.00']);
  });
});

const halfOf =
  ({ evaluate }: Formula): Formula['evaluate'] =>
  (lookup) => {
    const whole = evaluate(lookup);
    return whole.ok ? { ok: true, value: whole.value.div(2) } : whole;
  };

describe('a ratio of a flow to a stock', () => {
  const facts = {
    ...monthly('DON01', 'a', 2024, 3),
    ...monthly('PLA01', 'a', 2024, 40),
    ...monthly('DON01', 'a', 2025, 4),
    ...monthly('PLA01', 'a', 2025, 50),
  };

  it('runs from January over the latest stock, and is compared with the same months alone', () => {
    const ratio = indicator('RAT01', '2025-06', facts);
    expect([ratio.value.text, ratio.cumulative, ratio.period]).toEqual(['48.00', true, '2025-06']);
    expect(ratio.attainment).toMatchObject({ against: { text: '48.00' }, raw: { text: '100.00' } });
    expect(
      ratio.comparisons.map((c) => [c.kind, c.nowSpan, c.beforeSpan, c.difference.text]).slice(0, 1),
    ).toEqual([['year-to-date', '2025-01..2025-06', '2024-01..2024-06', '3.00']]);
    expect(ratio.comparisons.map((c) => c.kind)).not.toContain('previous');
  });

  it('is the year’s own in a year', () => {
    const ratio = indicator('RAT01', '2025', facts);
    expect([ratio.value.text, ratio.cumulative]).toEqual(['96.00', undefined]);
  });
});

describe('a changed population', () => {
  const facts = {
    ...monthly('FLO01', 'a', 2024, 50),
    ...monthly('FLO01', 'a', 2025, 60),
    ...monthly('FLO01', 'b', 2025, 7),
  };
  const joined = new Map([
    ['a', '2024-01'],
    ['b', '2025-01'],
  ]);

  it('is named, and the comparison stands: whoever had not joined is not missed', () => {
    const { difference, population: marks } = kind(
      indicator('FLO01', '2025', facts, { members: [A, B], basis: { joined } }),
      'year-ago',
    );
    expect([difference.text, marks]).toEqual(['204.00', { joined: ['b'], left: [] }]);
  });

  it('is a gap where the member had reported before', () => {
    const { difference } = kind(
      indicator('FLO01', '2025', facts, { members: [A, B], basis: { joined: new Map([['b', '2023-05']]) } }),
      'year-ago',
    );
    expect(difference).toMatchObject({ text: null, reason: 'incomplete' });
  });

  it('is a gap where nobody reported at all: two years are not held against three', () => {
    const half = { ...monthly('FLO01', 'a', 2025, 60), 'FLO01 a 2024-12': 50 };
    const since = new Map([['a', '2024-12']]);
    const { difference } = kind(indicator('FLO01', '2025', half, { basis: { joined: since } }), 'year-ago');
    expect(difference).toMatchObject({ text: null, reason: 'incomplete' });
  });
});
