import type { Catalog, Indicator, StandardIndicator } from '@luoxuan/catalog';
import { lastMonth, periodKey, type Period } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import { attain, noAttainment } from './comparison/attainment.js';
import type { Basis, Place } from './basis.js';
import { inForce } from './values/breaks.js';
import { againstLines, overTime } from './comparison/comparisons.js';
import type { ExpertPoints } from './decided.js';
import { known, unknown } from './figure.js';
import { explanationOf, type IndicatorValue } from './values/indicator-value.js';
import { linesOf, type Lines } from './comparison/lines.js';
import { Measure } from './values/measure.js';
import { isCumulative } from './values/plan.js';
import { rankAmong } from './ranking/rank.js';
import type { Attainment, Comparison, Figure, IndicatorResult, Rank, ScoredOn } from './result.js';
import { givePoints } from './rules/give-points.js';
import { progressOf } from './rules/progress.js';
import { reaches, type Answer, type Judged } from './rules/rule.js';
import { POINTS } from './score.js';
import { seriesOf } from './values/series.js';
import { periodOf } from './values/span.js';

export type { Basis, Place } from './basis.js';

/** One indicator in one month or year: value, comparisons, attainment, score, each explained. Null where it is not due. */
export function judge(place: Place, basis: Basis): IndicatorResult | null {
  const { entry } = place;
  const indicator = indicatorOf(entry, basis.catalog);
  const period = periodOf(indicator, basis.at);
  if (period === null) return null;

  const measure = new Measure(indicator, basis);
  const now = measure.of(period);
  const held = measure.held(period);
  const lines = linesOf(entry, indicator, period, basis);
  const comparisons = [
    ...overTime(measure, period, now, basis),
    ...againstLines(held, lines, { indicator, entry, basis }),
  ];
  const attainment = attainmentOf(indicator, held.value, lines, capOf(entry, basis));
  const { score, parts } =
    entry.kind === 'substantive'
      ? givePoints(entry.rule, judgedOf(measure, period, { entry, lines, attainment, comparisons, basis }))
      : { score: unknown(POINTS, 'context-only'), parts: [] };
  const line = (value: Rational | null): Figure =>
    value === null ? unknown(indicator.unit, 'no-target') : known(value, indicator.unit, indicator.decimals);
  return {
    code: indicator.code,
    name: indicator.name,
    ...(indicator.nameEn !== undefined && { nameEn: indicator.nameEn }),
    unit: indicator.unit,
    direction: indicator.direction,
    kind: entry.kind,
    dimension: place.dimension,
    group: place.group,
    weight: entry.weight,
    rule: entry.rule,
    period: periodKey(period),
    value: now.value.figure,
    ...(now.span !== periodKey(period) &&
      isCumulative(indicator, basis.catalog) && { cumulative: true as const }),
    target: line(lines.target),
    targetSource: lines.source,
    floor: line(lines.floor),
    warningLine: line(lines.warning),
    comparisons,
    rank: rankOf(indicator, now.value, basis),
    attainment,
    floorMet: meets(held.value, leastOf(entry, lines), indicator.direction),
    score,
    parts,
    explanation: {
      ...explanationOf(inForce(indicator, lastMonth(period)), period, now.value),
      ...scoredOn(entry, measure, period),
    },
    series: basis.series === false ? [] : seriesOf(measure, period, basis.at),
  };
}

/** Nothing where the points stand on the value that is shown. */
function scoredOn(entry: StandardIndicator, measure: Measure, period: Period): { scored?: ScoredOn } {
  const [now, held] = [measure.of(period), measure.held(period)];
  const grades =
    entry.rule.kind === 'graded-count'
      ? entry.rule.grades.map((g) => measure.element(g.element, period))
      : [];
  if (held.span === now.span && grades.length === 0) return {};
  const all = [held.value, ...grades];
  return {
    scored: {
      span: held.span,
      figure: held.value.figure,
      elements: all.flatMap((v) => v.elements),
      gaps: all.flatMap((v) => v.gaps),
    },
  };
}

