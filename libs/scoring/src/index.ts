export type * from './result.js';
export { ObservationTable, type Member, type Observation } from './observation.js';
export { reporters, type Population } from './rollup.js';
export { scoreConsortium } from './scorecard.js';
export type { Basis } from './judge.js';
export { periodFor, within, type DiagnosisPeriod } from './span.js';
export { exactOf, known, unknown } from './figure.js';
export { isRate } from './comparison.js';
export { planShare, lineOf, accumulates } from './plan.js';
