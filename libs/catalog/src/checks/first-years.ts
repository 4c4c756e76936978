import { indicatorsOf } from '../draft.js';
import type { Draft } from '../draft.js';
import { partsOfIndicators } from '../formula/parts.js';

/**
 * The first year in which a standard uses each indicator or element. A standard that could be read in part may use any
 * of them; where one could not be read at all nothing is known.
 */
export function firstYears(draft: Draft): Map<string, number> {
  const years = new Map<string, number>();
  if (draft.lost.has('standards')) return years;
  const parts = partsOfIndicators(draft);
  const use = (code: string, year: number): void => {
    if ((years.get(code) ?? Infinity) <= year) return;
    years.set(code, year);
    for (const part of parts.get(code) ?? []) use(part, year);
  };
  for (const { standard } of draft.standards)
    for (const { item } of indicatorsOf(standard)) use(item.value.code, standard.value.validFrom);
  const unsure = draft.standards.filter(({ incomplete }) => incomplete);
  for (const { standard } of unsure) for (const code of years.keys()) use(code, standard.value.validFrom);
  return years;
}
