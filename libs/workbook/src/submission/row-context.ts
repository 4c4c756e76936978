import type { LocatedTable } from '../fitting/located-table.js';
import type { Lexicon } from '../fitting/subject.js';
import type { Finding } from '../findings/finding.js';
import type { CompiledLayout } from '../layout/compiled.js';
import type { Cell } from '../read/cell.js';
import type { FindNearest } from './nearest.js';
import type { RowMember } from './row-member.js';
import type { Reading, SubmissionRequest } from './submission.js';

/** What a row is read with. */
export interface RowContext {
  request: SubmissionRequest;
  lexicon: Lexicon;
  nearest: FindNearest;
  memberOf: RowMember;
  table: LocatedTable;
  compiled: CompiledLayout;
}

export interface RowResult {
  /** Elements of this submission that the row is about. */
  elements: string[];
  readings: Reading[];
  secondary: Reading[];
  /** Elements with a figure that was rejected, one for each cell; null where it is not known which. */
  rejected: (string | null)[];
  findings: Finding[];
  /** The cell that names another member: nothing of the row is read. */
  otherMember?: Cell;
}

export function noResult(findings: Finding[] = []): RowResult {
  return { elements: [], readings: [], secondary: [], rejected: [], findings };
}
