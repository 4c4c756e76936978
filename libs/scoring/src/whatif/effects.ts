import type { Standard } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { exactOf, known, unknown } from '../figure.js';
import type { Figure, IndicatorResult, Scorecard } from '../result.js';
import { POINTS } from '../score.js';
import { sharesOf } from '../shares.js';

/** What moved the total, in points; they add up to the difference exactly. */
export interface Effects {
  /** Another weight */
  weights: Figure;
  /** Other points: another target, another rule, other parameters */
  rules: Figure;
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
  before: { weight: number; score: Figure; coverage: Figure } | null;
  after: { weight: number; score: Figure; coverage: Figure } | null;
  effects: Effects;
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

const NOUGHT = new Rational(0);
const points = (exact: Rational): Figure => known(exact, POINTS, 2);

/** An indicator in one scorecard: its weight, and its points where it is scored. */
interface Seat {
  result: IndicatorResult;
  share: Rational;
  points: Rational | null;
}
type Seats = ReadonlyMap<string, Seat>;

/** Figures scored under a standard. */
export interface Scored {
  card: Scorecard;
  standard: Standard;
}

/** What moves between two scorecards of the same figures under two standards. */
export function effectsBetween(under: Scored, other: Scored): Moved {
  const [before, after] = [under.card, other.card];
  const [old, current] = [seatsOf(under), seatsOf(other)];
  const codes = [...new Set([...current.keys(), ...old.keys()])];
  const way = wayBetween(old, current);
  const [total, totalAfter] = [exactOf(before.score), exactOf(after.score)];
  const [standBefore, standAfter] = [standingsIn(old), standingsIn(current)];
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
    dimensions: dimensionEffects(before, after, indicators, way),
    indicators,
  };
}

/** Graded indicators with a weight. */
function seatsOf({ card, standard }: Scored): Seats {
  const shares = sharesOf(standard);
  return new Map(
    card.dimensions
      .flatMap((d) => d.indicators)
      .flatMap((result) => {
        const share = shares.get(result.code);
        return share === undefined
          ? []
          : [[result.code, { result, share, points: exactOf(result.score) }] as const];
      }),
  );
}

function standingsIn(seats: Seats): (code: string) => Standing | null {
  const scored = sum([...seats.values()].filter((s) => s.points !== null).map((s) => s.share));
  return (code) => {
    const seat = seats.get(code);
    if (seat === undefined) return null;
    const { result, share, points: own } = seat;
    return {
      dimension: result.dimension,
      share: known(share.mul(100), '%', 2),
      target: result.target,
      points: result.score,
      contribution: own === null ? result.score : points(own.mul(share).div(scored)),
    };
  };
}

type Way = Record<Exclude<keyof Effects, 'total'>, Rational>;
const NONE: Way = { weights: NOUGHT, rules: NOUGHT, added: NOUGHT, removed: NOUGHT, coverage: NOUGHT };

/**
 * The way from one total to the other, a step for each cause: indicators that are gone leave, then those that are no
 * longer scored; the others take their new weights, then their new points; those that are scored now come in, then those
 * that are new. Each step is shared out exactly: who leaves or comes in moves the mean by its own distance from it, a
 * weight by the distance of its indicator from the mean. Null where nothing is scored under both.
 */
