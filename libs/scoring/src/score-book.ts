import type { Catalog } from '@luoxuan/catalog';
import { periodKey } from '@luoxuan/period';
import { judge, type Basis } from './judge.js';
import { Memory, type Trace } from './values/memory.js';
import { ObservationTable, type Member, type Observation } from './values/observation.js';
import type { IndicatorResult, Scorecard } from './result.js';
import type { Population } from './values/rollup.js';
import { scoreConsortium } from './scorecard.js';

/** What a scorecard stands on beside the catalogue and the figures. */
export type Asked = Omit<Basis, 'catalog' | 'population'>;

/** Results of one month or year, by place in the standard, and what they stand on. */
interface Page {
  asked: Asked;
  results: Map<string, Trace<IndicatorResult | null>>;
}

/**
 * One consortium's scorecards, kept up to date while figures come in: whatever a new figure does not go into is taken as
 * it was. A scorecard out of the book is the one that `scoreConsortium` gives over the same figures.
 */
export class ScoreBook {
  readonly population: Population;
  readonly #memory: Memory;
  readonly #pages = new Map<string, Page>();
  /** How many indicators were judged and not taken as they were, since the beginning. */
  judged = 0;

  constructor(
    readonly catalog: Catalog,
    members: Member[],
    observations: Iterable<Observation> = [],
  ) {
    this.#memory = new Memory(catalog.elements);
    this.population = {
      members,
      table: new ObservationTable(observations),
      elements: catalog.elements,
      memory: this.#memory,
    };
  }

  /** How many rollups and values were computed since the beginning. */
  get computed(): Readonly<Memory['computed']> {
    return this.#memory.computed;
  }

  /** Takes in what was reported; for the same element, member and period the later figure counts. */
  record(observations: Iterable<Observation>): void {
    for (const observation of observations) {
      this.population.table.record(observation);
      this.#memory.forget(observation);
    }
  }

  score(asked: Asked): Scorecard {
    const { results } = this.#page(asked);
    const basis = { ...asked, catalog: this.catalog, population: this.population };
    return scoreConsortium(basis, (place) => {
      const key = `${place.dimension} ${place.group} ${place.entry.code}`;
      const known = results.get(key);
      if (known?.holds() === true) return known.result;
      const trace = this.#memory.trace(() => judge(place, basis));
      results.set(key, trace);
      this.judged++;
      return trace.result;
    });
  }

  /** Results of before count only where everything that was asked is the same object. */
  #page(asked: Asked): Page {
    const key = periodKey(asked.at);
    const known = this.#pages.get(key);
    if (known !== undefined && isSame(known.asked, asked)) return known;
    const page = { asked, results: new Map() };
    this.#pages.set(key, page);
    return page;
  }
}

function isSame(known: Asked, asked: Asked): boolean {
  const names = new Set([...Object.keys(known), ...Object.keys(asked)]) as Set<keyof Asked>;
  names.delete('at'); // the page is found by it
  return [...names].every((name) => known[name] === asked[name]);
}
