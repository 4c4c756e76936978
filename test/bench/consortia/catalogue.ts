import { compileCatalog, type Catalog, type Standard } from '@luoxuan/catalog';
import type { Member } from '@luoxuan/scoring';
import {
  DIMENSIONS,
  ELEMENTS,
  FIRST_YEAR,
  INDICATORS,
  isFlow,
  MEMBERS,
  MONTHS,
  SCORING,
  targetOf,
  weightOf,
} from './world.js';

/** The world in the words of the product: a catalogue with a standard, compiled like any other. */
export function benchCatalogue(): { catalog: Catalog; standard: Standard } {
  const files = {
    'elements/e.yaml': elements(),
    'indicators/i.yaml': indicators(),
    'standards/s.yaml': standard(),
  };
  const compiled = compileCatalog(
    Object.entries(files).map(([path, data]) => ({ path, text: JSON.stringify(data) })),
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults.slice(0, 3)));
  const [first] = compiled.catalog.standards;
  if (first === undefined) throw new Error('no standard');
  return { catalog: compiled.catalog, standard: first };
}

export const consortiumCode = (consortium: number): string => `C${String(consortium + 1).padStart(3, '0')}`;
export const memberCode = (member: number): string => `M${String(member + 1).padStart(2, '0')}`;
export const elementCode = (element: number): string => `ELE${String(element + 1).padStart(2, '0')}`;
export const monthKey = (month: number): string =>
  `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

export const benchMembers = (): Member[] =>
  Array.from({ length: MEMBERS }, (_, i) => ({
    code: memberCode(i),
    name: `第${i + 1}学院`,
    kind: '高职',
    lead: i === 0,
  }));

const SHARED = {
  period: 'month',
  clause: 'C4',
  status: 'proposed',
  definition: '用于测量速度的采集项，没有实际含义。',
};

const elements = (): object => ({
  elements: Array.from({ length: ELEMENTS }, (_, i) => ({
    ...SHARED,
    owner: '科研处',
    code: elementCode(i),
    name: `采集项${i}`,
    aliases: [],
    ...(isFlow(i)
      ? { unit: '万元', decimals: 2, type: 'amount', time: 'sum' }
      : { unit: '人', decimals: 0, type: 'count', time: 'last' }),
    members: 'sum',
    reportedBy: ['高职'],
  })),
});

const codeOf = (index: number): string => {
  const { shape, elements } = INDICATORS[index] ?? { shape: 'element', elements: [0] };
  return shape === 'element' ? elementCode(elements[0]) : `IND${String(index + 1).padStart(2, '0')}`;
};

const indicators = (): object => ({
  indicators: INDICATORS.map(({ shape, elements: [first, second = 0], rate, direction }, i) => {
    const own = { code: codeOf(i), direction: direction === 1 ? 'up' : 'down' };
    if (shape === 'element') return own;
    const [left, right] = [elementCode(first), elementCode(second)];
    const unit = isFlow(first) ? '万元' : '人';
    return {
      ...SHARED,
      ...own,
      name: `指标${i}`,
      unit: shape === 'sum' ? unit : rate ? '%' : '万元/人',
      decimals: 2,
      formula: shape === 'sum' ? `${left} + ${right}` : `${left} / ${right}`,
    };
  }),
});

const YEARS = Array.from({ length: MONTHS / 12 }, (_, i) => FIRST_YEAR + i);

const standard = (): object => ({
  code: 'bench',
  version: '2025.1',
  name: '测速标准',
  status: 'proposed',
  validFrom: 2000,
  source: 'clause',
  scoring: {
    cap: SCORING.cap,
    attainmentWeight: SCORING.attainment,
    progressWeight: SCORING.progress,
    progressSpan: SCORING.span,
    progressSpanPoints: SCORING.spanPoints,
  },
  plan: {
    dueDays: { month: 10, quarter: 15, year: 30, 'school-year': 30 },
    behindPlan: { blue: 0.95, yellow: 0.85, red: 0.7 },
  },
  dimensions: Array.from({ length: DIMENSIONS }, (_, d) => ({
    code: `D${d + 1}`,
    name: `维度${d + 1}`,
    weight: 100 / DIMENSIONS,
    groups: [{ code: `D${d + 1}.1`, name: `组${d + 1}`, indicators: entries(d) }],
  })),
});

/** Every fifth indicator belongs to one dimension. */
const entries = (dimension: number): object[] =>
  INDICATORS.map((indicator, i) => ({ indicator, i }))
    .filter(({ i }) => i % DIMENSIONS === dimension)
    .map(({ indicator, i }) => ({
      code: codeOf(i),
      kind: 'substantive',
      weight: weightOf(i),
      target: Object.fromEntries(YEARS.map((year) => [year, targetOf(indicator, year)])),
    }));
