import { compileCatalog, type Catalog } from '@luoxuan/catalog';
import { quantityFrom, type Quantity } from '@luoxuan/quantity';
import type { Reading } from '../submission/submission.js';

type Row = [
  code: string,
  name: string,
  unit: string,
  decimals: number,
  type: string,
  period: string,
  members?: string,
];

const ROWS: Row[] = [
  ['GRD01', '毕业生数', '人', 0, 'count', 'school-year'],
  ['GRD02', '去向已落实人数', '人', 0, 'count', 'school-year'],
  ['GRD03', '毕业去向落实率', '%', 2, 'ratio', 'school-year', 'weighted, weightedBy: GRD01'],
  ['SEC01', '第一产业就业人数', '人', 0, 'count', 'school-year'],
  ['SEC02', '第二产业就业人数', '人', 0, 'count', 'school-year'],
  ['SEC03', '两产业就业人数', '人', 0, 'count', 'school-year'],
  ['MON01', '横向到款额', '万元', 2, 'amount', 'month'],
  ['MON02', '到款总额', '万元', 2, 'amount', 'month'],
  ['LEA01', '企业成员数', '家', 0, 'count', 'quarter', 'lead'],
  ['SOL01', '园区总产值', '亿元', 2, 'amount', 'year', 'sum, sole: true'],
];

const RELATIONS = `relations:
  - { code: BAL01, text: { zh: 落实人数不超过毕业生数, en: placed are at most all }, left: GRD02, operator: '<=', right: GRD01, level: error }
  - { code: BAL02, text: { zh: 合计等于其中之和, en: the total is the sum }, left: SEC03, operator: '=', right: SEC01 + SEC02, level: error }
  - { code: BAL03, text: { zh: 落实率等于人数之比, en: the rate is the quotient }, left: GRD03, operator: '=', right: RAT01, tolerance: 0.01, level: warning }
  - { code: BAL04, text: { zh: 横向不超过总额, en: the part is at most the whole }, left: MON01, operator: '<=', right: MON02, level: error }
  - { code: BAL05, text: { zh: 学年对自然年, en: a school year against a calendar year }, left: MON01 * GRD01 / GRD02, operator: '>=', right: MON01, level: warning }
`;

const INDICATORS = `indicators:
  - { code: RAT01, name: 落实率, unit: '%', decimals: 2, direction: up, formula: GRD02 / GRD01, period: school-year, clause: C3, status: proposed, definition: 落实人数除以毕业生数，先合计再相除。 }
`;

const STANDARD = `{ code: s, version: "2025.1", name: 标准, status: proposed, validFrom: 2020, source: clause,
  scoring: { cap: 1, attainmentWeight: 1, progressWeight: 0, progressSpan: 0.1, progressSpanPoints: 3 },
  plan: { dueDays: { month: 10, quarter: 15, year: 45, school-year: 45 }, behindPlan: { blue: 0.95, yellow: 0.85, red: 0.7 } },
  dimensions: [{ code: C3, name: 人才, weight: 100, groups: [{ code: C3.1, name: 质量, indicators: [{ code: RAT01, kind: substantive, weight: 100, target: {} }] }] }] }`;

/** Graduates, sectors, money, a fact of the lead and a sole fact, with relations among them. */
export const RELATED: Catalog = relatedCatalog();

function relatedCatalog(): Catalog {
  const elements = ROWS.map(
    ([code, name, unit, decimals, type, period, members = 'sum']) =>
      `  - { code: ${code}, name: ${name}, unit: '${unit}', decimals: ${decimals}, type: ${type}, period: ${period}, time: last, members: ${members}, owner: 质量办, reportedBy: [高职], clause: C3, status: proposed, definition: 统计期末的数，以台账为准。 }`,
  );
  const result = compileCatalog([
    { path: 'elements/e.yaml', text: `elements:\n${elements.join('\n')}\n` },
    { path: 'indicators/i.yaml', text: INDICATORS },
    { path: 'relations/r.yaml', text: RELATIONS },
    { path: 'standards/s.yaml', text: STANDARD },
  ]);
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1));
  return result.catalog;
}

export function quantityOf(code: string, text: string): Quantity {
  const element = RELATED.elements.get(code);
  const exact = element && quantityFrom(text, element.unit, element);
  if (!exact?.ok) throw new Error(`${code}: ${text}`);
  return exact.quantity;
}

/** A reading of an element of the catalogue above, at a cell of a sheet. */
export function readingOf(
  code: string,
  text: string,
  ref: string,
  period = '2022-2023',
  sheet = '表',
): Reading {
  return { element: code, period, quantity: quantityOf(code, text), sheet, ref, raw: text };
}
