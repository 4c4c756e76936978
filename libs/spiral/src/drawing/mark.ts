import type { Bilingual } from '@luoxuan/wording';
import type { NodeStatus } from '../result.js';
import { element } from './element.js';
import type { Point } from './path.js';

export const ACCENT = '#1b4b4f';
export const SOFT = '#5d6666';

export const STATUS_NAMES: Readonly<Record<NodeStatus, Bilingual>> = {
  done: { zh: '已完成', en: 'done' },
  'in-progress': { zh: '进行中', en: 'in progress' },
  open: { zh: '未开始', en: 'open' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

/** Least far first: where the loops disagree on a node that they share, the less favourable state is shown. */
const LEAST_FAR: readonly NodeStatus[] = ['open', 'in-progress', 'done', 'not-applicable'];

export const lesser = (a: NodeStatus, b: NodeStatus): NodeStatus =>
  LEAST_FAR.indexOf(a) <= LEAST_FAR.indexOf(b) ? a : b;

/** The state of a node by its shape: a full disc with a tick, half a disc, a ring, a broken ring with a bar. */
export function mark(status: NodeStatus, [cx, cy]: Point, r: number): string {
  const ring = (stroke: string, dash?: string): string =>
    element('circle', { cx, cy, r, fill: '#fff', stroke, 'stroke-width': r / 6, 'stroke-dasharray': dash });
  switch (status) {
    case 'done': {
      const tick = `M${cx - r * 0.44} ${cy + r * 0.04} l${r * 0.32} ${r * 0.32} l${r * 0.58} ${-r * 0.68}`;
      return (
        element('circle', { cx, cy, r, fill: ACCENT, stroke: ACCENT, 'stroke-width': r / 6 }) +
        element('path', {
          d: tick,
          fill: 'none',
          stroke: '#fff',
          'stroke-width': r * 0.24,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        })
      );
    }
    case 'in-progress':
      return (
        ring(ACCENT) + element('path', { d: `M${cx} ${cy - r} a${r} ${r} 0 0 0 0 ${2 * r} z`, fill: ACCENT })
      );
    case 'open':
      return ring(ACCENT);
    case 'not-applicable':
      return (
        ring(SOFT, `${r * 0.36} ${r * 0.3}`) +
        element('path', { d: `M${cx - r * 0.4} ${cy} h${r * 0.8}`, stroke: SOFT, 'stroke-width': r / 6 })
      );
  }
}
