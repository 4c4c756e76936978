import type { Catalog, Indicator } from '@luoxuan/catalog';
import { periodKey, type Month, type Period } from '@luoxuan/period';
import { toRational, type Rational } from '@luoxuan/quantity';
import { known, unknown } from './figure.js';
import { rollUp, type Population, type Rollup, type Stretch } from './rollup.js';
import type { ElementExplanation, Explanation, Figure, Gap, NullReason } from './result.js';
import { endingIn, partsOf } from './span.js';

/** An indicator over one span: its value, whether all that was expected is there, and how it came about. */
export interface IndicatorValue {
  figure: Figure;
  exact: Rational | null;
  reason: NullReason | null;
  gaps: Gap[];
  elements: ElementExplanation[];
}

/** Which time: a whole period, or some months (the year to date). */
export type When = { whole: Period } | { months: Month[] };

/** Adds up each element of the formula first, then computes: a ratio is never averaged. */
export function valueOf(
  indicator: Indicator,
  when: When,
  catalog: Catalog,
  population: Population,
): IndicatorValue {
  const rollups = new Map<string, Rollup>();
  for (const code of indicator.formula.elements) {
    const element = catalog.elements.get(code);
    if (element === undefined)
      throw new Error(`formula of ${indicator.code} names the unknown element ${code}`);
    rollups.set(code, rollUp(element, stretchOf(when, element.period), population));
  }
  const result = indicator.formula.evaluate((code) => rollups.get(code)?.value ?? null);
  const exact = result.ok ? result.value : null;
  const reason = result.ok ? null : result.reason;
  const figure =
    exact === null
      ? unknown(indicator.unit, reason ?? 'no-data')
      : known(exact, indicator.unit, indicator.decimals);
  const gaps = [...rollups.values()].flatMap((r) => r.gaps);
  return {
    figure,
    exact,
    reason,
    gaps,
    elements: [...rollups].map(([code, r]) => explain(code, r, catalog)),
  };
}

/** The explanation of a value that was computed for `period`. */
export const explanationOf = (indicator: Indicator, period: Period, value: IndicatorValue): Explanation => ({
  formula: indicator.formula.text,
  period: periodKey(period),
  elements: value.elements,
  gaps: value.gaps,
});

const stretchOf = (when: When, kind: Period['kind']): Stretch =>
  'whole' in when
    ? { parts: partsOf(when.whole, kind), whole: when.whole }
    : { parts: endingIn(when.months, kind), whole: null };

function explain(code: string, rollup: Rollup, catalog: Catalog): ElementExplanation {
  const element = catalog.elements.get(code);
  if (element === undefined) throw new Error(`unknown element ${code}`);
  return {
    element: code,
    name: element.name,
    rollup: `time: ${element.time}, members: ${element.members}`,
    figure:
      rollup.value === null
        ? unknown(element.unit, 'no-data')
        : known(rollup.value, element.unit, element.decimals),
    inputs: rollup.inputs.map((o) => ({
      element: o.element,
      member: o.member,
      period: o.period,
      text: known(toRational(o), o.unit, o.decimals).text ?? '',
      unit: o.unit,
      submission: o.submission,
      file: o.file,
      sheet: o.sheet,
      ref: o.ref,
    })),
  };
}
