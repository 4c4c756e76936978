export { FlowsModule } from './flows.module.js';
export { loadDefinitions, readDefinitions, type Definitions } from './definitions.js';
export { failed, problem, type Outcome, type Problem } from './problem.js';
export {
  notAPeriod,
  Registry,
  type Address,
  type KnownAddress,
  type KnownConsortium,
} from './registry/registry.js';
export { parseConsortium, type ConsortiumFile } from './registry/consortium-file.js';
export { keepMapping, type Keeping } from './intake/keep-mapping.js';
export { correctByHand, mapFile } from './intake/map-file.js';
export { Intake, type Counts, type IntakeResult } from './intake/intake.js';
export { Templates } from './intake/templates.js';
export { DiagnosisFlow, type DiagnosisRun } from './diagnosis/diagnosis.js';
export { isDiagnosisPeriod } from './diagnosis/diagnose.job.js';
export { dueSubmissions, type DueSubmission, type ReportingMember } from './diagnosis/due-submissions.js';
export { AnnualReportFlow, type AnnualReport } from './reporting/annual-report.js';
export { Demo, type DemoConsortium, type DemoPlan, type DemoRefusal } from './demo/demo.js';
