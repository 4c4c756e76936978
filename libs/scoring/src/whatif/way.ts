import type { Standard } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { exactOf } from '../figure.js';
import type { IndicatorResult, Scorecard } from '../result.js';
import { sharesOf } from '../shares.js';

export const NOUGHT = new Rational(0);

/** Figures scored under a standard. */
export interface Scored {
  card: Scorecard;
  standard: Standard;
}

/** An indicator in one scorecard: its weight, and its points where it is scored. */
export interface Seat {
  result: IndicatorResult;
  share: Rational;
  points: Rational | null;
}
export type Seats = ReadonlyMap<string, Seat>;

/** Graded indicators with a weight. */
export function seatsOf({ card, standard }: Scored): Seats {
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

/** What moved the total, exactly, in points; see `Effects`. */
export type Way = Record<'weights' | 'rules' | 'scoring' | 'added' | 'removed' | 'coverage', Rational>;
export const NONE: Way = {
  weights: NOUGHT,
  rules: NOUGHT,
  scoring: NOUGHT,
  added: NOUGHT,
  removed: NOUGHT,
  coverage: NOUGHT,
};

/**
 * The way from one total to the other, a step for each cause: indicators that are gone leave, then those that are no
 * longer scored; the others take their new weights, then their new points; those that are scored now come in, then those
 * that are new. Each step is shared out exactly: who leaves or comes in moves the mean by its own distance from it, a
 * weight by the distance of its indicator from the mean. Null where nothing is scored under both.
 */
export function wayBetween(old: Seats, current: Seats): Map<string, Way> | null {
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
    add(code, asksTheSame(old, current, code) ? 'scoring' : 'rules', next.mul(is.sub(was)));
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

/** Whether nothing is asked of the indicator otherwise: then other points come from how the whole standard scores. */
function asksTheSame(old: Seats, current: Seats, code: string): boolean {
  const [was, is] = [old.get(code)?.result, current.get(code)?.result];
  const asked = (result?: IndicatorResult): string =>
    JSON.stringify([
      result?.rule,
      result?.target.exact,
      result?.floor.exact,
      result?.attainment.against.exact,
    ]);
  return asked(was) === asked(is);
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

export const sum = (numbers: readonly Rational[]): Rational => numbers.reduce((a, b) => a.add(b), NOUGHT);

export const addedUp = (ways: readonly Way[]): Way => ({
  weights: sum(ways.map((w) => w.weights)),
  rules: sum(ways.map((w) => w.rules)),
  scoring: sum(ways.map((w) => w.scoring)),
  added: sum(ways.map((w) => w.added)),
  removed: sum(ways.map((w) => w.removed)),
  coverage: sum(ways.map((w) => w.coverage)),
});
