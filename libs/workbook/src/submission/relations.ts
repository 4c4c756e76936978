import type { Element, Relation } from '@luoxuan/catalog';
import { fromKey, lastMonth, type Period, periodKey } from '@luoxuan/period';
import { toRational } from '@luoxuan/quantity';
import type { Finding } from '../findings/finding.js';
import type { OnRecord } from './on-record.js';
import { recordedPeriod } from './recorded-period.js';
import { relationBroken, type UsedFigure } from './relation-findings.js';
import type { Reading } from './submission.js';

export interface RelationRequest {
  relations: readonly Relation[];
  /** The catalogue's elements by code. */
  elements: ReadonlyMap<string, Element>;
  /** Code of the member whose figure a reading is. */
  memberOf: (reading: Reading) => string;
  /** Asked for what the file does not hold. */
  record?: OnRecord | null;
}

export interface CheckedReadings {
  findings: Finding[];
  /** Readings that cannot all be right: none of them may be taken. */
  refused: Set<Reading>;
}

/**
 * Holds the figures of each member against the relations of the catalogue, period by period. A relation is open, not broken,
 * where one of its figures is neither in the file nor on record. `readings` hold one figure for each fact.
 */
export function checkRelations(readings: readonly Reading[], request: RelationRequest): CheckedReadings {
  const checked: CheckedReadings = { findings: [], refused: new Set() };
  for (const group of byMemberAndPeriod(readings, request.memberOf)) {
    const { figures } = group;
    for (const relation of request.relations) {
      if (!relation.elements.some((code) => figures.has(code))) continue;
      const used = relation.elements.map((code) => figureOf(code, group, request));
      const result = relation.evaluate((code) => {
        const quantity = used[relation.elements.indexOf(code)]?.quantity;
        return quantity ? toRational(quantity) : null;
      });
      if (!result.ok || result.holds) continue;
      const known = used.flatMap((figure) => figure ?? []);
      const involved = known.flatMap(({ reading }) => reading ?? []);
      checked.findings.push(...relationBroken(relation, result, known));
      if (relation.level === 'error') for (const reading of involved) checked.refused.add(reading);
    }
  }
  return checked;
}

interface PeriodFigures {
  member: string;
  period: Period;
  figures: Map<string, Reading>;
}

/** A school year's figures meet those of the calendar year that it ends in, as in an annual report. */
function byMemberAndPeriod(
  readings: readonly Reading[],
  memberOf: (reading: Reading) => string,
): PeriodFigures[] {
  const groups = new Map<string, PeriodFigures>();
  for (const reading of readings) {
    const own = fromKey(reading.period);
    const period: Period = own.kind === 'school-year' ? { kind: 'year', year: lastMonth(own).year } : own;
    const member = memberOf(reading);
    const key = `${member} ${periodKey(period)}`;
    const group = groups.get(key) ?? { member, period, figures: new Map<string, Reading>() };
    group.figures.set(reading.element, reading);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** From the file, or else from the record; undefined where there is none, or where the element has no such period. */
function figureOf(
  code: string,
  { member, period, figures }: PeriodFigures,
  { elements, record }: RelationRequest,
): UsedFigure | undefined {
  const element = elements.get(code);
  if (!element) return undefined;
  const reading = figures.get(code);
  if (reading) return { element, quantity: reading.quantity, reading };
  const recorded = recordedPeriod(element.period, period);
  const quantity = recorded && record?.figure(code, periodKey(recorded), member);
  return quantity?.unit === element.unit ? { element, quantity } : undefined;
}
