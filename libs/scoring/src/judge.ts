import type { Catalog, Indicator, Standard, StandardIndicator } from '@luoxuan/catalog';
import { periodKey, previous, yearAgo, type Month, type Period } from '@luoxuan/period';
import type { Rational } from '@luoxuan/quantity';
import type { ApprovedTarget, ExpertPoints } from './decided.js';
import { attain, noAttainment } from './attainment.js';
import { compare } from './comparison.js';
import { exactOf, known, unknown } from './figure.js';
import { explanationOf, valueOf, type IndicatorValue } from './indicator-value.js';
import { accumulates, lineOf, planShare } from './plan.js';
import { POINTS, progressOf, scoreOf } from './score.js';
import { seriesOf } from './series.js';
import { periodFor, targetYear, toDate, type DiagnosisPeriod } from './span.js';
import type { Attainment, Comparison, Figure, IndicatorResult } from './result.js';
import type { Population } from './rollup.js';

/** Everything that a score stands on. */
export interface Basis {
  catalog: Catalog;
  standard: Standard;
  population: Population;
  at: DiagnosisPeriod;
  /** Targets set for this consortium; the standard's own where there is none. */
  targets?: readonly ApprovedTarget[];
  /** Points given by experts, the latest of an indicator and period counts. */
  experts?: readonly ExpertPoints[];
  /** Figures of the other consortia in the same period, by indicator: for ranks and rules relative to peers. */
  peers?: ReadonlyMap<string, readonly Rational[]>;
}

/** Where an indicator stands in the standard. */
export interface Place {
  entry: StandardIndicator;
  dimension: string;
  group: string;
}

/** One indicator in one month or year: value, comparisons, attainment, score, each explained. Null where it is not due. */
export function judge(place: Place, basis: Basis): IndicatorResult | null {
  const { entry } = place;
  const indicator = basis.catalog.indicators.get(entry.code);
  if (indicator === undefined) throw new Error(`the standard names the unknown indicator ${entry.code}`);
  const period = periodFor(indicator.period, basis.at);
  if (period === null) return null;

  const measure = new Measure(indicator, basis);
  const now = measure.whole(period);
  const comparisons = measure.comparisons(period, now);
  const year = targetYear(period);
  const target = lineOf(entry.target, year);
  const attainment = attainmentOf(measure, entry, period, now, target);
  const progress =
    comparisons.find((c) => c.kind === 'year-to-date') ?? comparisons.find((c) => c.kind === 'year-ago');
  const graded = entry.kind === 'substantive';
  const { score, parts } = graded
    ? scoreOf(
        attainment,
        progressOf(progress, indicator.direction, basis.standard.scoring),
        basis.standard.scoring,
      )
    : { score: unknown(POINTS, 'context-only'), parts: [] };
  const floor = lineOf(entry.floor, year);
  return {
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    direction: indicator.direction,
    kind: entry.kind,
    dimension: place.dimension,
    group: place.group,
    weight: entry.weight,
    period: periodKey(period),
    value: now.figure,
    target: measure.line(target),
    targetSource: target === null ? { kind: 'none' } : { kind: 'standard' },
    floor: measure.line(floor),
    warningLine: measure.line(lineOf(entry.warning?.yellow, year)),
    comparisons,
    rank: null,
    attainment,
    floorMet: meets(now, floor === null ? null : measure.line(floor), indicator.direction),
    score,
    parts,
    explanation: explanationOf(indicator, period, now),
    series: seriesOf(indicator, period, basis.at, (p) => measure.whole(p).figure),
  };
}

/** One indicator's values over any stretch of time. */
class Measure {
  constructor(
    readonly indicator: Indicator,
    readonly basis: Basis,
  ) {}

  whole(period: Period): IndicatorValue {
    return valueOf(this.indicator, { whole: period }, this.basis.catalog, this.basis.population);
  }

  months(months: Month[]): IndicatorValue {
    return valueOf(this.indicator, { months }, this.basis.catalog, this.basis.population);
  }

  line(value: ReturnType<typeof lineOf>): Figure {
    const { unit, decimals } = this.indicator;
    return value === null ? unknown(unit, 'no-target') : known(value, unit, decimals);
  }

  /** 环比 (not for years, where it is the same as 同比), 同比, and 累计同比 for what adds up in the year. */
  comparisons(period: Period, now: IndicatorValue): Comparison[] {
    const against = (kind: Comparison['kind'], before: Period): Comparison =>
      compare(
        { kind, nowSpan: periodKey(period), beforeSpan: periodKey(before) },
        now,
        this.whole(before),
        this.indicator,
      );
    const months = toDate(period);
    if (months === null) return [against('year-ago', yearAgo(period))];
    const shortTerm = [against('previous', previous(period)), against('year-ago', yearAgo(period))];
    if (!accumulates(this.indicator, this.basis.catalog)) return shortTerm;
    const earlier = months.map((m) => yearAgo(m));
    const cumulative = compare(
      { kind: 'year-to-date', nowSpan: spanKey(months), beforeSpan: spanKey(earlier) },
      this.months(months),
      this.months(earlier),
      this.indicator,
    );
    return [...shortTerm, cumulative];
  }
}

const spanKey = (months: Month[]): string => {
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? '' : `${periodKey(first)}..${periodKey(last)}`;
};

/** A flow inside the year is held against the share of the year's plan that is due; everything else against its target. */
function attainmentOf(
  measure: Measure,
  entry: StandardIndicator,
  period: Period,
  now: IndicatorValue,
  target: ReturnType<typeof lineOf>,
): Attainment {
  const { indicator, basis } = measure;
  const months = accumulates(indicator, basis.catalog) ? toDate(period) : null;
  const value = months === null ? now : measure.months(months);
  const due = target === null || months === null ? target : target.mul(planShare(entry, period));
  if (value.exact !== null && value.gaps.length > 0) return noAttainment('incomplete', indicator.unit);
  if (value.exact === null && due !== null && indicator.direction !== 'context') {
    return noAttainment(value.reason ?? 'no-data', indicator.unit);
  }
  const attained = attain(value.exact, due, indicator.direction, basis.standard.scoring.cap);
  return { ...attained, against: measure.line(due) };
}

function meets(now: IndicatorValue, line: Figure | null, direction: Indicator['direction']): boolean | null {
  const floor = line === null ? null : exactOf(line);
  if (floor === null || now.exact === null || direction === 'context') return null;
  return direction === 'up' ? now.exact.compare(floor) >= 0 : now.exact.compare(floor) <= 0;
}
