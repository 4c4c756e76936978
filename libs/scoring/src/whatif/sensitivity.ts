import type { Catalog, Dimension, Standard } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { exactOf, known } from '../figure.js';
import type { Figure, Scorecard } from '../result.js';
import { POINTS } from '../score.js';
import { sharesOf } from '../shares.js';

/** Who is ranked: a member or a consortium, with its scorecard. */
export interface Ranked {
  code: string;
  name: string;
  card: Scorecard;
}

/** Two neighbours in the ranking, and the single weights that would make them change places. */
export interface Pair {
  ahead: { code: string; name: string; score: Figure };
  behind: { code: string; name: string; score: Figure };
  /** Points between them; at 0 they share a rank. */
  distance: Figure;
  /** The smallest change first. Empty: no single weight between 0 and 100 % does it. */
  swaps: Swap[];
  /** How many single weights were tried. */
  tried: number;
}

/** One weight, all others keeping their proportions: beyond `needed` the two change places. */
export interface Swap {
  level: 'dimension' | 'indicator';
  code: string;
  name: string;
  /** Share of the whole, % */
  weight: Figure;
  needed: Figure;
  /** 百分点 */
  change: Figure;
  /** % of the weight as it is */
  relative: Figure;
}

/**
 * Which single weight would have to change by how much to swap two neighbouring ranks, for every two neighbours.
 * @param standard the whole of it, also where a member is scored on a part
 */
export function sensitivityOf(units: readonly Ranked[], standard: Standard, catalog: Catalog): Pair[] {
  const shares = sharesOf(standard);
  const scored = units
    .flatMap((unit) => {
      const score = exactOf(unit.card.score);
      return score === null ? [] : [{ ...unit, score, seats: seatsOf(unit.card, shares) }];
    })
    .sort((a, b) => b.score.compare(a.score) || (a.code < b.code ? -1 : 1));
  const weights = weightsOf(standard, catalog, shares);
  return scored.slice(1).flatMap((behind, i) => {
    const ahead = scored[i];
    if (ahead === undefined) return [];
    const distance = ahead.score.sub(behind.score);
    const swaps = distance.equals(0)
      ? []
      : weights.flatMap((w) => swapBy(w, partOf(ahead.seats, w), partOf(behind.seats, w)) ?? []);
    return [
      {
        ahead: { code: ahead.code, name: ahead.name, score: ahead.card.score },
        behind: { code: behind.code, name: behind.name, score: behind.card.score },
        distance: known(distance, POINTS, 2),
        swaps: swaps.sort(bySize),
        tried: weights.length,
      },
    ];
  });
}

/** The smallest change first; of two that are as large the one by code, so that the order never depends on anything else. */
const bySize = (a: Swap, b: Swap): number => sizeOf(a).compare(sizeOf(b)) || (a.code < b.code ? -1 : 1);
const sizeOf = ({ change }: Swap): Rational => exactOf(change)?.abs() ?? new Rational(0);

/** A weight that may be changed: of one indicator, or of a dimension with all that is in it. Shares of 1. */
interface Weight {
  level: Swap['level'];
  code: string;
  name: string;
  share: Rational;
  /** Codes of its indicators */
  holds: ReadonlySet<string>;
}

interface Seat {
  code: string;
  share: Rational;
  points: Rational;
}

/** The scored indicators of a unit, with their shares of the whole standard: a member may report only a part of it. */
const seatsOf = (card: Scorecard, shares: ReadonlyMap<string, Rational>): Seat[] =>
  card.dimensions
    .flatMap((d) => d.indicators)
    .flatMap(({ code, score }) => {
      const [points, share] = [exactOf(score), shares.get(code)];
      return points === null || share === undefined ? [] : [{ code, share, points }];
    });