function wayBetween(old: Seats, current: Seats): Map<string, Way> | null {
  const both = [...old.keys()].filter((code) => isScored(old, code) && isScored(current, code));
  const [w0, w1] = [sum(both.map((c) => shareIn(old, c))), sum(both.map((c) => shareIn(current, c)))];
  if (w0.equals(0) || w1.equals(0)) return null;
  const steps = new Map<string, Way>();
  const add = (code: string, cause: keyof Way, effect: Rational): void => {
    const way = steps.get(code) ?? NONE;
    steps.set(code, { ...way, [cause]: way[cause].add(effect) });
  };
  const gone = scoredCodes(old).filter((c) => !current.has(c));
  const lapsed = scoredCodes(old).filter((c) => current.has(c) && !isScored(current, c));
  leave(old, scoredCodes(old), gone, (code, effect) => {
    add(code, 'removed', effect);
  });
  leave(old, [...both, ...lapsed], lapsed, (code, effect) => {
    add(code, 'coverage', effect);
  });
  const level = meanOf(old, both);
  for (const code of both) {
    const [share, next] = [shareIn(old, code).div(w0), shareIn(current, code).div(w1)];
    const [was, is] = [pointsIn(old, code), pointsIn(current, code)];
    add(code, 'weights', next.sub(share).mul(was.sub(level)));
    add(code, 'rules', next.mul(is.sub(was)));
  }
  const fresh = scoredCodes(current).filter((c) => !old.has(c));
  const now = scoredCodes(current).filter((c) => old.has(c) && !isScored(old, c));
  leave(current, [...both, ...now], now, (code, effect) => {
    add(code, 'coverage', effect.neg());
  });
  leave(current, scoredCodes(current), fresh, (code, effect) => {
    add(code, 'added', effect.neg());
  });
  return steps;
}

/** How far the mean over `all` moves when `leaving` leave it, shared out: share × (mean of the rest − own points). */
function leave(
  seats: Seats,
  all: readonly string[],
  leaving: readonly string[],
  tell: (code: string, effect: Rational) => void,
): void {
  const weight = sum(all.map((c) => shareIn(seats, c)));
  const rest = meanOf(
    seats,
    all.filter((c) => !leaving.includes(c)),
  );
  for (const code of leaving)
    tell(
      code,
      shareIn(seats, code)
        .div(weight)
        .mul(rest.sub(pointsIn(seats, code))),
    );
}

const meanOf = (seats: Seats, codes: readonly string[]): Rational =>
  sum(codes.map((c) => shareIn(seats, c).mul(pointsIn(seats, c)))).div(
    sum(codes.map((c) => shareIn(seats, c))),
  );

const shareIn = (seats: Seats, code: string): Rational => seats.get(code)?.share ?? NOUGHT;
const pointsIn = (seats: Seats, code: string): Rational => seats.get(code)?.points ?? NOUGHT;
const isScored = (seats: Seats, code: string): boolean => (seats.get(code)?.points ?? null) !== null;
const scoredCodes = (seats: Seats): string[] => [...seats.keys()].filter((code) => isScored(seats, code));

const sum = (numbers: readonly Rational[]): Rational => numbers.reduce((a, b) => a.add(b), NOUGHT);

const addedUp = (ways: readonly Way[]): Way => ({
  weights: sum(ways.map((w) => w.weights)),
  rules: sum(ways.map((w) => w.rules)),
  added: sum(ways.map((w) => w.added)),
  removed: sum(ways.map((w) => w.removed)),
  coverage: sum(ways.map((w) => w.coverage)),
});

const figures = (way: Way): Effects => ({
  weights: points(way.weights),
  rules: points(way.rules),
  added: points(way.added),
  removed: points(way.removed),
  coverage: points(way.coverage),
  total: points(sum(Object.values(way))),
});

function dimensionEffects(
  before: Scorecard,
  after: Scorecard,
  indicators: readonly IndicatorEffect[],
  way: Map<string, Way> | null,
): DimensionEffect[] {
  const find = (card: Scorecard, code: string): DimensionEffect['before'] => {
    const found = card.dimensions.find((d) => d.code === code);
    return found === undefined
      ? null
      : { weight: found.weight, score: found.score, coverage: found.coverage };
  };
  const names = new Map([...before.dimensions, ...after.dimensions].map((d) => [d.code, d.name]));
  return [...names].map(([code, name]) => {
    const own = indicators.filter((i) => i.dimension === code).map((i) => way?.get(i.code) ?? NONE);
    return {
      code,
      name,
      before: find(before, code),
      after: find(after, code),
      effects: figures(addedUp(own)),
    };
  });
}
