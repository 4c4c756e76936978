import type { Catalog, Element } from '@luoxuan/catalog';
import type { DiagnosisPeriod } from '../values/span.js';
import { change, type Change, type Values } from './compare.js';
import { evaluate } from './evaluate.js';
import type { Panel } from './panel.js';
import type { PanelPlan, PlannedIndicator } from './plan.js';
import { dueIn, type DueLines } from './due.js';
import { attainments, points, weightedMeans } from './points.js';
import { ranks } from './rank.js';
import { isPanelRule, pointsByRule } from './rules.js';
import { addUp, upToDate, type Totals } from './rollup.js';
import { slotsOf, spansOf, stretchesOf, type Slots, type Spans, type Stretches } from './slots.js';

/**
 * Scores of many consortia. Columns of an indicator run consortium by consortium and slot by slot; everything that is
 * undefined is NaN, for its reason ask `scoreConsortium`. Values, changes and points differ from the exact ones by no more
 * than a few roundings of a double: 1e-12 of the figures that they are computed from.
 */
export interface PanelScores {
  /** The months or years, oldest first: one slot each. */
  at: readonly DiagnosisPeriod[];
  /** In the order of the standard. */
  indicators: readonly IndicatorColumns[];
  /** Σw·s/Σw over what could be scored. */
  score: Float64Array;
  /** 完整率: the share of the weight that could be scored, in %. */
  coverage: Float64Array;
  /** 1 is the best, 0 where there is no score. */
  rank: Int32Array;
}

export interface IndicatorColumns {
  code: string;
  /** In the indicator's unit; known also where something is missing. */
  value: Float64Array;
  /** 1 where an expected figure is missing: then it is neither compared nor scored. */
  incomplete: Uint8Array;
  /** 环比; null for years, where it is the same as 同比, and for what is itself shown from January on */
  previous: Change | null;
  /** 同比; null for what is itself shown from January on */
  yearAgo: Change | null;
  /** 累计同比; null for what does not grow through the year */
  yearToDate: Change | null;
  /** In %, not capped */
  attainment: Float64Array;
  /** Points out of 100 */
  score: Float64Array;
}

/** Every month, or every year, of every consortium in the panel. */
export function scorePanel(
  panel: Panel,
  plan: PanelPlan,
  catalog: Catalog,
  kind: DiagnosisPeriod['kind'],
): PanelScores {
  const run = new Run(panel, plan, catalog.elements, slotsOf(panel, kind));
  const indicators = plan.indicators.map((indicator) => run.columns(indicator));
  const { score, coverage } = run.total(indicators);
  return { at: run.slots.at, indicators, score, coverage, rank: ranks(score, run.slots.at.length) };
}

/** One pass over the standard; what several indicators stand on is added up once. */
class Run {
  readonly #size: number;
  readonly #spans = new Map<string, Spans>();
  readonly #stretches = new Map<string, Stretches>();
  readonly #totals = new Map<string, Totals>();

  constructor(
    readonly panel: Panel,
    readonly plan: PanelPlan,
    readonly elements: ReadonlyMap<string, Element>,
    readonly slots: Slots,
  ) {
    this.#size = panel.consortia.length * slots.at.length;
  }

