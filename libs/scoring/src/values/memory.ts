import type { Element, Formula, Indicator } from '@luoxuan/catalog';
import type { Observation } from './observation.js';
import type { Former, IndicatorValue, Rollup, Stretch } from './values.js';

/** Something computed from values; it stands as long as none of them has become old. */
export interface Trace<T> {
  result: T;
  holds: () => boolean;
}

/** A rollup that was computed; it is old as soon as a member restated something that goes into it. */
export interface KnownRollup extends Former {
  stretch: Stretch;
  restated: Set<string>;
}

interface KnownValue {
  value: IndicatorValue;
  rollups: readonly KnownRollup[];
  unit: string;
  decimals: number;
}

/**
 * What was computed over one table of observations. A new observation makes the rollups that it goes into old, and with
 * them the values and the results that stand on them; everything else is taken as it was.
 */
export class Memory {
  readonly #rollups = new Map<string, Map<string, KnownRollup>>();
  /** By formula: an indicator's own may be another one from some month on. */
  readonly #values = new WeakMap<Formula, Map<string, KnownValue>>();
  readonly #weighedBy: ReadonlyMap<string, readonly string[]>;
  #asked: Set<KnownValue> | null = null;
  /** How much was computed and not remembered, since the beginning. */
  readonly computed = { rollups: 0, values: 0 };

  constructor(elements: ReadonlyMap<string, Element>) {
    const weighed = [...elements.values()].filter((e) => e.weightedBy !== undefined);
    this.#weighedBy = new Map(
      weighed.map(({ weightedBy = '' }) => [
        weightedBy,
        weighed.filter((e) => e.weightedBy === weightedBy).map((e) => e.code),
      ]),
    );
  }

  rollup(
    element: Element,
    span: string,
    stretchOf: () => Stretch,
    rollUp: (stretch: Stretch, former?: Former) => Rollup,
  ): KnownRollup {
    const spans = this.#rollups.get(element.code) ?? new Map<string, KnownRollup>();
    this.#rollups.set(element.code, spans);
    const former = spans.get(span);
    if (former?.restated.size === 0) return former;
    const stretch = former?.stretch ?? stretchOf();
    const known = { stretch, rollup: rollUp(stretch, former), restated: new Set<string>() };
    spans.set(span, known);
    this.computed.rollups++;
    return known;
  }

  /** The value of an indicator over a span, where it is known and not old. */
  value(indicator: Indicator, span: string): IndicatorValue | null {
    const known = this.#values.get(indicator.formula)?.get(span);
    if (known?.unit !== indicator.unit || known.decimals !== indicator.decimals || !stands(known))
      return null;
    this.#asked?.add(known);
    return known.value;
  }

  keep(indicator: Indicator, span: string, rollups: readonly KnownRollup[], value: IndicatorValue): void {
    const { formula, unit, decimals } = indicator;
    const spans = this.#values.get(formula) ?? new Map<string, KnownValue>();
    this.#values.set(formula, spans);
    const known = { value, rollups, unit, decimals };
    spans.set(span, known);
    this.#asked?.add(known);
    this.computed.values++;
  }

  /** Runs `work` and notes which values it asks for. */
  trace<T>(work: () => T): Trace<T> {
    const asked = new Set<KnownValue>();
    this.#asked = asked;
    try {
      return { result: work(), holds: () => everyOf(asked, stands) };
    } finally {
      this.#asked = null;
    }
  }

  /** Makes every rollup old that this observation goes into, as a figure or as the weight of one. */
  forget({ element, member, period }: Pick<Observation, 'element' | 'member' | 'period'>): void {
    for (const code of [element, ...(this.#weighedBy.get(element) ?? [])]) {
      for (const { stretch, restated } of this.#rollups.get(code)?.values() ?? []) {
        if (stretch.whole === period || stretch.parts.includes(period)) restated.add(member);
      }
    }
  }
}

const stands = ({ rollups }: KnownValue): boolean => rollups.every(({ restated }) => restated.size === 0);

function everyOf<T>(items: Iterable<T>, holds: (item: T) => boolean): boolean {
  for (const item of items) if (!holds(item)) return false;
  return true;
}
