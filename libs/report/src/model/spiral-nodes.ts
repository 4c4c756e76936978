import type { NodeState, NodeStatus, SpiralState } from '@luoxuan/spiral';
import type { Spiral, SpiralNode } from './report-model.js';

const STATUS: Readonly<Record<NodeStatus, string>> = {
  done: '已完成',
  'in-progress': '进行中',
  open: '未开始',
  'not-applicable': '不适用',
};
/** Least far first: where the loops disagree on a shared node, the drawing shows the less favourable state. */
const PROGRESS: readonly NodeStatus[] = ['open', 'in-progress', 'done', 'not-applicable'];

/** Both loops ready to be drawn; a node is shared where its code stands in both, except for improve, which each has of its own. */
export function spiralNodes(spiral: SpiralState): Spiral {
  const inBoth = (code: string): boolean =>
    code !== 'improve' && [spiral.static, spiral.dynamic].every((loop) => loop.some((n) => n.code === code));
  const node = (state: NodeState, other: readonly NodeState[]): SpiralNode => {
    const shared = inBoth(state.code);
    const twin = shared ? other.find((n) => n.code === state.code) : undefined;
    const status = twin === undefined ? state.status : lesser(state.status, twin.status);
    const facts = state.facts.map((f) => f.zh);
    return { code: state.code, label: state.label, status, statusText: STATUS[status], facts, shared };
  };
  return {
    static: spiral.static.map((n) => node(n, spiral.dynamic)),
    dynamic: spiral.dynamic.map((n) => node(n, spiral.static)),
  };
}

const lesser = (a: NodeStatus, b: NodeStatus): NodeStatus =>
  PROGRESS.indexOf(a) <= PROGRESS.indexOf(b) ? a : b;
