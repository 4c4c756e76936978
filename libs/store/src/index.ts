export { type Clock, isoNow, systemClock } from './clock.js';
export { insertIfNew } from './database/insert-if-new.js';
export { openStore, type Store } from './database/open-store.js';
export { isPostgres, placeholders, sqlChanged, sqlRows, type SqlValue, type Tx } from './database/sql.js';
export { UnitOfWork } from './database/unit-of-work.js';
export {
  Consortium,
  DiagnosedPeriod,
  type DigestState,
  ImportFinding,
  Job,
  type JobError,
  type JobState,
  Member,
  Report,
  type Row,
  Run,
  Submission,
  type SubmissionState,
} from './entities/index.js';
export { OperationalError } from './operational-error.js';
export { DiagnosedPeriods, type DiagnosedKey, type DiagnosedTurn } from './repositories/diagnosed-periods.js';
export { AnnualTexts } from './repositories/annual-texts.js';
export { ExpertScores } from './repositories/expert-scores.js';
export { Findings } from './repositories/findings.js';
export { LedgerPanels } from './repositories/ledger-panels.js';
export { Members } from './repositories/members.js';
export { Mutes } from './repositories/mutes.js';
export {
  type AsOf,
  type LedgerEntry,
  type LedgerFilter,
  type NewObservation,
  ObservationLedger,
} from './repositories/observation-ledger.js';
export { OfficeDigests, type NewDigest, type StoredDigest } from './repositories/office-digests.js';
export { type NewReport, Reports } from './repositories/reports.js';
export { runId, type RunKey } from './repositories/run-id.js';
export { type NewRun, type RunWarnings, Runs } from './repositories/runs.js';
export {
  type NewFinding,
  type NewSubmission,
  type SubmissionCounts,
  Submissions,
} from './repositories/submissions.js';
export { type NewTarget, type SetTarget, Targets } from './repositories/targets.js';
export { CLOCK, STORE, StoreModule } from './store.module.js';
