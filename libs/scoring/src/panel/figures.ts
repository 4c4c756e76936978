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
    const { from, places, ends } = this.stretches;
    const { time } = this.element;
    const start = from[slot] ?? 0;
    const expected = (from[slot + 1] ?? 0) - start;
    if (time === 'last') {
      const latest = expected === 0 ? -1 : (places[start + expected - 1] ?? -1);
      const steps = latest < 0 ? NaN : (this.own[base + latest] ?? NaN);
      this.lacks = false;
      if (!Number.isNaN(steps)) return steps;
    }
    let found = 0;
    let sum = 0;
    let last = NaN;
    for (let i = start; i < start + expected; i++) {
      const place = places[i] ?? -1;
      const steps = place < 0 ? NaN : (this.own[base + place] ?? NaN);
      if (Number.isNaN(steps)) continue;
      found++;
      sum += steps;
      last = steps;
    }
    const isGap = time === 'sum' ? found < expected : found === 0;
    const end = ends[slot] ?? -1;
    const atOnce = isGap && end >= 0 ? (this.#whole?.[base + end] ?? NaN) : NaN;
    this.lacks = isGap && found < expected && Number.isNaN(atOnce);
    if (!Number.isNaN(atOnce)) return atOnce;
    if (time === 'last') return last;
    return found === 0 ? NaN : time === 'mean' ? sum / found : sum;
  }
}
