import {
  known,
  unknown,
  type DimensionResult,
  type ElementExplanation,
  type Figure,
  type IndicatorResult,
  type NullReason,
  type Scorecard,
  type SeriesPoint,
} from '@luoxuan/scoring';
import { Rational } from '@luoxuan/quantity';
import { SAMPLE_DIMENSIONS, type SampleDimension, type SampleIndicator } from './sample-indicators.js';
import { variantOf } from './sample-rules.js';
import { sampleFile, SAMPLE_MEMBERS, submissionNumber } from './sample-members.js';

const YEAR = 2025;
const CAP = 120;

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

const figure = (text: string, unit: string, decimals = decimalsOf(text)): Figure =>
  /^-?\d/.test(text) ? known(new Rational(text), unit, decimals) : unknown(unit, text as NullReason);

const either = (value: Rational | null, reason: NullReason, unit: string): Figure =>
  value === null ? unknown(unit, reason) : known(value, unit, 2);

/** The consortium of the sample, scored by the same rules but far more simply than in the product. */
export function sampleScorecard(): Scorecard {
  const dimensions = SAMPLE_DIMENSIONS.map(dimensionResult);
  const weighed = dimensions.flatMap((d) => {
    const sum = d.indicators.reduce((n, i) => n + i.weight, 0);
    return d.indicators
      .filter((i) => i.weight > 0)
      .map((i) => ({ w: new Rational(d.weight).mul(i.weight).div(sum), score: i.score }));
  });
  return {
    kind: 'year',
    period: `${YEAR}`,
    ...mean(weighed),
    vetoFree: true,
    basicMet: true,
    dimensions,
  };
}

function mean(items: { w: Rational; score: Figure }[]): { score: Figure; coverage: Figure } {
  const zero = new Rational(0);
  const scored = items.filter((i) => i.score.exact !== null);
  const sum = scored.reduce((n, i) => n.add(i.w), zero);
  const all = items.reduce((n, i) => n.add(i.w), zero);
  const points = scored.reduce((n, i) => n.add(new Rational(i.score.exact ?? 0).mul(i.w)), zero);
  return {
    score: either(sum.equals(0) ? null : points.div(sum), 'nothing-scored', '分'),
    coverage: either(all.equals(0) ? null : sum.div(all).mul(100), 'not-due', '%'),
  };
}

function dimensionResult(dimension: SampleDimension): DimensionResult {
  const indicators = dimension.indicators.map((i) => variantOf(indicatorResult(i, dimension.code)));
  const { code, name, weight } = dimension;
  const items = indicators
    .filter((i) => i.weight > 0)
    .map((i) => ({ w: new Rational(i.weight), score: i.score }));
  const { score, coverage } = mean(items);
  return {
    code,
    name,
    weight,
    score,
    coverage,
    groups: [{ code: `${code}.1`, name, score, coverage }],
    indicators,
  };
}

function indicatorResult(i: SampleIndicator, dimension: string): IndicatorResult {
  const decimals = Math.max(...[i.target, i.before, i.now].map(decimalsOf));
  const value = figure(i.now, i.unit, decimals);
  const before = figure(i.before === 'no-before' ? 'no-data' : i.before, i.unit, decimals);
  const target = figure(i.target === 'target-is-zero' ? '0' : i.target, i.unit, decimals);
  const period = i.period === 'year' ? `${YEAR}` : `${YEAR - 1}-${YEAR}`;
  const raw = attainmentOf(i, value, target);
  const capped = raw.exact !== null && raw.value > CAP ? known(new Rational(CAP), '%', 2) : raw;
  const { difference, rate } = changeOf(i, value, before);
  const graded = i.kind === 'substantive';
  const points = { ...capped, unit: '分' };
  const progress =
    rate.exact === null ? unknown('分', rate.reason) : known(bounded(new Rational(rate.exact)), '分', 2);
  const parts: IndicatorResult['parts'] = graded
    ? [
        { name: 'attainment', weight: 0.8, points },
        { name: 'progress', weight: 0.2, points: progress },
      ]
    : [];
  return {
    code: i.code,
    name: i.name,
    unit: i.unit,
    direction: i.direction,
    kind: i.kind,
    dimension,
    group: `${dimension}.1`,
    weight: i.weight,
    rule: { kind: 'attainment' },
    period,
    value,
    target,
    targetSource: { kind: 'standard' },
    rank: null,
    floor: i.floor === null ? unknown(i.unit, 'no-target') : figure(i.floor, i.unit, decimals),
    warningLine: unknown(i.unit, 'no-target'),
    comparisons: [
      {
        kind: 'year-ago',
        nowSpan: period,
        beforeSpan: i.period === 'year' ? `${YEAR - 1}` : `${YEAR - 2}-${YEAR - 1}`,
        now: value,
        before,
        difference,
        rate,
        breaks: [],
        population: { joined: [], left: [] },
      },
    ],
    attainment: { raw, capped, against: target },
    floorMet: floorMet(i, value),
    score: scoreOf(graded, points, progress),
    parts,
    explanation: {
      formula: i.formula,
      period,
      elements: i.elements.map(([code, name, unit]) => explained(code, name, unit, i, period)),
      gaps: Array.from({ length: i.gaps ?? 0 }, (_, n) => ({
        element: i.elements[0]?.[0] ?? '',
        member: 'M05',
        period: `${YEAR}-0${n + 4}`,
      })),
    },
    series: seriesOf(i, value),
  };
}

