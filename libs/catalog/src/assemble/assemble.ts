import type { Catalog, Relation, Standard } from '../catalog.js';
import { digestOf } from '../digest.js';
import type { Draft } from '../draft.js';
import type { IndicatorFormulas } from '../formula/compile.js';
import { elementOf } from './element.js';
import { indicatorOf } from './indicator.js';
import { standardOf } from './standard.js';

/** The catalogue of a draft without faults. */
export function assemble(
  draft: Draft,
  formulas: Map<string, IndicatorFormulas>,
  unsorted: Relation[],
): Catalog {
  const elements = new Map(draft.elements.map(({ value }) => [value.code, elementOf(value)]));
  const indicators = new Map(
    draft.indicators.map(({ value }) => [value.code, indicatorOf(value, elements, formulas)]),
  );
  const standards = draft.standards.map(standardOf).sort(byCodeAndYear);
  const relations = [...unsorted].sort((a, b) => (a.code < b.code ? -1 : 1));
  const monitoring = draft.monitoring?.value.rules ?? {};
  const meaning = { elements, indicators, standards, relations, monitoring };
  return { ...meaning, notWatched: draft.monitoring?.value.off ?? {}, digest: digestOf(meaning) };
}

function byCodeAndYear(a: Standard, b: Standard): number {
  return a.code === b.code ? a.validFrom - b.validFrom : a.code < b.code ? -1 : 1;
}
