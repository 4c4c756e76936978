import { AnnualText } from './annual-text.entity.js';
import { Consortium } from './consortium.entity.js';
import { DiagnosedPeriod } from './diagnosed-period.entity.js';
import { ExpertScore } from './expert-score.entity.js';
import { KeptFindingEvent } from './finding-event.entity.js';
import { KeptFinding } from './finding.entity.js';
import { ImportFinding } from './import-finding.entity.js';
import { Job } from './job.entity.js';
import { Member } from './member.entity.js';
import { Observation } from './observation.entity.js';
import { OfficeDigest } from './office-digest.entity.js';
import { Report } from './report.entity.js';
import { RuleMute } from './rule-mute.entity.js';
import { Run } from './run.entity.js';
import { Submission } from './submission.entity.js';
import { Target, TargetApproval } from './target.entity.js';

export const ENTITIES = [
  Consortium,
  Member,
  Submission,
  ImportFinding,
  Observation,
  Run,
  Report,
  Job,
  Target,
  TargetApproval,
  ExpertScore,
  AnnualText,
  RuleMute,
  DiagnosedPeriod,
  OfficeDigest,
  KeptFinding,
  KeptFindingEvent,
];
export {
  AnnualText,
  DiagnosedPeriod,
  ExpertScore,
  KeptFinding,
  KeptFindingEvent,
  OfficeDigest,
  RuleMute,
  Target,
  TargetApproval,
};
export { Consortium, ImportFinding, Job, Member, Observation, Report, Run, Submission };
/** The columns of an entity as plain data: what one writes, without an instance. */
export type Row<Entity> = Pick<Entity, keyof Entity>;

export type { JobError, JobState } from './job.entity.js';
export type { DigestState } from './office-digest.entity.js';
export type { SubmissionState } from './submission.entity.js';
