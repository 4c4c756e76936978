export type * from './finding.js';
export type * from './measure.js';
export { FINDING_STATES } from './finding.js';
export { SYSTEM_AUTHOR } from './events.js';
export type { EventData, FindingEvent, FindingEventType, NewFindingEvent } from './events.js';
export type { Proof, ProofReason, Verdict } from './proof.js';
export { knowledgeText, nothingKnown, type Knowledge, type Part, type Peer } from './knowledge.js';
export { allowedFrom, FINDING_EVENTS, isFinal, stateAfter, type EventRule } from './transitions.js';
export { foldFinding, withEvent, currentMeasures, standingMeasures } from './fold.js';
export { decide, type Decision } from './decide.js';
export type {
  Circumstances,
  FindingAct,
  FindingCommand,
  MeasureDraft,
  PromisedIndicator,
} from './command.js';
export type { Refusal, RefusalCode } from './refusal.js';
export {
  answerTo,
  reopen,
  startFinding,
  type Answer,
  type AnsweredWarning,
  type FindingRun,
} from './answer.js';
export { prove, verify, type PledgeFigures, type ProvingRun } from './verify.js';
export { overdue, type Lookout } from './overdue.js';
export { closureRate, type ClosureRate } from './closure-rate.js';
export { lateLine, promiseLine, storyOf, type Names, type StoryPart } from './story.js';
export { casesOf, type Case } from './cases.js';
export { FINDING_EVENT_LABELS, FINDING_STATE_LABELS, MEASURE_STATE_LABELS, PROOF_LABELS } from './labels.js';
