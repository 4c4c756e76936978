import { fromKey } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import fc from 'fast-check';
import { compare } from '../comparison/comparison.js';
import { valueOf } from '../values/indicator-value.js';
import type { Member } from '../values/observation.js';
import { population, smallCatalog, type SmallElement } from '../testing/small-world.js';
import type { Contributions, NoContributions } from './contributions.js';
import { contributionsOf } from './contribute.js';
import { whenOf } from './side.js';

const MEMBERS: Member[] = ['甲学院', '乙学院', '丙学院'].map((name, i) => ({
  code: 'abc'[i]!,
  name,
  kind: '高职',
  lead: i === 0,
}));
const count = (code: string, more: Partial<SmallElement> = {}): SmallElement => ({
  code,
  unit: '人',
  decimals: 0,
  type: 'count',
  time: 'last',
  ...more,
});
const ELEMENTS: SmallElement[] = [
  { code: 'FLO01', name: '横向到款' },
  { code: 'FLO02', name: '纵向到款' },
  count('NUM01'),
  count('DEN01'),
  count('DEN02'),
  count('LEA01', { members: 'lead' }),
  count('SMP01'),
  {
    code: 'SVY01',
    unit: '%',
    decimals: 1,
    type: 'survey',
    time: 'last',
    members: 'weighted',
    weightedBy: 'SMP01',
  },
];
const INDICATORS = [
  { code: 'FLO01' },
  { code: 'SVY01' },
  { code: 'TOT01', formula: 'FLO01 + FLO02', unit: '万元' },
  { code: 'RAT01', formula: 'NUM01 / DEN01' },
  { code: 'RAT02', formula: 'NUM01 / (DEN01 + DEN02)' },
  { code: 'RAT03', formula: 'FLO01 / LEA01', unit: '万元/人' },
  { code: 'PRO01', formula: 'NUM01 * SVY01 / DEN01', unit: '%' },
  { code: 'DIF01', formula: 'NUM01 / (DEN01 - DEN02)' },
  { code: 'MAN01', formula: 'NUM01 + DEN01 + DEN02 + LEA01 + SMP01', unit: '人' },
];
const { catalog } = smallCatalog(ELEMENTS, INDICATORS, [{ code: 'FLO01', weight: 100 }]);

type Facts = Record<string, string | number>;

function contribute(code: string, facts: Facts, members = MEMBERS): Contributions | NoContributions {
  const indicator = catalog.indicators.get(code)!;
  const people = population(catalog, facts, members);
  const spans = { kind: 'previous' as const, nowSpan: '2025-02', beforeSpan: '2025-01' };
  const at = (span: string) => valueOf(indicator, whenOf(span), catalog, people);
  const comparison = compare(spans, at(spans.nowSpan), at(spans.beforeSpan), indicator);
  return contributionsOf({ indicator, comparison, catalog, population: people });
}

/** `{ NUM01: { a: [40, 45] } }` → facts of January and February. */
const facts = (figures: Record<string, Record<string, (number | string)[]>>): Facts =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([code, by]) =>
      Object.entries(by).flatMap(([member, [before, now]]) => [
        ...(before === undefined ? [] : [[`${code} ${member} 2025-01`, before]]),
        ...(now === undefined ? [] : [[`${code} ${member} 2025-02`, now]]),
      ]),
    ),
  ) as Facts;

const brief = (result: Contributions | NoContributions) =>
  result.ok
    ? {
        method: result.method,
        change: result.change.exact,
        members: result.members.map((m) => `${m.member} ${m.effect.exact}`),
        elements: result.elements.map((e) => `${e.element} ${e.effect.exact}`),
        driver: result.sides?.driver,
      }
    : result.reason;

