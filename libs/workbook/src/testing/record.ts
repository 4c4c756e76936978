import type { Element } from '@luoxuan/catalog';
import { periodKey, yearAgo } from '@luoxuan/period';
import type { Quantity } from '@luoxuan/quantity';
import { recordedPeriod } from '../submission/recorded-period.js';
import type { RecordedFigure, SubmissionAddress } from '../submission/submission.js';

/** What the member of a file reported the year before, for those elements that have a figure. */
export function recordOfYearBefore(
  elements: Iterable<Element>,
  { member, period }: SubmissionAddress['expected'],
  figureOf: (element: Element) => Quantity | null | undefined,
): RecordedFigure[] {
  return [...elements].flatMap((element) => {
    const recorded = recordedPeriod(element.period, yearAgo(period));
    const quantity = figureOf(element);
    if (!quantity || !recorded) return [];
    return [{ element: element.code, period: periodKey(recorded), member, quantity }];
  });
}
