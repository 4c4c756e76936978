import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random numbers that are the same in every run. */
export class Noise {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** In [0, 1). */
  uniform(): number {
    return uniformFloat64(this.#generator);
  }

  /** Standard normal (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Poisson count (Knuth); for small means. */
  count(mean: number): number {
    const limit = Math.exp(-mean);
    let events = 0;
    for (let product = this.uniform(); product > limit; product *= this.uniform()) events++;
    return events;
  }
}

/** Share of a mean month that comes in each month, January first: research income arrives late in the year. */
export const LATE_IN_THE_YEAR = [0.2, 0.3, 0.6, 0.6, 0.7, 0.8, 0.8, 0.7, 0.9, 1.2, 1.6, 3.6];