export function indicatorOf({ code }: Pick<StandardIndicator, 'code'>, catalog: Catalog): Indicator {
  const indicator = catalog.indicators.get(code);
  if (indicator === undefined) throw new Error(`the standard names the unknown indicator ${code}`);
  return indicator;
}

const capOf = ({ rule }: StandardIndicator, { standard }: Basis): number =>
  (rule.kind === 'attainment' ? rule.cap : undefined) ?? standard.scoring.cap;

/** A value that some figures are missing from is not judged: a part is never held against a whole. */
export const answerOf = ({ exact, reason, gaps }: IndicatorValue): Answer => {
  if (exact === null) return reason ?? 'no-data';
  return gaps.length > 0 ? 'incomplete' : exact;
};

function judgedOf(
  measure: Measure,
  period: Period,
  given: {
    entry: StandardIndicator;
    lines: Lines;
    attainment: Attainment;
    comparisons: Comparison[];
    basis: Basis;
  },
): Judged {
  const { indicator } = measure;
  const { lines, attainment, comparisons, basis } = given;
  const { scoring } = basis.standard;
  const { direction, unit, decimals } = indicator;
  const yearAgo =
    comparisons.find((c) => c.kind === 'year-to-date') ?? comparisons.find((c) => c.kind === 'year-ago');
  return {
    direction,
    unit,
    decimals,
    value: answerOf(measure.held(period).value),
    figure: answerOf(measure.of(period).value),
    target: lines.target,
    floor: lines.floor,
    share: lines.share,
    attainment,
    progress: progressOf(yearAgo, direction, scoring),
    peers: basis.peers?.get(indicator.code) ?? [],
    expert: expertOf(indicator.code, periodKey(period), basis),
    count: (element) => answerOf(measure.element(element, period)),
    scoring,
  };
}

/** Experts judge the consortium; a member has no points of theirs. */
function expertOf(code: string, period: string, { experts = [], member }: Basis): Judged['expert'] {
  const given = experts
    .filter((e) => member === undefined && e.indicator === code && e.period === period)
    .reduce<ExpertPoints | null>((a, b) => (a === null || b.givenAt >= a.givenAt ? b : a), null);
  return given === null
    ? null
    : { points: new Rational(given.points), expert: given.expert, reason: given.reason };
}

/** A flow inside the year is held against the share of the year's plan that is due; everything else against its target. */
function attainmentOf(indicator: Indicator, value: IndicatorValue, lines: Lines, cap: number): Attainment {
  const { direction, unit, decimals } = indicator;
  const due = lines.target === null ? null : lines.target.mul(lines.share);
  if (value.exact !== null && value.gaps.length > 0) return noAttainment('incomplete', unit);
  if (value.exact === null && due !== null && direction !== 'context') {
    return noAttainment(value.reason ?? 'no-data', unit);
  }
  const against = due === null ? unknown(unit, 'no-target') : known(due, unit, decimals);
  return { ...attain(value.exact, due, direction, cap), against };
}

/** Null where no floor is set, or where the value is not whole. */
/** What is the least by now: the floor; a gate that has none is held against its target. */
function leastOf({ kind }: StandardIndicator, { floor, target, share }: Lines): Rational | null {
  const line = floor ?? (kind === 'basic' ? target : null);
  return line === null ? null : line.mul(share);
}

function meets(
  value: IndicatorValue,
  least: Rational | null,
  direction: Indicator['direction'],
): boolean | null {
  if (least === null || value.exact === null || value.gaps.length > 0 || direction === 'context') return null;
  return reaches(value.exact, least, direction);
}

function rankOf(indicator: Indicator, value: IndicatorValue, { peers, member }: Basis): Rank | null {
  const others = peers?.get(indicator.code) ?? [];
  if (others.length === 0 || indicator.direction === 'context') return null;
  if (value.exact === null || value.gaps.length > 0) return null;
  const among = member === undefined ? 'consortia' : 'members';
  return { among, ...rankAmong(value.exact, others, indicator.direction) };
}
