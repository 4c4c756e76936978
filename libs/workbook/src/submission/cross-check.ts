import type { Finding } from '../findings/finding.js';
import { checkSoleFacts } from './contradictions.js';
import type { OnRecord } from './on-record.js';
import { checkRelations } from './relations.js';
import { withoutRepetitions } from './repeated.js';
import type { Reading, SubmissionRequest } from './submission.js';

export type CrossCheckRequest = Pick<SubmissionRequest, 'elements' | 'expected' | 'relations' | 'members'>;

export interface CrossChecked {
  /** Those that may be taken. */
  readings: Reading[];
  findings: Finding[];
  /** Readings refused: each has an error at its cell. */
  rejected: number;
}

/**
 * Holds the figures of a workbook against each other and against what is on record: one figure for each fact, the
 * relations of the catalogue, and facts that one member alone may report. What one check refuses still counts for the others,
 * so that all that is wrong is said at once.
 */
export function crossCheck(
  all: Reading[],
  request: CrossCheckRequest,
  record: OnRecord | null,
): CrossChecked {
  const { elements, relations = [], expected } = request;
  const memberOf = ({ member }: Reading): string => member ?? expected.member.code;
  const single = withoutRepetitions(all, memberOf);
  const checks = [
    checkRelations(single.readings, { relations, elements, memberOf, record }),
    checkSoleFacts(single.readings, { ...request, memberOf, record }),
  ];
  const readings = single.readings.filter((reading) => !checks.some(({ refused }) => refused.has(reading)));
  return {
    readings,
    findings: [...single.findings, ...checks.flatMap(({ findings }) => findings)],
    rejected: single.rejected + single.readings.length - readings.length,
  };
}
