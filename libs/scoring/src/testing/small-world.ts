import { compileCatalog, type Catalog, type Standard } from '@luoxuan/catalog';
import { quantityFrom } from '@luoxuan/quantity';
import { ObservationTable, type Member, type Observation } from '../values/observation.js';
import type { Population } from '../values/rollup.js';

const ELEMENT = {
  nameEn: 'an element',
  aliases: [],
  type: 'amount',
  period: 'month',
  time: 'sum',
  members: 'sum',
  owner: '科研处',
  reportedBy: ['高职', '中职'],
  clause: 'C4',
  status: 'proposed',
  definition: '用于检验计算的采集项，没有实际含义。',
};

export interface SmallElement {
  code: string;
  name?: string;
  unit?: string;
  decimals?: number;
  type?: 'count' | 'amount' | 'survey' | 'boolean';
  period?: string;
  time?: string;
  members?: string;
  weightedBy?: string;
  reportedBy?: string[];
}

export interface SmallIndicator {
  code: string;
  name?: string;
  unit?: string;
  decimals?: number;
  direction?: string;
  formula?: string;
  period?: string;
}

/** Where an indicator stands: weight and lines as in the YAML. */
export interface SmallEntry {
  code: string;
  weight?: number;
  kind?: string;
  target?: Record<string, string | number>;
  floor?: string | number;
  warning?: object;
  curve?: number[];
}

export const A: Member = { code: 'a', name: '甲学院', kind: '高职', lead: true };
export const B: Member = { code: 'b', name: '乙学院', kind: '中职', lead: false };
export const C: Member = { code: 'c', name: '丙公司', kind: '企业', lead: false };

/** A catalogue with one dimension that holds `entries`, checked like any other. */
export function smallCatalog(
  elements: SmallElement[],
  indicators: SmallIndicator[],
  entries: SmallEntry[],
  scoring: object = {},
  relations: object[] = [],
): { catalog: Catalog; standard: Standard } {
  const files = {
    'elements/e.yaml': {
      elements: elements.map((e, i) => ({ ...ELEMENT, name: `采集项${i}`, unit: '万元', decimals: 2, ...e })),
    },
    'indicators/i.yaml': { indicators: indicators.map((i, n) => indicatorEntry(i, n)) },
    'standards/s.yaml': standardEntry(entries, scoring),
    ...(relations.length > 0 && { 'relations/r.yaml': { relations } }),
  };
  const compiled = compileCatalog(
    Object.entries(files).map(([path, data]) => ({ path, text: JSON.stringify(data) })),
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults, null, 1));
  const standard = compiled.catalog.standards[0];
  if (standard === undefined) throw new Error('no standard');
  return { catalog: compiled.catalog, standard };
}

const indicatorEntry = ({ code, direction = 'up', formula, ...rest }: SmallIndicator, n: number): object =>
  formula === undefined
    ? { code, direction }
    : {
        code,
        name: `指标${n}`,
        nameEn: 'an indicator',
        unit: '%',
        decimals: 2,
        direction,
        formula,
        period: 'month',
        clause: 'C4',
        status: 'proposed',
        definition: '用于检验计算的指标，没有实际含义。',
        ...rest,
      };

const standardEntry = (entries: SmallEntry[], scoring: object): object => ({
  code: 'small',
  version: '2025.1',
  name: '小标准',
  status: 'proposed',
  validFrom: 2000,
  source: 'clause',
  scoring: {
    cap: 1,
    attainmentWeight: 0.8,
    progressWeight: 0.2,
    progressSpan: 0.2,
    progressSpanPoints: 5,
    ...scoring,
  },
  plan: {
    dueDays: { month: 10, quarter: 15, year: 30, 'school-year': 30 },
    behindPlan: { blue: 0.95, yellow: 0.85, red: 0.7 },
  },
  dimensions: [
    {
      code: 'D1',
      name: '维度',
      weight: 100,
      groups: [
        {
          code: 'G1',
          name: '组',
          indicators: entries.map((e) => ({ kind: 'substantive', weight: 0, target: {}, ...e })),
        },
      ],
    },
  ],
});

/** Observations out of `{ 'SRV04 a 2025-01': '12.50' }`: element, member, period → decimal in the element's unit. */
export function population(
  catalog: Catalog,
  facts: Record<string, string | number>,
  members = [A, B],
): Population {
  const observations = Object.entries(facts).map(([fact, value], i): Observation => {
    const [code = '', member = '', period = ''] = fact.split(' ');
    const element = catalog.elements.get(code);
    if (element === undefined) throw new Error(`no element ${code}`);
    const read = quantityFrom(String(value), element.unit, element);
    if (!read.ok) throw new Error(`${fact}: ${read.code}`);
    const place = { submission: i + 1, file: `${member}-${period}.xlsx`, sheet: '填报表', ref: `F${i + 1}` };
    return { element: code, member, period, ...read.quantity, ...place };
  });
  return { members, elements: catalog.elements, table: new ObservationTable(observations) };
}
