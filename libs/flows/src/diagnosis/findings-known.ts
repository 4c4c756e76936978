import { foldFinding, SYSTEM_AUTHOR, type Finding, type FindingEvent } from '@luoxuan/spiral';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import { inOrder } from '../schedule/expected.js';

/** Which period a run diagnosed; undefined for a run that is not on record. */
export type PeriodOfRun = (run: string) => DiagnosisPeriod | undefined;

/**
 * Findings as a run of `at` that looks from `now` (ISO date-time) sees them: what people did by then, and what runs of
 * earlier periods did. What runs of this period or later ones did follows from it and is no input, so that a rerun sees
 * the same.
 */
export const findingsKnown = (
  findings: readonly Finding[],
  at: DiagnosisPeriod,
  now: string,
  periodOf: PeriodOfRun,
): Finding[] =>
  findings.flatMap((finding) => {
    const first = finding.events.findIndex((event) => !isKnown(event, at, now, periodOf));
    if (first === -1) return [finding];
    return first === 0 ? [] : [foldFinding(finding, finding.events.slice(0, first))];
  });

function isKnown(event: FindingEvent, at: DiagnosisPeriod, now: string, periodOf: PeriodOfRun): boolean {
  if (event.at > now) return false;
  if (event.author !== SYSTEM_AUTHOR || !('run' in event.data)) return true;
  const period = periodOf(event.data.run);
  return period !== undefined && inOrder(period, at) < 0;
}
