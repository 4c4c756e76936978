import type { LocatedTable } from '../fitting/located-table.js';
import type { Lexicon } from '../fitting/subject.js';
import type { Finding } from '../findings/finding.js';
import type { CompiledLayout } from '../layout/compiled.js';
import type { Cell } from '../read/cell.js';
import type { FindComputed } from './computed.js';
import type { FigurePeriods } from './figure-periods.js';
import type { FindNearest } from './nearest.js';
import type { OnRecord } from './on-record.js';
import type { RowMember } from './row-member.js';
import type { Reading, SubmissionRequest } from './submission.js';

/** What the tables of a file are read with. */
export interface FileContext {
  request: SubmissionRequest;
  lexicon: Lexicon;
  nearest: FindNearest;
  computed: FindComputed;
  memberOf: RowMember;
  periods: FigurePeriods;
  /** null: nothing is held against what is on record. */
  record: OnRecord | null;
}

/** What a row is read with. */
export interface RowContext extends FileContext {
  table: LocatedTable;
  compiled: CompiledLayout;
}

/** What the rows of a table, or of all of them, come to. */
export interface RowResult {
  /** Elements of this submission that the rows are about. */
  elements: string[];
  readings: Reading[];
  secondary: Reading[];
  /** Elements with a figure that was rejected, one for each cell; null where it is not known which. */
  rejected: (string | null)[];
  findings: Finding[];
  /** Of each row that is not read, the cell that names another member. */
  otherMembers: Cell[];
}

export function noResult(): RowResult {
  return { elements: [], readings: [], secondary: [], rejected: [], findings: [], otherMembers: [] };
}
