import { indicatorsOf } from '../draft.js';
import type { Draft, DraftStandard } from '../draft.js';
import { partsOfIndicators } from '../formula/parts.js';

/** The first year in which a standard uses each indicator or element; nothing where a standard could not be read. */
export function firstYears(draft: Draft): Map<string, number> {
  const years = new Map<string, number>();
  if (draft.lost.has('standards') || draft.standards.some(isUnsure)) return years;
  const parts = partsOfIndicators(draft);
  const use = (code: string, year: number): void => {
    if ((years.get(code) ?? Infinity) <= year) return;
    years.set(code, year);
    for (const part of parts.get(code) ?? []) use(part, year);
  };
  for (const { standard } of draft.standards)
    for (const { item } of indicatorsOf(standard)) use(item.value.code, standard.value.validFrom);
  return years;
}

function isUnsure({ incomplete, refused }: DraftStandard): boolean {
  return incomplete || refused.size > 0;
}
