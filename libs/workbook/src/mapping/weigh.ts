import type { Element } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import { sameDimension, unitOf } from '@luoxuan/quantity';
import { isReportedBy } from '../submission/reported.js';
import { recordedPeriod } from '../submission/recorded-period.js';
import type { SubmittingMember } from '../submission/submission.js';
import { BEST_LIKENESS, COST, DOUBT, UNIT_AGREES } from './certainty.js';
import { REASON, type Reason } from './reason.js';

/** A candidate before the unit and the member are looked at. */
export interface Draft {
  element: Element;
  certainty: number;
  reasons: Reason[];
  /** By one of its names or its code; otherwise it is only like one. */
  named: boolean;
}

/**
 * A unit of another kind speaks against an element; the same kind for one that is only alike. The `general` one of a
 * table speaks for its own kind only.
 */
export function weighUnit(draft: Draft, text: string | undefined, general?: string): Draft {
  const own = unitOf(text ?? '');
  const unit = own ?? unitOf(general ?? '');
  const wanted = unitOf(draft.element.unit);
  if (!unit || !wanted) return draft;
  if (!sameDimension(unit, wanted)) {
    if (!own) return draft;
    const reasons = [...draft.reasons, REASON.unitDiffers(unit.code, wanted.code)];
    return { ...draft, certainty: draft.certainty * DOUBT.unitDiffers, reasons };
  }
  const same = unit.exponent === wanted.exponent;
  const reason = same ? REASON.unitAgrees(unit.code) : REASON.unitConverts(unit.code, wanted.code);
  const certainty = draft.named ? draft.certainty : Math.min(BEST_LIKENESS, draft.certainty + UNIT_AGREES);
  return { ...draft, certainty, reasons: [...draft.reasons, reason] };
}

export interface Expected {
  member?: Pick<SubmittingMember, 'kind' | 'lead'>;
  period?: Period;
}

/** What this member does not report, or not for this kind of period, is less likely meant. */
export function weighExpected(draft: Draft, { member, period }: Expected): Draft {
  const { element } = draft;
  const against: Reason[] = [];
  if (member && !isReportedBy(element, member)) against.push(REASON.notReported(element));
  if (period && recordedPeriod(element.period, period) === null) against.push(REASON.otherPeriod());
  if (against.length === 0) return draft;
  const certainty = draft.named ? draft.certainty - COST.unexpected : draft.certainty * DOUBT.unexpected;
  return { ...draft, certainty, reasons: [...draft.reasons, ...against] };
}
