export { loadLayouts } from './layout/files.js';
export type { KnownElements } from './layout/known-elements.js';
export type { ColumnRole, Layout, LayoutItem, LayoutLabel, MetaRole, Orientation } from './layout/layout.js';
export { parseLayouts, type ParsedLayouts } from './layout/parse.js';
export { readSubmission } from './submission/read-submission.js';
export { isReportedBy, reportedElements } from './submission/reported.js';
export type {
  Reading,
  RecordedFigure,
  Submission,
  SubmissionRequest,
  SubmissionRules,
  SubmittingMember,
} from './submission/submission.js';
export type { TemplateRequest } from './template/request.js';
export { writeTemplate } from './template/write-template.js';
export type { Finding, FindingLevel } from './findings/finding.js';
export { FINDING_LIMITS, type FindingLimits, limitFindings } from './findings/limit.js';
export { closeThreads, mappingInWorker, streamInWorker, submissionInWorker } from './threads/threads.js';
export { readWorkbook, type WorkbookReading } from './read/read-workbook.js';
export { readRows, type PiecewiseConsumer } from './read/read-rows.js';
export { inspectLines, type InspectLine } from './read/inspect.js';
export { SUBMISSION_BOUNDS, STREAM_BOUNDS, type Bounds } from './read/bounds.js';
export type { Refusal, RefusalCode, Refused } from './read/refusal.js';
export type { Cell, CellType, Range, Sheet, SheetEvent, SheetState } from './read/cell.js';
export type { ReturnedCopy, ReturnedCopyRequest, UploadedFile } from './returned/returned-copy.js';
export { writeReturnedCopy } from './returned/write-returned-copy.js';
export { CERTAINTY_WORDS, type CertaintyWord, certaintyWord } from './mapping/certainty.js';
export { type Corrected, correctMapping, countLabels } from './mapping/correct.js';
export { type Correction, type CorrectionFault, parseCorrection } from './mapping/correction.js';
export { type LayoutDraft, layoutsFromMapping, openLabels } from './mapping/layout-from-mapping.js';
export type { Alternative, MappedColumn, MappedLabel, MappedTable, Mapping } from './mapping/mapping.js';
export type { MappingRequest } from './mapping/propose.js';
export type { Reason, ReasonCode } from './mapping/reason.js';
