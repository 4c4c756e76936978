import type { ScoringRule, Standard } from '@luoxuan/catalog';
import type { Observation } from '../values/observation.js';
import { A, B, smallCatalog } from '../testing/small-world.js';
import { Panel } from './panel.js';
import { planPanel } from './plan.js';
import { ranks } from './rank.js';
import { scorePanel } from './score-panel.js';

const { catalog, standard } = smallCatalog(
  [{ code: 'FLO01' }, { code: 'FLO02', unit: '元', decimals: 0 }],
  [{ code: 'FLO01' }, { code: 'SUM01', unit: '万元', formula: 'FLO01 - FLO02' }],
  [
    { code: 'FLO01', weight: 60, target: { 2025: 12 } },
    { code: 'SUM01', weight: 40, target: { 2025: 12 } },
  ],
);

/** The standard with another rule for every indicator. */
const withRule = (rule: ScoringRule): Standard => ({
  ...standard,
  dimensions: standard.dimensions.map((d) => ({
    ...d,
    groups: d.groups.map((g) => ({ ...g, indicators: g.indicators.map((e) => ({ ...e, rule })) })),
  })),
});

const panelOf = (): Panel =>
  new Panel([{ code: 'YW', members: [A, B] }], { kind: 'month', year: 2025, month: 1 }, 12);

const reported = (
  element: string,
  member: string,
  period: string,
  steps: number,
  decimals = 2,
): Observation => ({
  ...{ element, member, period, steps, decimals, unit: '万元' },
  ...{ submission: 1, file: 'x.xlsx', sheet: '填报表', ref: 'F1' },
});

describe('Panel', () => {
  it('takes the later of two figures for one fact, and leaves out what it has no place for', () => {
    const panel = panelOf();
    const figures = [
      reported('FLO01', 'a', '2025-01', 100),
      reported('FLO01', 'a', '2025-01', 300),
      reported('FLO01', 'a', '2024-12', 1),
      reported('FLO01', 'z', '2025-01', 1),
      reported('XXX99', 'a', '2025-01', 1),
    ];
    expect(panel.put('YW', figures, catalog.elements)).toEqual([]);
    expect([...(panel.column('FLO01', 'month') ?? [])].filter((v) => !Number.isNaN(v))).toEqual([300]);
    expect(panel.column('XXX99', 'month')).toBeUndefined();
  });

  it('brings figures with other decimals to steps of the element, and names those that are none', () => {
    const panel = panelOf();
    const figures = [
      reported('FLO01', 'a', '2025-01', 7, 0),
      reported('FLO01', 'a', '2025-02', 12_500, 4),
      reported('FLO01', 'b', '2025-03', 12_345, 4),
      reported('FLO01', 'b', '2025-04', 2 ** 50, 0),
    ];
    const faults = panel.put('YW', figures, catalog.elements);
    expect([...(panel.column('FLO01', 'month') ?? [])].filter((v) => !Number.isNaN(v))).toEqual([700, 125]);
    expect(faults.map((f) => `${f.code} ${f.element} ${f.member} ${f.period}`)).toEqual([
      'not-in-steps FLO01 b 2025-03',
      'not-in-steps FLO01 b 2025-04',
    ]);
  });

  it('sums in whole steps: a difference of nothing is 0 where doubles of the unit would leave a crumb', () => {
    const panel = panelOf();
    const figures = ['a', 'b'].flatMap((member) => [
      reported('FLO01', member, '2025-01', member === 'a' ? 10 : 20),
      reported('FLO02', member, '2025-01', member === 'a' ? 1000 : 2000, 0),
    ]);
    panel.put('YW', figures, catalog.elements);
    const planned = planPanel(catalog, standard);
    if (!planned.ok) throw new Error('refused');
    const scores = scorePanel(panel, planned.plan, catalog, 'month');
    expect(scores.indicators.map((i) => [i.code, i.value[0]])).toEqual([
      ['FLO01', 0.3],
      ['SUM01', 0],
    ]);
  });

  it('reaches a line that is reached exactly, though 27 × 7⁄12 is more than 15.75 in doubles', () => {
    const panel = panelOf();
    const months = Array.from({ length: 7 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
    for (const member of ['a', 'b'])
      panel.put(
        'YW',
        months.map((m) => reported('FLO01', member, m, member === 'a' ? 225 : 0)),
        catalog.elements,
      );
    const rule = { kind: 'threshold', line: '27', points: 100, otherwise: 0 } as const;
    const planned = planPanel(catalog, withRule(rule));
    if (!planned.ok) throw new Error('refused');
    const [flow] = scorePanel(panel, planned.plan, catalog, 'month').indicators;
    expect(27 * (7 / 12)).toBeGreaterThan(15.75);
    expect(flow?.score[6]).toBe(100);
  });

  it('gives no score, no coverage and no rank where nothing was reported', () => {
    const planned = planPanel(catalog, standard);
    if (!planned.ok) throw new Error('refused');
    const scores = scorePanel(panelOf(), planned.plan, catalog, 'year');
    expect([scores.score[0], scores.coverage[0], scores.rank[0]]).toEqual([NaN, 0, 0]);
  });
});

describe('planPanel', () => {
  it('names every indicator that the panel cannot compute as the exact engine does, and why', () => {
    const other = withRule({ kind: 'expert' });
    expect(planPanel(catalog, other)).toEqual({
      ok: false,
      refusals: [
        { code: 'rule', indicator: 'FLO01', found: 'expert' },
        { code: 'rule', indicator: 'SUM01', found: 'expert' },
      ],
    });
  });
});

describe('ranks', () => {
  it.each([
    ['competition', [90, 80, 90, NaN, 70], [1, 3, 1, 0, 4]],
    ['dense', [90, 80, 90, NaN, 70], [1, 2, 1, 0, 3]],
    ['competition', [0.1 + 0.2, 0.3, 0.3 - 1e-6], [1, 1, 3]],
  ] as const)('counts %s over %j', (counting, scores, expected) => {
    expect([...ranks(Float64Array.from(scores), 1, counting)]).toEqual(expected);
  });
});