const bounded = (rate: Rational): Rational => {
  const points = rate.mul(2.5).add(50);
  return points.compare(0) < 0 ? new Rational(0) : points.compare(100) > 0 ? new Rational(100) : points;
};

function scoreOf(graded: boolean, points: Figure, progress: Figure): Figure {
  if (!graded) return unknown('分', 'context-only');
  if (points.exact === null) return unknown('分', points.reason);
  if (progress.exact === null) return points;
  return known(new Rational(points.exact).mul(0.8).add(new Rational(progress.exact).mul(0.2)), '分', 2);
}

function attainmentOf(i: SampleIndicator, value: Figure, target: Figure): Figure {
  if (i.direction === 'context') return unknown('%', 'context-only');
  if ((i.gaps ?? 0) > 0) return unknown('%', 'incomplete');
  if (target.exact === null) return unknown('%', target.reason);
  if (target.value === 0) return unknown('%', 'target-is-zero');
  if (value.exact === null) return unknown('%', value.reason);
  const [v, t] = [new Rational(value.exact), new Rational(target.exact)];
  if (i.direction === 'up') return known(v.div(t).mul(100), '%', 2);
  return value.value === 0 ? unknown('%', 'value-is-zero') : known(t.div(v).mul(100), '%', 2);
}

function changeOf(i: SampleIndicator, value: Figure, before: Figure): { difference: Figure; rate: Figure } {
  const unit = i.unit === '%' ? '百分点' : i.unit;
  const reason: NullReason | null =
    value.exact === null
      ? value.reason
      : before.exact === null
        ? 'no-before'
        : (i.gaps ?? 0) > 0
          ? 'incomplete'
          : null;
  if (reason !== null || value.exact === null || before.exact === null) {
    return { difference: unknown(unit, reason ?? 'no-data'), rate: unknown('%', reason ?? 'no-data') };
  }
  const delta = new Rational(value.exact).sub(before.exact);
  const difference = known(delta, unit, decimalsOf(value.text));
  if (i.unit === '%') return { difference, rate: unknown('%', 'rate-in-points') };
  if (before.value === 0) return { difference, rate: unknown('%', 'before-is-zero') };
  return { difference, rate: known(delta.div(new Rational(before.exact).abs()).mul(100), '%', 2) };
}

function floorMet(i: SampleIndicator, value: Figure): boolean | null {
  if (i.floor === null || value.value === null) return null;
  return i.direction === 'down' ? value.value <= Number(i.floor) : value.value >= Number(i.floor);
}

/** Monthly figures come from twelve files each, the rest from one. */
function explained(
  code: string,
  name: string,
  unit: string,
  i: SampleIndicator,
  period: string,
): ElementExplanation {
  const row = 5 + (Array.from(code).reduce((n, c) => n + c.charCodeAt(0), 0) % 40);
  const months = i.series === 'month' ? Array.from({ length: 12 }, (_, m) => m + 1) : [13];
  const members =
    unit === '亿元' || unit === '位' || unit === '—'
      ? SAMPLE_MEMBERS.slice(0, 1)
      : SAMPLE_MEMBERS.slice(0, 4);
  const inputs = members.flatMap((member, m) =>
    months.map((month) => {
      const at = month === 13 ? period : `${YEAR}-${`${month}`.padStart(2, '0')}`;
      return {
        element: code,
        member: member.code,
        period: at,
        text: `${((m + 3) * (month + row)) % 97}.50`,
        unit,
        submission: submissionNumber(m, month),
        file: sampleFile(member.name, at),
        sheet: '采集表',
        ref: `E${row}`,
      };
    }),
  );
  const known13 = i.now === 'no-data' ? [] : inputs;
  return {
    element: code,
    name,
    rollup: 'time: sum, members: sum',
    figure: figure(i.now === 'denominator-is-zero' ? '0' : i.now, unit),
    inputs: known13,
  };
}

function seriesOf(i: SampleIndicator, value: Figure): SeriesPoint[] {
  if (i.series === undefined) return [];
  const now = value.value ?? 0;
  const point = (period: string, part: number): SeriesPoint => ({
    period,
    value: part,
    text: part.toFixed(2),
  });
  if (i.series === 'year')
    return [0.82, 0.86, 0.9, 0.93, 1].map((share, n) => point(`${YEAR - 4 + n}`, now * share));
  const parts = i.series === 'month' ? 12 : 4;
  return Array.from({ length: 2 * parts }, (_, n) => {
    const year = n < parts ? YEAR - 1 : YEAR;
    const part = (n % parts) + 1;
    const key = parts === 12 ? `${year}-${`${part}`.padStart(2, '0')}` : `${year}-Q${part}`;
    const season = 0.6 + ((part * 7) % 11) / 10 + part / parts;
    const point_ = point(key, ((now / parts) * season * (year === YEAR ? 1 : 0.84)) / 1.6);
    return year === YEAR - 1 && part === 2 ? { period: key, value: null, text: null } : point_;
  });
}
