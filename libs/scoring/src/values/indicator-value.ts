import type { Catalog, Element, Indicator } from '@luoxuan/catalog';
import { periodKey, type Month, type Period } from '@luoxuan/period';
import { decimalText } from '@luoxuan/quantity';
import { known, unknown } from '../figure.js';
import type { Observation } from './observation.js';
import { rollUp, type Population } from './rollup.js';
import type { ElementExplanation, Explanation, InputRef } from '../result.js';
import { endingIn, partsOf } from './span.js';
import type { IndicatorValue, MemberPart, Rollup, Stretch } from './values.js';

export type { IndicatorValue } from './values.js';

/** Which time: a whole period, or some months (the year to date). */
export type When = { whole: Period } | { months: Month[] };

/** Adds up each element of the formula first, then computes: a ratio is never averaged. */
export function valueOf(
  indicator: Indicator,
  when: When,
  catalog: Catalog,
  population: Population,
): IndicatorValue {
  const { memory } = population;
  const span = spanKey(when);
  const known = memory?.value(indicator, span);
  if (known) return known;
  const elements = indicator.formula.elements.map((code) => elementOf(code, indicator, catalog));
  if (memory === undefined) {
    const rollups = elements.map((e) => rollUp(e, stretchOf(when, e.period), population));
    return computed(indicator, elements, rollups);
  }
  const rollups = elements.map((e) =>
    memory.rollup(
      e,
      span,
      () => stretchOf(when, e.period),
      (stretch, former) => rollUp(e, stretch, population, former),
    ),
  );
  const value = computed(
    indicator,
    elements,
    rollups.map((r) => r.rollup),
  );
  memory.keep(indicator, span, rollups, value);
  return value;
}

/** The explanation of a value that was computed for `period`. */
export const explanationOf = (indicator: Indicator, period: Period, value: IndicatorValue): Explanation => ({
  formula: indicator.formula.text,
  period: periodKey(period),
  elements: value.elements,
  gaps: value.gaps,
});

function elementOf(code: string, indicator: Indicator, catalog: Catalog): Element {
  const element = catalog.elements.get(code);
  if (element === undefined)
    throw new Error(`formula of ${indicator.code} names the unknown element ${code}`);
  return element;
}

const stretchOf = (when: When, kind: Period['kind']): Stretch =>
  'whole' in when
    ? { parts: partsOf(when.whole, kind).map(periodKey), whole: periodKey(when.whole) }
    : { parts: endingIn(when.months, kind).map(periodKey), whole: null };

/** Tells two times apart, also a month from the months that begin and end with it. */
function spanKey(when: When): string {
  if ('whole' in when) return periodKey(when.whole);
  const [first, last] = [when.months[0], when.months.at(-1)];
  return first === undefined || last === undefined ? '..' : `${periodKey(first)}..${periodKey(last)}`;
}

function computed(indicator: Indicator, elements: Element[], rollups: Rollup[]): IndicatorValue {
  const values = new Map(elements.map((element, i) => [element.code, rollups[i]?.value ?? null]));
  const result = indicator.formula.evaluate((code) => values.get(code) ?? null);
  const exact = result.ok ? result.value : null;
  const reason = result.ok ? null : result.reason;
  let explained: ElementExplanation[] | undefined;
  let members: ReadonlySet<string> | undefined;
  return {
    figure:
      exact === null
        ? unknown(indicator.unit, reason ?? 'no-data')
        : known(exact, indicator.unit, indicator.decimals),
    exact,
    reason,
    gaps: rollups.flatMap((r) => r.gaps),
    get elements() {
      return (explained ??= elements.flatMap((e, i) => {
        const rollup = rollups[i];
        return rollup === undefined ? [] : [explain(e, rollup)];
      }));
    },
    get members() {
      return (members ??= new Set(
        rollups.flatMap(({ parts }) => parts.flatMap((p) => (p.inputs.length > 0 ? [p.member] : []))),
      ));
    },
  };
}

const explain = (element: Element, rollup: Rollup): ElementExplanation => ({
  element: element.code,
  name: element.name,
  rollup: `time: ${element.time}, members: ${element.members}`,
  figure:
    rollup.value === null
      ? unknown(element.unit, 'no-data')
      : known(rollup.value, element.unit, element.decimals),
  inputs: allOf(rollup.parts),
});

/** Made once for a part: later rollups are explained by the same parts. A loop: `flatMap` took ten times as long. */
function allOf(parts: readonly MemberPart[]): InputRef[] {
  const references: InputRef[] = [];
  for (const part of parts) {
    part.references ??= part.inputs.map(refOf);
    for (const reference of part.references) references.push(reference);
  }
  return references;
}

const refOf = (o: Observation): InputRef => ({
  element: o.element,
  member: o.member,
  period: o.period,
  text: decimalText(o),
  unit: o.unit,
  submission: o.submission,
  file: o.file,
  sheet: o.sheet,
  ref: o.ref,
});
