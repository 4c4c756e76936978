import type { ReportingPeriod } from '../catalog.js';
import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { RelationEntry } from '../schema/relation.js';

/**
 * A calendar year and the school year that ends inside it overlap by eight months. What one counts may be more than what
 * the other does, so that a relation between them is a warning at most.
 */
export function periodFaults(
  relation: Sited<RelationEntry>,
  elements: { code?: string; period?: ReportingPeriod }[],
): CatalogFault[] {
  const school = elements.find(({ period }) => period === 'school-year');
  const calendar = elements.find(({ period }) => period !== undefined && period !== 'school-year');
  if (!school?.code || !calendar?.code || relation.value.level === 'warning') return [];
  return [
    fault('relation-period', relation.site('level'), {
      what: {
        zh: `${school.code} 按学年、${calendar.code} 按自然年统计，两者的关系不能是 error`,
        en: `${school.code} counts a school year and ${calendar.code} calendar time: their relation cannot be an error`,
      },
      expected: { zh: 'level: warning', en: 'level: warning' },
      mend: {
        zh: '改为 warning，或只用同类周期的采集项',
        en: 'write warning, or use elements of one kind of period',
      },
    }),
  ];
}