const CASES: [name: string, code: string, facts: Facts, expected: object | string][] = [
  [
    'a flow: each member its Δ, the largest first',
    'FLO01',
    facts({ FLO01: { a: ['300.00', '150.00'], b: ['20.00', '49.50'], c: [5, 5] } }),
    {
      method: 'elements',
      change: '-241/2',
      members: ['a -150', 'b 59/2', 'c 0'],
      elements: ['FLO01 -241/2'],
    },
  ],
  [
    'a sum of two elements says which of them moved it',
    'TOT01',
    facts({ FLO01: { a: [10, 30], b: [10, 10], c: [0, 0] }, FLO02: { a: [5, 0], b: [5, 5], c: [1, 2] } }),
    { method: 'elements', change: '16', members: ['a 15', 'c 1', 'b 0'], elements: ['FLO01 20', 'FLO02 -4'] },
  ],
  [
    'a ratio that rises only because its denominator shrank',
    'RAT01',
    facts({
      NUM01: { a: [50, 50], b: [50, 48], c: [0, 0] },
      DEN01: { a: [100, 60], b: [100, 100], c: [0, 0] },
    }),
    {
      method: 'ratio',
      change: '45/4',
      members: ['a 99/8', 'b -9/8', 'c 0'],
      elements: ['DEN01 99/8', 'NUM01 -9/8'],
      driver: 'denominator',
    },
  ],
  [
    "a denominator that the lead reports for all is the lead's",
    'RAT03',
    facts({ FLO01: { a: [10, 10], b: [10, 30], c: [0, 0] }, LEA01: { a: [10, 10] } }),
    {
      method: 'ratio',
      change: '2',
      members: ['b 2', 'a 0', 'c 0'],
      elements: ['FLO01 2', 'LEA01 0'],
      driver: 'numerator',
    },
  ],
  [
    'a survey: results stand still, the sample moves to the happier members',
    'SVY01',
    facts({
      SVY01: { a: [80, 80], b: [90, 90], c: [80, 80] },
      SMP01: { a: [50, 50], b: [50, 100], c: [100, 50] },
    }),
    {
      method: 'survey',
      change: '5/2',
      members: ['b 25/16', 'c 15/16', 'a 0'],
      elements: ['SVY01 5/2'],
    },
  ],
  ['a missing figure', 'FLO01', facts({ FLO01: { a: [1, 2], b: [1], c: [1, 1] } }), 'incomplete'],
  ['nothing at all before', 'FLO01', facts({ FLO01: { a: [], b: [], c: [] } }), 'no-data'],
  [
    'a denominator of 0',
    'RAT01',
    facts({ NUM01: { a: [1, 1], b: [1, 1], c: [1, 1] }, DEN01: { a: [1, 0], b: [1, 0], c: [1, 0] } }),
    'denominator-is-zero',
  ],
];

