import { compileCatalog, type Catalog, type Standard, type StandardIndicator } from '@luoxuan/catalog';
import { fromKey, inside, monthsOf, periodKey, type Month } from '@luoxuan/period';
import type { Member, Observation } from '../values/observation.js';

const SHARED = { clause: 'C4', status: 'proposed', definition: '用于检验计算，没有实际含义。' };
const COUNT = { unit: '人', decimals: 0, type: 'count' };
const AMOUNT = { unit: '万元', decimals: 2, type: 'amount' };

/** Elements of every kind of period, every way to add up over time and every way over members. */
const ELEMENTS = [
  { code: 'FLO01', ...AMOUNT, period: 'month', time: 'sum' },
  { code: 'FLO02', ...AMOUNT, unit: '元', decimals: 0, period: 'month', time: 'sum' },
  { code: 'FLO03', ...COUNT, period: 'quarter', time: 'sum' },
  { code: 'LED01', ...AMOUNT, period: 'month', time: 'sum', members: 'lead' },
  { code: 'STO01', ...COUNT, period: 'month', time: 'last' },
  { code: 'STO02', ...COUNT, period: 'quarter', time: 'last' },
  { code: 'STO03', ...COUNT, period: 'school-year', time: 'last', reportedBy: ['高职'] },
  { code: 'STO04', ...COUNT, period: 'year', time: 'last', members: 'distinct' },
  { code: 'MEA01', ...COUNT, period: 'month', time: 'mean' },
  {
    code: 'SUR01',
    unit: '%',
    decimals: 1,
    type: 'survey',
    period: 'month',
    time: 'last',
    members: 'weighted',
    weightedBy: 'STO01',
  },
];

const INDICATORS = [
  { code: 'FLO01' },
  { code: 'LED01' },
  { code: 'STO01', direction: 'down' },
  { code: 'STO02' },
  { code: 'STO03', direction: 'context' },
  { code: 'STO04' },
  { code: 'MEA01' },
  { code: 'SUR01' },
  { code: 'FLO03' },
  { code: 'IND01', unit: '万元', formula: 'FLO01 + FLO02 - LED01', period: 'month' },
  { code: 'IND02', unit: '万元', formula: 'FLO01 + FLO02', period: 'quarter' },
  { code: 'IND03', unit: '万元/人', formula: 'FLO01 / STO01', period: 'month' },
  { code: 'IND04', unit: '%', formula: 'STO01 / (STO01 + MEA01)', period: 'month' },
  { code: 'IND05', unit: '万元/人', formula: 'FLO01 / STO03', period: 'year', direction: 'down' },
  { code: 'IND06', unit: '%', formula: 'STO01 / STO03', period: 'school-year' },
  { code: 'IND07', unit: '人', formula: '2 * STO01 + FLO03 / 4', period: 'quarter' },
  { code: 'IND08', unit: '%', formula: 'STO01 / STO03 * FLO01 / LED01', period: 'year' },
];

const GATE = 'STO02';

const CURVE = [0.01, 0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Figures that look like chance, the same for the same seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return (((x ^ (x >>> 14)) >>> 0) / 2 ** 32) * below;
  };
}

export const FIRST: Month = { kind: 'month', year: 2023, month: 1 };
export const MONTHS = 30;

/** The catalogue of every kind, with targets, some of them 0 or missing, drawn by `seed`. */
export function randomCatalogue(seed: number): { catalog: Catalog; standard: Standard } {
  const draw = chance(seed);
  const elements = ELEMENTS.map((e, i) => ({
    ...SHARED,
    name: `采集项${i}`,
    owner: '科研处',
    members: 'sum',
    reportedBy: ['高职', '企业'],
    aliases: [],
    ...e,
  }));
  const indicators = INDICATORS.map(({ direction = 'up', ...rest }, i) =>
    'formula' in rest
      ? { ...SHARED, name: `指标${i}`, decimals: 2, direction, ...rest }
      : { direction, ...rest },
  );
  const entries = INDICATORS.map(({ code, direction }, i) => {
    const target = Object.fromEntries(
      [2023, 2024, 2025].flatMap((year) =>
        draw(10) < 1 ? [] : [[year, draw(10) < 1 ? 0 : Math.ceil(draw(2000))]],
      ),
    );
    // a gate has a line: the floor, where no target was drawn
    const lines = code === GATE && Object.keys(target).length === 0 ? { target, floor: 1000 } : { target };
    return {
      code,
      scored: direction !== 'context',
      kind: code === GATE ? 'basic' : 'substantive',
      ...lines,
      ...(i % 5 === 0 ? { curve: CURVE } : {}),
    };
  });
  const files = {
    'elements/e.yaml': { elements },
    'indicators/i.yaml': { indicators },
    'standards/s.yaml': standardOf([entries.slice(0, 7), entries.slice(7)]),
  };
  const compiled = compileCatalog(
    Object.entries(files).map(([path, data]) => ({ path, text: JSON.stringify(data) })),
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults, null, 1));
  const [standard] = compiled.catalog.standards;
  if (standard === undefined) throw new Error('no standard');
  return { catalog: compiled.catalog, standard: withRules(standard) };
}

