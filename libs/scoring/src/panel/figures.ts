import type { Element } from '@luoxuan/catalog';
import type { Panel } from './panel.js';
import type { Stretches } from './slots.js';

/** One element's figures of single members, each over the stretch of a slot. */
export class Figures {
  /** Whether the figure that was asked for last lacks something that was expected. */
  lacks = false;
  /** Members × months */
  readonly own: Float64Array;
  readonly months: number;
  readonly #whole: Float64Array | null;

  constructor(
    panel: Panel,
    readonly element: Element,
    readonly stretches: Stretches,
  ) {
    const { code, period } = element;
    const { whole } = stretches;
    this.months = panel.months;
    this.own = panel.column(code, period) ?? new Float64Array(panel.members.length * panel.months).fill(NaN);
    this.#whole = whole === null ? null : (panel.column(code, whole) ?? null);
  }

  /** Every slot is one period of the element's own, inside of the panel. */
  get isSingle(): boolean {
    const { from, places } = this.stretches;
    return this.#whole === null && from.every((start, slot) => start === slot) && !places.includes(-1);
  }

  /** The figure of the member whose figures begin at `base`, by the rules of `rollUp`; NaN where it reported nothing. */
  of(base: number, slot: number): number {
    return this.element.time === 'last' ? this.#latest(base, slot) : this.#total(base, slot);
  }

  #latest(base: number, slot: number): number {
    const { from, places } = this.stretches;
    const start = from[slot] ?? 0;
    const end = from[slot + 1] ?? 0;
    this.lacks = false;
    for (let i = end - 1; i >= start; i--) {
      const place = places[i] ?? -1;
      const steps = place < 0 ? NaN : (this.own[base + place] ?? NaN);
      if (!Number.isNaN(steps)) return steps;
    }
    return this.#atOnce(base, slot, end > start, NaN);
  }

  #total(base: number, slot: number): number {
    const { from, places } = this.stretches;
    const start = from[slot] ?? 0;
    const end = from[slot + 1] ?? 0;
    let found = 0;
    let sum = 0;
    for (let i = start; i < end; i++) {
      const place = places[i] ?? -1;
      const steps = place < 0 ? NaN : (this.own[base + place] ?? NaN);
      if (Number.isNaN(steps)) continue;
      found++;
      sum += steps;
    }
    const isMean = this.element.time === 'mean';
    this.lacks = false;
    const known = found === 0 ? NaN : isMean ? sum / found : sum;
    const isGap = isMean ? found === 0 : found < end - start;
    return isGap ? this.#atOnce(base, slot, found < end - start, known) : known;
  }

  /** What was reported for the whole stretch, or else what is known of it, which then may lack something. */
  #atOnce(base: number, slot: number, lacks: boolean, known: number): number {
    const end = this.stretches.ends[slot] ?? -1;
    const whole = end < 0 ? NaN : (this.#whole?.[base + end] ?? NaN);
    this.lacks = lacks && Number.isNaN(whole);
    return Number.isNaN(whole) ? known : whole;
  }
}