describe('contributionsOf', () => {
  it.each(CASES)('%s', (_name, code, figures, expected) => {
    const result = brief(contribute(code, figures));
    if (typeof expected === 'string') expect(result).toBe(expected);
    else expect(result).toMatchObject(expected);
  });

  it('does not take a comparison with a line apart, nor one whose figures were restated since', () => {
    const indicator = catalog.indicators.get('FLO01')!;
    const figures = facts({ FLO01: { a: [1, 2], b: [1, 2], c: [1, 2] } });
    const people = population(catalog, figures, MEMBERS);
    const spans = { kind: 'previous' as const, nowSpan: '2025-02', beforeSpan: '2025-01' };
    const value = (span: string) => valueOf(indicator, whenOf(span), catalog, people);
    const comparison = compare(spans, value('2025-02'), value('2025-01'), indicator);
    const restated = population(catalog, { ...figures, 'FLO01 a 2025-02': 9 }, MEMBERS);
    const basis = { indicator, catalog, population: people };
    expect(contributionsOf({ ...basis, comparison: { ...comparison, kind: 'target' } })).toMatchObject({
      ok: false,
      reason: 'against-a-line',
    });
    expect(contributionsOf({ ...basis, comparison, population: restated })).toMatchObject({
      ok: false,
      reason: 'other-inputs',
    });
  });

  it('takes the formula that was in force', () => {
    const first = catalog.indicators.get('RAT01')!;
    const formula = catalog.indicators.get('RAT02')!.formula;
    const later = { from: '2020-01', change: 'formula' as const, text: { zh: '', en: '' }, formula };
    const world = facts({
      NUM01: { a: [1, 2], b: [1, 1], c: [1, 1] },
      DEN01: { a: [2, 2], b: [2, 2], c: [2, 2] },
      DEN02: { a: [1, 1], b: [2, 2], c: [3, 3] },
    });
    const people = population(catalog, world, MEMBERS);
    const spans = { kind: 'previous' as const, nowSpan: '2025-02', beforeSpan: '2025-01' };
    const value = (span: string) => valueOf(catalog.indicators.get('RAT02')!, whenOf(span), catalog, people);
    const comparison = compare(spans, value('2025-02'), value('2025-01'), first);
    const indicator = { ...first, versions: [later] };
    expect(brief(contributionsOf({ indicator, comparison, catalog, population: people }))).toMatchObject({
      change: '25/3',
      members: ['a 25/3', 'b 0', 'c 0'],
    });
  });

  it('lets a member that joined in between appear with all that it brought', () => {
    const indicator = catalog.indicators.get('FLO01')!;
    const people = population(catalog, facts({ FLO01: { a: [1, 2], b: [1, 1] } }), MEMBERS.slice(0, 2));
    const table = population(
      catalog,
      { ...facts({ FLO01: { a: [1, 2], b: [1, 1] } }), 'FLO01 c 2025-02': 5 },
      MEMBERS,
    );
    const spans = { kind: 'previous' as const, nowSpan: '2025-02', beforeSpan: '2025-01' };
    const comparison = compare(
      spans,
      valueOf(indicator, whenOf('2025-02'), catalog, table),
      valueOf(indicator, whenOf('2025-01'), catalog, people),
      indicator,
    );
    expect(brief(contributionsOf({ indicator, comparison, catalog, population: table }))).toMatchObject({
      change: '6',
      members: ['c 5', 'a 1', 'b 0'],
    });
  });

  it('reads spans as comparisons name them', () => {
    expect(whenOf('2024-2025')).toEqual({ whole: fromKey('2024-2025') });
    expect(whenOf('2024-12..2025-02')).toMatchObject({
      months: [{ month: 12 }, { month: 1 }, { year: 2025, month: 2 }],
    });
  });
});

const figure = fc.nat(30);
const WORLD = fc.record(
  Object.fromEntries(
    ELEMENTS.map(({ code, members }) => [
      code,
      fc.record(
        Object.fromEntries(
          MEMBERS.filter((m) => members !== 'lead' || m.lead).map((m) => [m.code, fc.tuple(figure, figure)]),
        ),
      ),
    ]),
  ),
);

describe.each(INDICATORS.map((i) => i.code))('contributionsOf %s in any world', (code) => {
  it('adds up exactly, by member, by part, by element, by side, in whatever order the members stand', () => {
    let taken = 0;
    fc.assert(
      fc.property(WORLD, (world) => {
        const result = contribute(code, facts(world));
        const turned = contribute(code, facts(world), [...MEMBERS].reverse());
        expect(turned).toEqual(result);
        if (!result.ok) return;
        taken++;
        const total = (items: { effect: { exact: string } }[]): string =>
          items
            .reduce((sum, { effect }) => sum.add(new Rational(effect.exact)), new Rational(0))
            .toFraction();
        expect(total(result.members)).toBe(result.change.exact);
        expect(total(result.elements)).toBe(result.change.exact);
        for (const m of result.members) expect(total(m.parts)).toBe(m.effect.exact);
        if (result.sides === null) return;
        const { numerator, denominator } = result.sides;
        expect(total([{ effect: numerator }, { effect: denominator }])).toBe(result.change.exact);
        const above = result.members.flatMap((m) => m.parts.filter((p) => p.name === 'numerator'));
        expect(total(above)).toBe(numerator.exact);
      }),
      { numRuns: 40 },
    );
    expect(taken).toBeGreaterThan(10);
  });
});
