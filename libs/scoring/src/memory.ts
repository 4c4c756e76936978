import type { Element, Formula, Indicator } from '@luoxuan/catalog';
import type { IndicatorValue } from './indicator-value.js';
import type { Observation } from './observation.js';
import type { Former, Rollup, Stretch } from './rollup.js';

/** A value that was asked for: of what, over which span, and how to ask again. */
export interface Question {
  indicator: Indicator;
  span: string;
  again: () => IndicatorValue;
}

/** Something computed from values; it stands as long as every one of them is the same when it is asked for again. */
export interface Trace<T> {
  result: T;
  holds: () => boolean;
}

interface KnownRollup extends Former {
  stretch: Stretch;
  restated: Set<string>;
}

interface KnownValue {
  unit: string;
  decimals: number;
  rollups: readonly Rollup[];
  value: IndicatorValue;
}

/**
 * What was computed over one table of observations. A new observation makes it forget the rollups that it goes into;
 * values and results then show by identity that something below them is another one.
 */
export class Memory {
  readonly #rollups = new Map<string, Map<string, KnownRollup>>();
  /** By formula: an indicator's own may be another one from some month on. */
  readonly #values = new WeakMap<Formula, Map<string, KnownValue>>();
  readonly #weighedBy: ReadonlyMap<string, readonly string[]>;
  #asked: Map<IndicatorValue, Question> | null = null;
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
  ): Rollup {
    const spans = within(this.#rollups, element.code);
    const known = spans.get(span);
    if (known?.restated.size === 0) return known.rollup;
    const stretch = known?.stretch ?? stretchOf();
    const rollup = rollUp(stretch, known);
    spans.set(span, { stretch, rollup, restated: new Set() });
    this.computed.rollups++;
    return rollup;
  }

  value(question: Question, rollups: readonly Rollup[], compute: () => IndicatorValue): IndicatorValue {
    const { indicator, span } = question;
    const spans = within(this.#values, indicator.formula);
    const known = spans.get(span);
    const stands =
      known?.unit === indicator.unit &&
      known.decimals === indicator.decimals &&
      rollups.every((r, i) => r === known.rollups[i]);
    const value = stands ? known.value : compute();
    if (!stands) {
      spans.set(span, { rollups, value, unit: indicator.unit, decimals: indicator.decimals });
      this.computed.values++;
    }
    this.#asked?.set(value, question);
    return value;
  }

  /** Runs `work` and notes which values it asks for. */
  trace<T>(work: () => T): Trace<T> {
    const outer = this.#asked;
    const asked = new Map<IndicatorValue, Question>();
    this.#asked = asked;
    try {
      const result = work();
      return { result, holds: () => [...asked].every(([value, { again }]) => again() === value) };
    } finally {
      this.#asked = outer;
    }
  }

  /** Takes every rollup for old that this observation goes into, as a figure or as the weight of one. */
  forget({ element, member, period }: Pick<Observation, 'element' | 'member' | 'period'>): void {
    for (const code of [element, ...(this.#weighedBy.get(element) ?? [])]) {
      for (const { stretch, restated } of this.#rollups.get(code)?.values() ?? []) {
        if (stretch.whole === period || stretch.parts.includes(period)) restated.add(member);
      }
    }
  }
}

function within<K extends string | Formula, V>(
  map: { get(key: K): Map<string, V> | undefined; set(key: K, value: Map<string, V>): unknown },
  key: K,
): Map<string, V> {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = new Map<string, V>();
  map.set(key, made);
  return made;
}
