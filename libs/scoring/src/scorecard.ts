import { periodKey } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import { exactOf } from './figure.js';
import { judge, type Basis, type Place } from './judge.js';
import type { DimensionResult, GroupResult, IndicatorResult, Scorecard } from './result.js';
import { weightedMean } from './score.js';

type Dimension = Basis['standard']['dimensions'][number];

/** An indicator's result with its share of the whole (dimension weight × share within the dimension). */
interface Weighed {
  weight: Rational;
  result: IndicatorResult;
}

/** How the result of one indicator is come by: `judge`, or a result of before that still holds. */
export type Judging = (place: Place, basis: Basis) => IndicatorResult | null;

/** Scores a consortium in one month or year: Σw·s/Σw over what can be scored, with its coverage, gates and vetoes apart. */
export function scoreConsortium(basis: Basis, judging: Judging = judge): Scorecard {
  const judged = basis.standard.dimensions.map((dimension) => ({
    dimension,
    ...judgeDimension(dimension, basis, judging),
  }));
  const total = weightedMean(judged.flatMap((d) => d.weighed.map(toItem)));
  const results = judged.flatMap((d) => d.result.indicators);
  return {
    kind: basis.at.kind,
    period: periodKey(basis.at),
    score: total.mean,
    coverage: total.coverage,
    vetoFree: every(results.filter((r) => r.kind === 'veto').map(isZero)),
    basicMet: every(results.filter((r) => r.kind === 'basic').map((r) => r.floorMet)),
    dimensions: judged.map((d) => d.result),
  };
}

function judgeDimension(
  dimension: Dimension,
  basis: Basis,
  judging: Judging,
): { result: DimensionResult; weighed: Weighed[] } {
  const graded = dimension.groups.flatMap((g) => g.indicators).filter((i) => i.kind === 'substantive');
  const sum = graded.reduce((total, i) => total.add(i.weight), new Rational(0));
  const share = (weight: number): Rational =>
    sum.equals(0) ? new Rational(0) : new Rational(dimension.weight).mul(weight).div(sum);

  const groups: GroupResult[] = [];
  const indicators: IndicatorResult[] = [];
  const weighed: Weighed[] = [];
  for (const group of dimension.groups) {
    const results = group.indicators.flatMap((entry) => {
      const result = judging({ entry, dimension: dimension.code, group: group.code }, basis);
      return result === null ? [] : [result];
    });
    const inGroup = results
      .filter((r) => r.kind === 'substantive')
      .map((result) => ({ weight: share(result.weight), result }));
    const { mean, coverage } = weightedMean(inGroup.map(toItem));
    groups.push({ code: group.code, name: group.name, score: mean, coverage });
    indicators.push(...results);
    weighed.push(...inGroup);
  }
  const { mean, coverage } = weightedMean(weighed.map(toItem));
  const { code, name, weight } = dimension;
  return { result: { code, name, weight, score: mean, coverage, groups, indicators }, weighed };
}

const toItem = ({ weight, result }: Weighed) => ({ weight, figure: result.score });

/** One case is a case whoever has not reported yet; that there is none is known once everybody has. */
const isZero = (result: IndicatorResult): boolean | null => {
  const exact = exactOf(result.value);
  if (exact === null) return null;
  if (!exact.equals(0)) return false;
  return result.explanation.gaps.length > 0 ? null : true;
};

/** True if all are, false as soon as one is not, null where nothing is known. */
const every = (answers: (boolean | null)[]): boolean | null => {
  if (answers.includes(false)) return false;
  return answers.length > 0 && answers.every((a) => a === true) ? true : null;
};
