export type * from './result.js';
export {
  LOOPS,
  MAY_CHANGE,
  NODES,
  SHARED,
  type DynamicNode,
  type LoopName,
  type NodeCode,
  type StaticNode,
} from './nodes/nodes.js';
export { transition, TRANSITIONS, type Transition } from './nodes/transitions.js';
export { refuseInDynamicTurn, type TurnChange, type TurnRefusal } from './nodes/turn-change.js';
export { deriveSpiral } from './nodes/derive.js';
export type { Facts } from './nodes/facts.js';
export { notYetDiagnosed } from './nodes/not-yet.js';
export { monitor } from './rules/monitor.js';
export { addsUpMonthly, monthlyAmounts } from './rules/monthly-amounts.js';
export { EVIDENCE_NAMES } from './rules/evidence-names.js';
export { CONTRADICTIONS } from './rules/contradiction.js';
export { RULE_NAMES } from './rules/names.js';
export type { ImportedFinding, Publication, Rule, Watch } from './rules/rule.js';
export type * from './warnings/standing.js';
export { followWarnings } from './warnings/follow.js';
export { muteInWords, touches, withMutes } from './warnings/mute.js';
export { LEVEL_NAMES } from './warnings/names.js';
export {
  liftInWords,
  liftOf,
  type Lift,
  type LiftedIndicator,
  type LiftResult,
  type Turns,
} from './lift/lift.js';
export { annualRows } from './annual/rows.js';
export { saysNothing } from './annual/cells.js';
export type { AnnualFacts } from './annual/recorded.js';
export {
  ANNUAL_FIELD_NAMES,
  ANNUAL_FIELDS,
  WRITTEN_FIELDS,
  type AnnualCell,
  type AnnualEdit,
  type AnnualField,
  type AnnualRow,
  type KeptPromise,
} from './annual/annual-row.js';
export { refuseEdit, refuseIndicator, type EditRefusal, type EditRefusalCode } from './annual/check-edit.js';
export {
  proposeTarget,
  type Candidate,
  type ProposalResult,
  type TargetBasis,
  type TargetProposal,
} from './proposals/propose-target.js';
export { spiralSvg, type SpiralDrawing } from './drawing/spiral-svg.js';
export { lesser, STATUS_NAMES } from './drawing/mark.js';
export { onOneLine } from './people/characters.js';
export { isSamePerson } from './people/person.js';
export {
  BY,
  nameFaults,
  REASON,
  textFaults,
  type GivenAs,
  type GivenFault,
  type GivenFaultCode,
} from './people/given.js';
export * from './findings/index.js';
