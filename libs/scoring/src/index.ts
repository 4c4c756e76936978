export type * from './result.js';
export { ObservationTable, type Member, type Observation } from './values/observation.js';
export { reporters, type Population } from './values/rollup.js';
export { scoreConsortium } from './scorecard.js';
export { ScoreBook } from './score-book.js';
export type { Basis } from './judge.js';
export type { ApprovedTarget, ExpertPoints } from './decided.js';
export { endingIn, periodFor, within, type DiagnosisPeriod } from './values/span.js';
export { exactOf, known, unknown } from './figure.js';
export { compare, isRate } from './comparison/comparison.js';
export { breaksOver } from './values/breaks.js';
export { Measure } from './values/measure.js';
export { planShare, lineOf, accumulates, isCumulative } from './values/plan.js';
export { memberGroups, memberStandings, scoreMember, type MemberStanding } from './ranking/members.js';
export { figuresOf, peersOf, type Figures } from './ranking/figures.js';
export { rankAmong } from './ranking/rank.js';
export type { ExplanationNode } from './explain/node.js';
export { explanationTree } from './explain/tree.js';
export { comparisonInWords } from './explain/parts.js';
export { renderExplanation } from './explain/render.js';
export { sharesOf } from './shares.js';
export { withChanges, type ChangeFault, type Changes } from './whatif/change.js';
export {
  effectsBetween,
  type DimensionEffect,
  type Effects,
  type IndicatorEffect,
  type Moved,
  type Standing,
} from './whatif/effects.js';
export { nearestYear, triedOn } from './whatif/try-on.js';
export { sensitivityOf, type Pair, type Swap } from './whatif/sensitivity.js';
export { ENGINE } from './engine.js';
export { REASONS } from './reasons.js';
export { BREAKS, COMPARISONS, nameOf, PARTS } from './words.js';
export { Panel, type PanelConsortium, type PanelFault, type PanelFigure } from './panel/panel.js';
export { planPanel, type PanelPlan, type PanelPlanResult, type PanelRefusal } from './panel/plan.js';
export { ranks, type Counting } from './panel/rank.js';
export { scorePanel, type IndicatorColumns, type PanelScores } from './panel/score-panel.js';
export { controlChart, type ControlChart, type NoChart } from './statistics/control-chart.js';
export type { ControlSignal } from './statistics/signals.js';
export {
  outlook,
  projectFromYears,
  projectYear,
  type NoProjection,
  type Outlook,
  type Projection,
} from './statistics/projection.js';
export { yearShapes, yearToDateOf, type MonthlyAmount, type YearShape } from './statistics/year-shape.js';
export { contributionsOf } from './contribution/contribute.js';
export type { Contributions, NoContributions } from './contribution/contributions.js';
export { contributionInWords, whyNotTakenApart } from './contribution/in-words.js';
