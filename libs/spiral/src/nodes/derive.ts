import type { NodeState, SpiralState } from '../result.js';
import { DYNAMIC_LOOP } from './dynamic-loop.js';
import type { Answer, Facts } from './facts.js';
import { LOOPS, NODES, type NodeCode } from './nodes.js';
import { STATIC_LOOP } from './static-loop.js';

/** The state of every node of both loops, derived from recorded facts, never ticked by hand. */
export function deriveSpiral(facts: Facts): SpiralState {
  return {
    static: LOOPS.static.map((code) => state(code, STATIC_LOOP[code](facts))),
    dynamic: LOOPS.dynamic.map((code) => state(code, DYNAMIC_LOOP[code](facts))),
  };
}

const state = (code: NodeCode, answer: Answer): NodeState => ({ code, label: NODES[code], ...answer });
