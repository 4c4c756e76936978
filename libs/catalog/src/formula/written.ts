import { everyComputed } from '../draft.js';
import type { Draft, Sited } from '../draft.js';
import type { ComputedEntry } from '../schema/indicator.js';

/** A formula as it stands in the YAML: the first of an indicator, or that of a later version. */
export interface WrittenFormula {
  text: string;
  /** Where `formula` stands: the indicator, or the version. */
  place: Sited<unknown>;
  /** The month that it counts from; null for the first. */
  from: string | null;
  indicator: Sited<Partial<ComputedEntry>>;
}

/** Every formula of an indicator, oldest first. */
export function formulasOf(indicator: Sited<Partial<ComputedEntry>>): WrittenFormula[] {
  const { formula, versions = [] } = indicator.value;
  const first = formula === undefined ? [] : [{ text: formula, place: indicator, from: null, indicator }];
  const later = versions.flatMap((version, index) =>
    version.formula === undefined
      ? []
      : [
          {
            text: version.formula,
            place: indicator.part(version, 'versions', index),
            from: version.from,
            indicator,
          },
        ],
  );
  return [...first, ...later];
}

export function writtenFormulas(draft: Draft): WrittenFormula[] {
  return everyComputed(draft).flatMap(formulasOf);
}
