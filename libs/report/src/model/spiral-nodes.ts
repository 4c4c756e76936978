import { formatPeriod, fromKey } from '@luoxuan/period';
import { spiralSvg, STATUS_NAMES, type Diagnosis, type NodeState } from '@luoxuan/spiral';
import type { Spiral, SpiralNode } from './report-model.js';

/** Both loops as a drawing, and with what proves the state of each node and what it lacks. */
export function spiralNodes({ spiral, consortium, scorecard, lift }: Diagnosis): Spiral {
  const period = fromKey(scorecard.period);
  const title = { zh: `${consortium.name} ${formatPeriod(period, 'zh')}`, en: formatPeriod(period, 'en') };
  return {
    drawing: spiralSvg(spiral, { title, ...(lift?.ok === true ? { lift: lift.total } : {}) }),
    static: spiral.static.map(nodeRow),
    dynamic: spiral.dynamic.map(nodeRow),
  };
}

const nodeRow = ({ code, label, status, facts, missing }: NodeState): SpiralNode => ({
  code,
  label,
  status,
  statusText: STATUS_NAMES[status].zh,
  facts: facts.map((f) => f.zh),
  missing: missing.map((m) => m.zh),
});
