import type { Sited } from '../draft.js';
import type { DerivedStandardEntry } from '../schema/derived-standard.js';
import type { StandardEntry } from '../schema/standard.js';
import type { MergedPlaces } from './merged-places.js';

/** Parameters of scoring and plan, each from where it is said last. */
export function mergedParameters(
  heir: Sited<DerivedStandardEntry>,
  parent: Sited<StandardEntry>,
  places: MergedPlaces,
): Pick<StandardEntry, 'scoring' | 'plan'> {
  const { scoring, plan } = parent.value;
  const { scoring: newScoring = {}, plan: newPlan = {} } = heir.value.override ?? {};
  const { dueDays = {}, behindPlan = {} } = newPlan;
  places.set(['scoring'], parent.part(scoring, 'scoring'));
  places.set(['plan'], parent.part(plan, 'plan'));
  const changes = [
    { path: ['scoring'], values: newScoring },
    { path: ['plan', 'dueDays'], values: dueDays },
    { path: ['plan', 'behindPlan'], values: behindPlan },
  ];
  for (const { path, values } of changes)
    for (const key of Object.keys(values))
      places.set([...path, key], heir.part(null, 'override', ...path, key));
  return {
    scoring: { ...scoring, ...newScoring },
    plan: {
      dueDays: { ...plan.dueDays, ...dueDays },
      behindPlan: { ...plan.behindPlan, ...behindPlan },
    },
  };
}
