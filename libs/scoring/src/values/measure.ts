import { elementFormula, type Catalog, type Formula, type Indicator } from '@luoxuan/catalog';
import { lastMonth, periodKey, type Month, type Period } from '@luoxuan/period';
import { inForce, reachOf, type Reach } from './breaks.js';
import { valueOf, type IndicatorValue } from './indicator-value.js';
import { accumulates, isCumulative } from './plan.js';
import type { Population } from './rollup.js';
import { toDate } from './span.js';

/** A value and the time that it covers. */
export interface Measured {
  value: IndicatorValue;
  /** Key of the period, or of the first and the last month, `2025-01..2025-09`. */
  span: string;
  reach: Reach;
}

export interface Figures {
  catalog: Catalog;
  population: Population;
}

/** One indicator's values over any stretch of time, each by the formula of the version that is in force at its end. */
export class Measure {
  constructor(
    readonly indicator: Indicator,
    readonly figures: Figures,
  ) {}

  /** Its figure of a period: a ratio of a flow to a stock runs from January, everything else is that period's own. */
  of(period: Period): Measured {
    const months = isCumulative(this.indicator, this.figures.catalog) ? toDate(period) : null;
    return months === null ? this.whole(period) : this.months(months);
  }

  /** What is held against the plan of a year: a flow from January on, everything else as it is. */
  held(period: Period): Measured {
    const months = accumulates(this.indicator, this.figures.catalog) ? toDate(period) : null;
    return months === null ? this.whole(period) : this.months(months);
  }

  whole(period: Period): Measured {
    return {
      value: this.#value(lastMonth(period), { whole: period }),
      span: periodKey(period),
      reach: reachOf(period),
    };
  }

  /** @param months one after the other, at least one */
  months(months: Month[]): Measured {
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) throw new Error('a stretch of no months');
    return {
      value: this.#value(last, { months }),
      span: `${periodKey(first)}..${periodKey(last)}`,
      reach: { first, last },
    };
  }

  /** An element as it is, over the time of `held`. */
  element(code: string, period: Period): IndicatorValue {
    const alone: Indicator = { ...this.indicator, code, formula: formulaOf(code), versions: [] };
    const months = this.figures.catalog.elements.get(code)?.time === 'sum' ? toDate(period) : null;
    const when = months === null ? { whole: period } : { months };
    return valueOf(alone, when, this.figures.catalog, this.figures.population);
  }

  #value(at: Month, when: Parameters<typeof valueOf>[1]): IndicatorValue {
    return valueOf(inForce(this.indicator, at), when, this.figures.catalog, this.figures.population);
  }
}

/** One formula for each element: values are remembered by their formula. */
const FORMULAS = new Map<string, Formula>();

function formulaOf(code: string): Formula {
  const known = FORMULAS.get(code) ?? elementFormula(code);
  FORMULAS.set(code, known);
  return known;
}