/** Rules of several kinds; the lines of the random targets need not fit them. */
const RULES: Record<string, Partial<StandardIndicator>> = {
  LED01: {
    rule: {
      kind: 'bands',
      of: 'attainment',
      bands: [
        { to: '50', points: 20 },
        { from: '50', to: '100', points: 60 },
      ],
    },
  },
  STO01: {
    rule: {
      kind: 'bands',
      of: 'value',
      bands: [
        { to: '5000', points: 100 },
        { from: '5000', to: '9000', points: 50 },
      ],
    },
  },
  MEA01: { rule: { kind: 'threshold', line: '9000', points: 100, otherwise: 30 } },
  FLO03: {
    rule: { kind: 'piecewise', atFloor: 40 },
    floor: '20000',
    target: { 2023: '60000', 2024: '60000', 2025: '60000' },
  },
  IND05: { rule: { kind: 'threshold', line: '0.01', points: 90, otherwise: 10 } },
  IND07: { rule: { kind: 'deduction', each: 0.01 } },
  IND04: { rule: { kind: 'yes-no' } },
};

const withRules = (standard: Standard): Standard => ({
  ...standard,
  dimensions: standard.dimensions.map((d) => ({
    ...d,
    groups: d.groups.map((g) => ({
      ...g,
      indicators: g.indicators.map((entry) => ({ ...entry, ...RULES[entry.code] })),
    })),
  })),
});

interface Entry {
  code: string;
  kind: string;
  scored: boolean;
}

function standardOf(dimensions: Entry[][]): object {
  return {
    code: 'random',
    version: '2025.1',
    name: '随机标准',
    status: 'proposed',
    validFrom: 2000,
    source: 'clause',
    scoring: {
      cap: 1.2,
      attainmentWeight: 0.8,
      progressWeight: 0.2,
      progressSpan: 0.5,
      progressSpanPoints: 8,
    },
    plan: {
      dueDays: { month: 10, quarter: 15, year: 30, 'school-year': 30 },
      behindPlan: { blue: 0.95, yellow: 0.85, red: 0.7 },
    },
    dimensions: dimensions.map((entries, d) => {
      const graded = entries.filter((e) => e.kind === 'substantive' && e.scored);
      const each = Math.floor(100 / graded.length);
      const weigh = (e: Entry): number =>
        !graded.includes(e) ? 0 : e === graded[0] ? 100 - each * (graded.length - 1) : each;
      return {
        code: `D${d}`,
        name: `维度${d}`,
        weight: 50,
        groups: [
          {
            code: `G${d}`,
            name: '组',
            indicators: entries.map((entry) => {
              const { scored: _, ...written } = entry;
              return { ...written, weight: weigh(entry) };
            }),
          },
        ],
      };
    }),
  };
}

/** Two colleges, two firms and a member of a kind that reports nothing. */
export const randomMembers = (): Member[] =>
  ['高职', '高职', '企业', '企业', '行业协会'].map((kind, i) => ({
    code: `m${i}`,
    name: `单位${i}`,
    kind,
    lead: i === 0,
  }));

/** One figure of any element, member and period of the world. */
export function randomObservation(draw: (below: number) => number, catalog: Catalog): Observation {
  const elements = [...catalog.elements.values()];
  const element = elements[Math.floor(draw(elements.length))];
  if (element === undefined) throw new Error('no element');
  const month: Month = { kind: 'month', year: 2023, month: 1 + Math.floor(draw(12)) };
  const year = { kind: 'year' as const, year: 2023 + Math.floor(draw(3)) };
  const period =
    inside(element.period, { ...month, year: year.year }) ?? inside(element.period, year) ?? year;
  return figure(draw, element, `m${Math.floor(draw(5))}`, periodKey(period));
}

/**
 * What a consortium reported: a share of the figures is missing, some colleges report whole years and quarters at once,
 * and some figures come with fewer decimals.
 */
export function randomObservations(seed: number, catalog: Catalog, missing = 0.1): Observation[] {
  const draw = chance(seed);
  const observations: Observation[] = [];
  const months = Array.from({ length: MONTHS }, (_, i) => {
    const [first] = monthsOf(fromKey(`${2023 + Math.floor(i / 12)}`));
    return { ...(first ?? FIRST), month: (i % 12) + 1 };
  });
  for (const element of catalog.elements.values()) {
    for (const { code } of randomMembers()) {
      for (const month of months) {
        for (const kind of ['month', 'quarter', 'year', 'school-year'] as const) {
          const period = inside(kind, month);
          const isOwn = kind === element.period;
          if (period === null || draw(1) < (isOwn ? missing : 0.8)) continue;
          observations.push(figure(draw, element, code, periodKey(period)));
        }
      }
    }
  }
  return observations;
}

function figure(
  draw: (below: number) => number,
  { code, unit, decimals }: { code: string; unit: string; decimals: number },
  member: string,
  period: string,
): Observation {
  const coarse = decimals > 0 && draw(20) < 1;
  const steps = draw(20) < 1 ? 0 : Math.floor(draw(5000)) - (draw(15) < 1 ? 2000 : 0);
  const number = Math.floor(draw(10 ** 6));
  const place = { submission: number, file: `${member}-${period}.xlsx`, sheet: '填报表', ref: `F${number}` };
  return { element: code, member, period, steps, unit, decimals: coarse ? 0 : decimals, ...place };
}
