export { type Clock, isoNow, systemClock } from './clock.js';
export { insertIfNew } from './database/insert-if-new.js';
export { openStore, type Store } from './database/open-store.js';
export { isPostgres, placeholders, sqlChanged, sqlRows, type SqlValue, type Tx } from './database/sql.js';
export { UnitOfWork } from './database/unit-of-work.js';
export {
  Consortium,
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
export { Members } from './repositories/members.js';
export {
  type AsOf,
  type LedgerEntry,
  type LedgerFilter,
  type NewObservation,
  ObservationLedger,
} from './repositories/observation-ledger.js';
export { type NewReport, Reports } from './repositories/reports.js';
export { runId, type RunKey } from './repositories/run-id.js';
export { type NewRun, Runs } from './repositories/runs.js';
export {
  type NewFinding,
  type NewSubmission,
  type SubmissionCounts,
  Submissions,
} from './repositories/submissions.js';
export { type NewWarning, type StandingWarning, Warnings } from './repositories/warnings.js';
export { CLOCK, STORE, StoreModule } from './store.module.js';