  columns(indicator: PlannedIndicator): IndicatorColumns {
    const spans = this.#spansOf(indicator);
    const isMonthly = this.slots.at[0]?.kind === 'month';
    const short = isMonthly && (indicator.period === 'month' || indicator.period === 'quarter');
    const cumulative = short && indicator.cumulative;
    const own = this.#valuesOf(indicator, spans, cumulative);
    const grows = short && indicator.accumulates;
    const held = grows && !cumulative ? this.#valuesOf(indicator, spans, true) : own;
    const attainment = new Float64Array(this.#size);
    const lines = dueIn(indicator, spans.periods);
    attainments(held, lines.target, indicator.direction, attainment);
    const columns = {
      code: indicator.code,
      value: own.values,
      incomplete: own.gaps,
      previous: short && !cumulative ? this.#change(indicator, own, spans.previous) : null,
      yearAgo: cumulative ? null : this.#change(indicator, own, this.slots.yearAgo),
      yearToDate: grows ? this.#change(indicator, held, this.slots.yearAgo) : null,
      attainment,
    };
    return { ...columns, score: this.#pointsOf(indicator, columns, held, lines) };
  }

  #pointsOf(
    indicator: PlannedIndicator,
    { attainment, yearAgo, yearToDate }: Omit<IndicatorColumns, 'score'>,
    held: Values,
    lines: DueLines,
  ): Float64Array {
    const { graded, direction, rate, entry } = indicator;
    const score = new Float64Array(this.#size);
    const change = yearToDate ?? yearAgo;
    if (!graded || change === null) return score.fill(NaN);
    if (isPanelRule(entry.rule)) return pointsByRule(entry.rule, direction, held, attainment, lines);
    points(indicator, this.plan, attainment, rate ? change.difference : change.rate, score);
    return score;
  }

  /** Σw·s/Σw and coverage over what is due in each slot. */
  total(indicators: readonly IndicatorColumns[]): Pick<PanelScores, 'score' | 'coverage'> {
    const graded = this.plan.indicators.flatMap((indicator, index) => {
      const points = indicators[index]?.score;
      return indicator.graded && points ? [{ weight: indicator.weight, points, indicator }] : [];
    });
    const due = new Float64Array(this.slots.at.length);
    for (const { weight, indicator } of graded) {
      const { ends } = this.#spansOf(indicator);
      for (const [slot, end] of ends.entries()) due[slot] = (due[slot] ?? 0) + (end < 0 ? 0 : weight);
    }
    return weightedMeans(graded, due, this.#size);
  }

  #change(indicator: PlannedIndicator, values: Values, before: Int32Array): Change {
    const into = { difference: new Float64Array(this.#size), rate: new Float64Array(this.#size) };
    change(values, before, indicator.rate, into);
    return into;
  }

  #valuesOf(indicator: PlannedIndicator, spans: Spans, upToDate: boolean): Values {
    const totals = indicator.elements.map((element) => this.#totalsOf(element, indicator, spans, upToDate));
    const sums = totals.map((each) => each.sums);
    const gaps = totals.map((each) => each.gaps).reduce(either);
    return { values: evaluate(indicator.program, sums, this.#size), gaps };
  }

  #totalsOf(element: Element, indicator: PlannedIndicator, spans: Spans, toDate: boolean): Totals {
    const key = `${element.code} ${indicator.period} ${toDate}`;
    const known = this.#totals.get(key);
    if (known !== undefined) return known;
    const isMonthly = indicator.period === 'month' && element.period === 'month' && element.time === 'sum';
    const totals =
      toDate && isMonthly && element.members !== 'weighted'
        ? upToDate(this.panel, this.#totalsOf(element, indicator, spans, false))
        : addUp(this.panel, element, this.#stretchesOf(element, indicator, spans, toDate), this.elements);
    this.#totals.set(key, totals);
    return totals;
  }

  #stretchesOf(element: Element, { period }: PlannedIndicator, spans: Spans, toDate: boolean): Stretches {
    const key = `${element.period} ${period} ${toDate}`;
    const known = this.#stretches.get(key);
    if (known !== undefined) return known;
    const stretches = stretchesOf(this.panel, spans, element.period, toDate);
    this.#stretches.set(key, stretches);
    return stretches;
  }

  #spansOf({ period }: Pick<PlannedIndicator, 'period'>): Spans {
    const known = this.#spans.get(period);
    if (known !== undefined) return known;
    const spans = spansOf(this.panel, this.slots, period);
    this.#spans.set(period, spans);
    return spans;
  }
}

const either = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  const both = new Uint8Array(left.length);
  for (let i = 0; i < both.length; i++) both[i] = (left[i] ?? 0) | (right[i] ?? 0);
  return both;
};
