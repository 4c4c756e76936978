import type { Catalog, Standard } from '@luoxuan/catalog';
import { scoreConsortium } from '../scorecard.js';
import type { Scorecard } from '../result.js';
import { A, population, smallCatalog, type SmallEntry } from './small-world.js';

const CODES = ['AAA01', 'BBB01', 'CCC01', 'DDD01'];
const COUNT = { unit: '项', decimals: 0, type: 'count' as const, time: 'last', period: 'year' };
const YEAR = { kind: 'year', year: 2025 } as const;

/** Weight and target by indicator; points are what the figures reach of a target of 100 unless another is given. */
export type Weights = Partial<Record<string, number | [weight: number, target: number]>>;

export interface Scored {
  card: Scorecard;
  standard: Standard;
  catalog: Catalog;
}

/** Figures of one year, scored under a standard with these weights. */
export function scoredUnder(weights: Weights, figures: Record<string, number>, scoring: object = {}): Scored {
  const entries = CODES.flatMap((code): SmallEntry[] => {
    const given = weights[code];
    if (given === undefined) return [];
    const [weight, target] = typeof given === 'number' ? [given, 100] : given;
    return [{ code, weight, target: { 2025: target } }];
  });
  const { catalog, standard } = smallCatalog(
    CODES.map((code) => ({ code, ...COUNT })),
    CODES.map((code) => ({ code })),
    entries,
    { attainmentWeight: 1, progressWeight: 0, cap: 5, ...scoring },
  );
  const facts = Object.fromEntries(Object.entries(figures).map(([code, value]) => [`${code} a 2025`, value]));
  const card = scoreConsortium({ catalog, standard, population: population(catalog, facts, [A]), at: YEAR });
  return { card, standard, catalog };
}