/** Every indicator that weighs something, and every dimension that holds more than one of them. */
function weightsOf(standard: Standard, catalog: Catalog, shares: ReadonlyMap<string, Rational>): Weight[] {
  const entries = (d: Dimension): string[] =>
    d.groups.flatMap((g) => g.indicators.map((i) => i.code)).filter((code) => shares.has(code));
  const shareOf = (codes: readonly string[]): Rational =>
    sum(codes.map((c) => shares.get(c) ?? new Rational(0)));
  const dimensions = standard.dimensions
    .map(({ code, name, ...d }) => ({ code, name, holds: entries({ code, name, ...d }) }))
    .filter(({ holds }) => holds.length > 1)
    .map((d): Weight => ({ ...d, level: 'dimension', share: shareOf(d.holds), holds: new Set(d.holds) }));
  const indicators = [...shares].map(([code, share]): Weight => {
    const name = catalog.indicators.get(code)?.name ?? code;
    return { level: 'indicator', code, name, share, holds: new Set([code]) };
  });
  return [...dimensions, ...indicators];
}

/** Σ share·points and Σ share of a unit, of what the weight covers (for a weight of 1) and of the rest. */
interface Part {
  n: Rational;
  d: Rational;
  restN: Rational;
  restD: Rational;
}

function partOf(seats: readonly Seat[], weight: Weight): Part {
  const own = seats.filter((s) => weight.holds.has(s.code));
  const rest = seats.filter((s) => !weight.holds.has(s.code));
  const total = (of: readonly Seat[], value: (s: Seat) => Rational): Rational => sum(of.map(value));
  const worth = (s: Seat): Rational => s.share.mul(s.points);
  return {
    n: total(own, worth),
    d: total(own, (s) => s.share),
    restN: total(rest, worth),
    restD: total(rest, (s) => s.share),
  };
}

/**
 * With q times the weight, a unit scores (q·n + N)/(q·d + D). Two units are level where
 * (q·n₁ + N₁)(q·d₂ + D₂) = (q·n₂ + N₂)(q·d₁ + D₁): a quadratic in q, linear where both are scored alike. They change places
 * at a root q > 0 at which the difference changes its sign; of several the nearest to q = 1 counts.
 */
function swapBy(weight: Weight, ahead: Part, behind: Part): Swap | null {
  const a = ahead.n.mul(behind.d).sub(behind.n.mul(ahead.d));
  const b = ahead.n
    .mul(behind.restD)
    .add(ahead.restN.mul(behind.d))
    .sub(behind.n.mul(ahead.restD).add(behind.restN.mul(ahead.d)));
  const c = ahead.restN.mul(behind.restD).sub(behind.restN.mul(ahead.restD));
  const { share } = weight;
  const rest = new Rational(1).sub(share);
  if (rest.compare(0) <= 0) return null;
  const needed = crossings(a, b, c)
    .filter((q) => q.compare(0) >= 0)
    .map((q) => q.mul(share).div(q.mul(share).add(rest)))
    .reduce<Rational | null>(
      (best, p) => (best === null || p.sub(share).abs().compare(best.sub(share).abs()) < 0 ? p : best),
      null,
    );
  if (needed === null) return null;
  const change = needed.sub(share);
  const { level, code, name } = weight;
  return {
    level,
    code,
    name,
    weight: known(share.mul(100), '%', 2),
    needed: known(needed.mul(100), '%', 2),
    change: known(change.mul(100), '百分点', 2),
    relative: known(change.div(share).mul(100), '%', 2),
  };
}

/** Roots of a·q² + b·q + c at which it changes its sign: exact where they are fractions, else to twelve places. */
function crossings(a: Rational, b: Rational, c: Rational): Rational[] {
  if (a.equals(0)) return b.equals(0) ? [] : [c.neg().div(b)];
  const under = b.mul(b).sub(a.mul(c).mul(4));
  if (under.compare(0) <= 0) return [];
  const root = squareRoot(under);
  return [b.neg().add(root).div(a.mul(2)), b.neg().sub(root).div(a.mul(2))];
}

const PLACES = 10n ** 12n;

/** √(n/d) = √(n·d)/d, of whole numbers. */
function squareRoot({ n, d }: Rational): Rational {
  const whole = wholeRoot(n * d);
  return whole * whole === n * d
    ? new Rational(whole, d)
    : new Rational(wholeRoot(n * d * PLACES * PLACES), d * PLACES);
}

/** The greatest whole number whose square is at most `x`, by Newton's method. */
function wholeRoot(x: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(x.toString(2).length / 2));
  for (let better = (root + x / root) / 2n; better < root; better = (root + x / root) / 2n) root = better;
  return root;
}

const sum = (numbers: readonly Rational[]): Rational => numbers.reduce((a, b) => a.add(b), new Rational(0));
