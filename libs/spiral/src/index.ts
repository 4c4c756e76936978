export type * from './result.js';
export { LOOPS, MAY_CHANGE, NODES, SHARED, type LoopName, type NodeCode } from './nodes/nodes.js';
export { transition, TRANSITIONS, type Transition } from './nodes/transitions.js';
export { deriveSpiral, type Facts } from './nodes/derive.js';
export { monitor } from './rules/monitor.js';
export type { Rule, Watch } from './rules/rule.js';
