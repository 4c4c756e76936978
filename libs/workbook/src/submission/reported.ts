import { CORE_SET, type Element } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import type { SubmittingMember } from './submission.js';

/** Whether this member reports this element at all, whatever the period. */
export function isReportedBy(element: Element, member: Pick<SubmittingMember, 'kind' | 'lead'>): boolean {
  return element.reportedBy.includes(member.kind) && !(element.members === 'lead' && member.lead === false);
}

/**
 * What a member's template for this period holds, in the order of the catalogue: of the core set, or of others such as
 * `quality-report`.
 */
export function reportedElements(
  elements: Iterable<Element>,
  member: Pick<SubmittingMember, 'kind' | 'lead'>,
  period: Period,
  sets: readonly string[] = [CORE_SET],
): Element[] {
  return [...elements].filter(
    (element) =>
      sets.includes(element.set) && element.period === period.kind && isReportedBy(element, member),
  );
}
