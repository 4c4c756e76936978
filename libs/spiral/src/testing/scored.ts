import { compileCatalog, type Catalog, type Standard } from '@luoxuan/catalog';
import { quantityFrom } from '@luoxuan/quantity';
import {
  ObservationTable,
  scoreConsortium,
  type Member,
  type Population,
  type Scorecard,
} from '@luoxuan/scoring';

export const MEMBERS: Member[] = [{ code: 'a', name: '甲学院', kind: '高职', lead: true }];

/** A catalogue with the one yearly element and indicator VAL01, standing in the standard as `entry` says. */
export function oneIndicator(entry: object, direction = 'up'): { catalog: Catalog; standard: Standard } {
  const files = {
    'elements/e.yaml': {
      elements: [
        {
          code: 'VAL01',
          name: '示例采集项',
          unit: '万元',
          decimals: 2,
          type: 'amount',
          period: 'year',
          time: 'sum',
          members: 'sum',
          owner: '科研处',
          reportedBy: ['高职'],
          clause: 'C4',
          status: 'proposed',
          definition: '用于检验预警规则的采集项，没有实际含义。',
        },
      ],
    },
    'indicators/i.yaml': { indicators: [{ code: 'VAL01', direction }] },
    'standards/s.yaml': {
      code: 'small',
      version: '2025.1',
      name: '小标准',
      status: 'proposed',
      validFrom: 2000,
      source: 'clause',
      scoring: { cap: 1, attainmentWeight: 1, progressWeight: 0, progressSpan: 0.2, progressSpanPoints: 5 },
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
              indicators: [{ code: 'VAL01', kind: 'substantive', weight: 100, target: {}, ...entry }],
            },
          ],
        },
      ],
    },
  };
  const compiled = compileCatalog(
    Object.entries(files).map(([path, data]) => ({ path, text: JSON.stringify(data) })),
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults, null, 1));
  const [standard] = compiled.catalog.standards;
  if (standard === undefined) throw new Error('no standard');
  return { catalog: compiled.catalog, standard };
}

/** The scorecard of 2025 in which VAL01 is `value`; `before` gives it for other years. */
export function scored(
  value: number,
  entry: object,
  direction = 'up',
  before: Record<string, number> = {},
): { catalog: Catalog; standard: Standard; population: Population; scorecard: Scorecard } {
  const { catalog, standard } = oneIndicator(entry, direction);
  const observations = Object.entries({ ...before, 2025: value }).map(([period, figure]) => {
    const read = quantityFrom(String(figure), '万元', { unit: '万元', decimals: 2 });
    if (!read.ok) throw new Error(read.code);
    const place = { submission: 1, file: 'a.xlsx', sheet: '填报表', ref: 'F6' };
    return { element: 'VAL01', member: 'a', period, ...read.quantity, ...place };
  });
  const table = new ObservationTable(observations);
  const population = { members: MEMBERS, elements: catalog.elements, table };
  return {
    catalog,
    standard,
    population,
    scorecard: scoreConsortium({ catalog, standard, population, at: { kind: 'year', year: 2025 } }),
  };
}
