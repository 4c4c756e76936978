import type { Indicator } from '../catalog.js';
import { TERMS } from '../terms.js';
import { named, said } from './facts.js';
import type { Fact } from './facts.js';
import { versionFacts } from './version-facts.js';

/** An element as it is says of itself only which way is better: the rest is said of the element. */
export function indicatorFacts(indicator: Indicator): Fact[] {
  const { code, formula, direction } = indicator;
  if (formula.text === code) return said('direction', TERMS.direction[direction]);
  return [
    ...said('name', named(indicator)),
    ...said('formula', formula.text),
    ...said('unit', indicator.unit),
    ...said('decimals', indicator.decimals),
    ...said('direction', TERMS.direction[direction]),
    ...said('period', TERMS.period[indicator.period]),
    ...said('window', indicator.window),
    ...said('definition', indicator.definition),
    ...versionFacts(indicator.versions),
    ...said('clause', indicator.clause),
    ...said('status', TERMS.status[indicator.status]),
  ];
}
