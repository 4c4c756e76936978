import type { NodeState } from '../result.js';
import type { StaticNode } from './nodes.js';
import { ANNUAL_TEXTS } from './texts.js';

/** What only a recorded diagnosis of the year brings about. */
const BY_DIAGNOSIS: readonly StaticNode[] = ['diagnose', 'reward'];

/** The static loop of a year that was only looked at: no run is recorded, so it is not diagnosed. */
export const notYetDiagnosed = (nodes: readonly NodeState[], year: number): NodeState[] =>
  nodes.map((node) =>
    (BY_DIAGNOSIS as readonly string[]).includes(node.code)
      ? { ...node, status: 'open', facts: [], missing: [ANNUAL_TEXTS.notDiagnosed(year)] }
      : node,
  );
