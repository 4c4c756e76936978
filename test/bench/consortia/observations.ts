import type { Observation } from '@luoxuan/scoring';
import { elementCode, memberCode, monthKey } from './catalogue.js';
import { ELEMENTS, isFlow, MEMBERS, MONTHS, stepsOf } from './world.js';

/** One consortium's figures as the exact engine takes them. */
export function observationsOf(consortium: number): Observation[] {
  const observations: Observation[] = [];
  for (let member = 0; member < MEMBERS; member++)
    for (let month = 0; month < MONTHS; month++)
      observations.push(...submissionOf(consortium, member, month, 0));
  return observations;
}

/** A member's workbook of a month, `more` steps above what the world says. */
export function submissionOf(consortium: number, member: number, month: number, more: number): Observation[] {
  const observations: Observation[] = [];
  for (let element = 0; element < ELEMENTS; element++) {
    const steps = stepsOf(consortium, member, element, month) + more;
    if (Number.isNaN(steps)) continue;
    observations.push({
      element: elementCode(element),
      member: memberCode(member),
      period: monthKey(month),
      steps,
      unit: isFlow(element) ? '万元' : '人',
      decimals: isFlow(element) ? 2 : 0,
      submission: month * MEMBERS + member,
      file: '月报.xlsx',
      sheet: '填报表',
      ref: `F${element + 7}`,
    });
  }
  return observations;
}
