import type { MappingRequest } from '../mapping/propose.js';
import type { Bounds } from '../read/bounds.js';
import type { Refused } from '../read/refusal.js';
import type { SubmissionAddress, SubmissionRules } from '../submission/submission.js';
import type { TakeEvents } from './rows/reading.js';
import { RowThread } from './rows/row-thread.js';
import type { FileMapping, FileSubmission } from './tables/protocol.js';
import { TableThread } from './tables/table-thread.js';

/** The threads that a process reads its workbooks in, away from the event loop; each is started by its first file. */
const threads: { rows: RowThread | null; tables: TableThread | null } = { rows: null, tables: null };

/** Reads a file of any length cell by cell, in pieces. */
export function streamInWorker(
  path: string,
  take: TakeEvents,
  bounds?: Readonly<Bounds>,
): Promise<{ ok: true } | Refused> {
  return (threads.rows ??= new RowThread()).stream(path, take, bounds);
}

/** Reads the figures of one member and period out of a file; see `readSubmission`. */
export function submissionInWorker(
  path: string,
  rules: SubmissionRules,
  address: SubmissionAddress,
): Promise<FileSubmission> {
  return (threads.tables ??= new TableThread()).submission(path, rules, address);
}

/** Proposes what the tables of a file mean; see `proposeMapping`. Of the rules only the elements count. */
export function mappingInWorker(
  path: string,
  rules: SubmissionRules,
  request: MappingRequest,
): Promise<FileMapping> {
  return (threads.tables ??= new TableThread()).mapping(path, rules, request);
}

/** Ends the threads, after what they are reading; a process may also simply end. */
export async function closeThreads(): Promise<void> {
  const { rows, tables } = threads;
  threads.rows = null;
  threads.tables = null;
  await Promise.all([rows?.close(), tables?.close()]);
}
