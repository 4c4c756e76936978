export { loadLayouts } from './layout/files.js';
export type { ColumnRole, Layout, MetaRole } from './layout/layout.js';
export { parseLayouts, type ParsedLayouts } from './layout/parse.js';
export { locateTables } from './table/locate.js';
export type { BodyRow, LocatedTable } from './table/table.js';
export { readSubmission } from './submission/read-submission.js';
export { isReportedBy, reportedElements } from './submission/reported.js';
export type { Reading, Submission, SubmissionRequest, SubmittingMember } from './submission/submission.js';
export type { TemplateRequest } from './template/request.js';
export { writeTemplate } from './template/write-template.js';
export type { Finding, FindingLevel } from './findings/finding.js';
export type { FaultCode, ValueFault } from './values/fault.js';
export type { ReadValue, ValueCell, ValueTarget } from './values/value-target.js';
export { readValue } from './values/read-value.js';
export {
  faultsAgainstBefore,
  isLargeDropToZero,
  suspectUnitError,
  type UnitFactor,
} from './values/with-before.js';
export { readInWorker, streamInWorker, closeReader } from './read/worker/read-in-worker.js';
export { WorkbookReader, WORKER_LIMITS, type WorkerLimits } from './read/worker/workbook-reader.js';
export { readWorkbook, type WorkbookReading } from './read/read-workbook.js';
export { readRows, type PiecewiseConsumer } from './read/read-rows.js';
export { inspectLines, type InspectLine } from './read/inspect.js';
export { SUBMISSION_BOUNDS, STREAM_BOUNDS, type Bounds } from './read/bounds.js';
export type { Refusal, RefusalCode, Refused } from './read/refusal.js';
export type { Cell, CellType, Range, Sheet, SheetEvent, SheetState } from './read/cell.js';
export type { ReturnedCopyRequest } from './returned/returned-copy.js';
export { writeReturnedCopy } from './returned/write-returned-copy.js';
