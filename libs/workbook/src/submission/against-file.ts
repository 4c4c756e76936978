import { fromKey, periodKey, yearAgo } from '@luoxuan/period';
import type { Finding } from '../findings/finding.js';
import { faultsAgainstBefore } from '../values/with-before.js';
import type { Reading, SubmissionRequest } from './submission.js';

/**
 * Holds figures against those of the year before in the same file, where nothing on record was to hold them against: a
 * table of several years shows a slipped unit by itself.
 */
export function againstFile(
  readings: Reading[],
  secondary: Reading[],
  elements: SubmissionRequest['elements'],
  isHeldAgainstRecord: (reading: Reading) => boolean,
): Finding[] {
  const open = readings.filter((reading) => !isHeldAgainstRecord(reading));
  if (open.length === 0) return [];
  const known = new Map(
    [...secondary, ...readings].map((reading) => [keyOf(reading, reading.period), reading]),
  );
  return open.flatMap((reading) => {
    const earlier = known.get(keyOf(reading, periodKey(yearAgo(fromKey(reading.period)))));
    const element = elements.get(reading.element);
    if (!earlier || !element) return [];
    const { sheet, ref } = reading;
    return faultsAgainstBefore(reading.quantity, earlier.quantity, element).map((fault) => ({
      ...fault,
      sheet,
      ref,
    }));
  });
}

function keyOf({ element, member = '' }: Reading, period: string): string {
  return `${element} ${member} ${period}`;
}
