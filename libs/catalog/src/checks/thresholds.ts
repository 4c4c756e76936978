import type { Draft, Sited } from '../draft.js';
import type { Threshold } from '../schema/monitoring.js';

/** Every threshold of monitoring.yaml with its name and place. */
export function thresholdsOf({ monitoring }: Draft): { name: string; threshold: Sited<Threshold> }[] {
  if (monitoring === null) return [];
  return below(monitoring.value.rules, ['rules']).map(({ path, threshold }) => ({
    name: path.slice(1).join('.'),
    threshold: monitoring.part(threshold, ...path),
  }));
}

interface Placed {
  path: string[];
  threshold: Threshold;
}

/** Thresholds stand one or two levels below their rule. */
function below(value: object, path: string[]): Placed[] {
  return Object.entries(value).flatMap(([key, inner]: [string, object]): Placed[] => {
    const at = [...path, key];
    return 'value' in inner ? [{ path: at, threshold: inner as Threshold }] : below(inner, at);
  });
}
