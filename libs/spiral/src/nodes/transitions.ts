import { LOOPS, type LoopName, type NodeCode } from './nodes.js';

/** One step along a loop; `turns` where it begins the next turn. */
export interface Transition {
  loop: LoopName;
  from: NodeCode;
  to: NodeCode;
  turns: boolean;
}

/** The allowed transitions: along each loop in its order, and from its last node to the beginning of the next turn. */
export const TRANSITIONS: readonly Transition[] = (Object.keys(LOOPS) as LoopName[]).flatMap((loop) => {
  const nodes: readonly NodeCode[] = LOOPS[loop];
  return nodes.map((from, i) => {
    const next = nodes[i + 1];
    return { loop, from, to: next ?? nodes[0] ?? from, turns: next === undefined };
  });
});

/** The transition of a loop from a node to another, undefined where the loop does not allow it. */
export const transition = (loop: LoopName, from: NodeCode, to: NodeCode): Transition | undefined =>
  TRANSITIONS.find((t) => t.loop === loop && t.from === from && t.to === to);
