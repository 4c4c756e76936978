import { ruleInWords } from '@luoxuan/catalog';
import type { Bilingual } from '@luoxuan/wording';
import type { Rational } from '@luoxuan/quantity';
import { exactOf, known, unknown } from '../figure.js';
import type { Figure } from '../result.js';
import { POINTS } from '../score.js';
import { sharesOf } from '../shares.js';
import { addedUp, NONE, NOUGHT, seatsOf, sum, wayBetween, type Scored, type Seats, type Way } from './way.js';

/** What moved the total, in points; they add up to the difference exactly. */
export interface Effects {
  /** Another weight */
  weights: Figure;
  /** Other points: another target, floor or rule of the indicator */
  rules: Figure;
  /** Other points by parameters of the whole standard: the weights of attainment and progress, the cap */
  scoring: Figure;
  /** Indicators that only the new standard has */
  added: Figure;
  /** Indicators that only the old standard has */
  removed: Figure;
  /** In both, and scored under one of them only */
  coverage: Figure;
  total: Figure;
}

/** One indicator under a standard. */
export interface Standing {
  dimension: string;
  /** Share of the whole, % */
  share: Figure;
  rule: Bilingual;
  target: Figure;
  points: Figure;
  /** Points that it adds to the total */
  contribution: Figure;
}

export interface IndicatorEffect {
  code: string;
  name: string;
  dimension: string;
  before: Standing | null;
  after: Standing | null;
  effects: Effects;
}

export interface DimensionEffect {
  code: string;
  name: string;
  before: DimensionStanding | null;
  after: DimensionStanding | null;
  effects: Effects;
}

export interface DimensionStanding {
  /** Share of the whole, % */
  share: Figure;
  score: Figure;
  coverage: Figure;
}

/** The same figures under two standards: what moves, and why. */
export interface Moved {
  period: string;
  before: { score: Figure; coverage: Figure };
  after: { score: Figure; coverage: Figure };
  difference: Figure;
  /** No effects where nothing is scored under both: then there is no way from one total to the other. */
  effects: Effects | null;
  dimensions: DimensionEffect[];
  indicators: IndicatorEffect[];
}

const points = (exact: Rational): Figure => known(exact, POINTS, 2);

/** What moves between two scorecards of the same figures under two standards. */
export function effectsBetween(under: Scored, other: Scored): Moved {
  const [before, after] = [under.card, other.card];
  const [old, current] = [seatsOf(under), seatsOf(other)];
  const codes = [...new Set([...current.keys(), ...old.keys()])];
  const way = wayBetween(old, current);
  const [total, totalAfter] = [exactOf(before.score), exactOf(after.score)];
  const [standBefore, standAfter] = [standingsIn(old, under), standingsIn(current, other)];
  const indicators = codes.map((code): IndicatorEffect => {
    const seat = current.get(code) ?? old.get(code);
    const [was, is] = [standBefore(code), standAfter(code)];
    return {
      code,
      name: seat?.result.name ?? code,
      dimension: is?.dimension ?? was?.dimension ?? '',
      before: was,
      after: is,
      effects: figures(way?.get(code) ?? NONE),
    };
  });
  return {
    period: after.period,
    before: { score: before.score, coverage: before.coverage },
    after: { score: after.score, coverage: after.coverage },
    difference:
      total === null || totalAfter === null
        ? unknown(POINTS, 'nothing-scored')
        : points(totalAfter.sub(total)),
    effects: way === null ? null : figures(addedUp([...way.values()])),
    dimensions: dimensionEffects(under, other, indicators, way),
    indicators,
  };
}

function standingsIn(seats: Seats, { standard }: Scored): (code: string) => Standing | null {
  const scored = sum([...seats.values()].filter((s) => s.points !== null).map((s) => s.share));
  return (code) => {
    const seat = seats.get(code);
    if (seat === undefined) return null;
    const { result, share, points: own } = seat;
    return {
      dimension: result.dimension,
      share: known(share.mul(100), '%', 2),
      rule: ruleInWords(result.rule, standard.scoring.cap),
      target: result.target,
      points: result.score,
      contribution: own === null ? result.score : points(own.mul(share).div(scored)),
    };
  };
}

const figures = (way: Way): Effects => ({
  weights: points(way.weights),
  rules: points(way.rules),
  scoring: points(way.scoring),
  added: points(way.added),
  removed: points(way.removed),
  coverage: points(way.coverage),
  total: points(sum(Object.values(way))),
});

function dimensionEffects(
  before: Scored,
  after: Scored,
  indicators: readonly IndicatorEffect[],
  way: Map<string, Way> | null,
): DimensionEffect[] {
  const names = new Map([...before.card.dimensions, ...after.card.dimensions].map((d) => [d.code, d.name]));
  const [was, is] = [dimensionsIn(before), dimensionsIn(after)];
  return [...names].map(([code, name]) => {
    const own = indicators.filter((i) => i.dimension === code).map((i) => way?.get(i.code) ?? NONE);
    return { code, name, before: was(code), after: is(code), effects: figures(addedUp(own)) };
  });
}

function dimensionsIn({ card, standard }: Scored): (code: string) => DimensionStanding | null {
  const shares = sharesOf(standard);
  return (code) => {
    const found = card.dimensions.find((d) => d.code === code);
    if (found === undefined) return null;
    const share = sum(found.indicators.map((i) => shares.get(i.code) ?? NOUGHT));
    return { share: known(share.mul(100), '%', 2), score: found.score, coverage: found.coverage };
  };
}
