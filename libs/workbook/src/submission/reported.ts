import { CORE_SET, type Element } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import type { SubmittingMember } from './submission.js';

/** Whether this member reports this element at all, whatever the period. */
export function isReportedBy(element: Element, member: Pick<SubmittingMember, 'kind' | 'lead'>): boolean {
  return element.reportedBy.includes(member.kind) && !(element.members === 'lead' && member.lead === false);
}

/**
 * What a member's template for this period holds, in the order of the catalogue: of the core set, or of another one such
 * as `quality-report`.
 */
export function reportedElements(
  elements: Iterable<Element>,
  member: Pick<SubmittingMember, 'kind' | 'lead'>,
  period: Period,
  set: string = CORE_SET,
): Element[] {
  return [...elements].filter(
    (element) => element.set === set && element.period === period.kind && isReportedBy(element, member),
  );
}
