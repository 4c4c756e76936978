import { Rational } from '@luoxuan/quantity';
import { sum } from './side.js';

/** A member's share in the numerator and in the denominator. */
export interface Pair {
  numerator: Rational;
  denominator: Rational;
}

export interface PairChange {
  before: Pair;
  now: Pair;
}

/** `effect` = numerator + denominator + mix, exactly. Numerator and denominator together are the effect of its own rate. */
export interface PairEffect {
  effect: Rational;
  numerator: Rational;
  denominator: Rational;
  mix: Rational;
}

export interface QuotientSplit {
  members: PairEffect[];
  /** Of the whole numerator and the whole denominator; together the change. */
  numerator: Rational;
  denominator: Rational;
  /** Change of R for one more in the numerator, and for one less in the denominator. */
  perNumerator: Rational;
  perDenominator: Rational;
}

const NOUGHT = new Rational(0);

/**
 * Splits the change of R = ΣN/ΣD exactly into members and, within each, its own numerator, its own denominator and the
 * mix; null where ΣD is 0 on a side.
 *
 * The two sides are taken apart as Shapley (1953) does for two players, which is Bennet's (1920) midpoint:
 *   ΔR = K·ΔN − L·ΔD with K = ½(1/D₀ + 1/D₁), L = ½(N₀ + N₁)/(D₀·D₁).
 * Both terms are linear in the members, so that member i moves R by K·ΔNᵢ − L·ΔDᵢ: by nothing where its own figures
 * stand still, whatever the others do. Its part −L·ΔDᵢ is what its denominator did to its own rate, taken apart in the
 * same way, and what its weight did to the mix (after Kitagawa 1955):
 *   −K·ρᵢ·ΔDᵢ + (K·ρᵢ − L)·ΔDᵢ with ρᵢ = (Nᵢ₀ + Nᵢ₁)/(Dᵢ₀ + Dᵢ₁), its rate over both spans; L/K is that of all.
 * So numerator and denominator make up K·Hᵢ·Δ(Nᵢ/Dᵢ), H being the harmonic mean of Dᵢ₀ and Dᵢ₁: 0 where its rate stands
 * still. A member that appears or vanishes has one rate and moves the mix alone; one that has a numerator and never a
 * denominator moves the numerator.
 */
export function splitQuotient(changes: readonly PairChange[]): QuotientSplit | null {
  const before = totals(changes.map((c) => c.before));
  const now = totals(changes.map((c) => c.now));
  if (before.denominator.equals(0) || now.denominator.equals(0)) return null;
  const twice = before.denominator.mul(now.denominator).mul(2);
  const perNumerator = before.denominator.add(now.denominator).div(twice);
  const perDenominator = before.numerator.add(now.numerator).div(twice);
  return {
    members: changes.map((c) => splitMember(c, perNumerator, perDenominator)),
    numerator: now.numerator.sub(before.numerator).mul(perNumerator),
    denominator: before.denominator.sub(now.denominator).mul(perDenominator),
    perNumerator,
    perDenominator,
  };
}

const totals = (pairs: Pair[]): Pair => ({
  numerator: sum(pairs.map((p) => p.numerator)),
  denominator: sum(pairs.map((p) => p.denominator)),
});

function splitMember({ before, now }: PairChange, k: Rational, l: Rational): PairEffect {
  const more = now.denominator.sub(before.denominator);
  const numerator = now.numerator.sub(before.numerator).mul(k);
  const below = more.mul(l).neg();
  const effect = numerator.add(below);
  const weight = before.denominator.add(now.denominator);
  if (weight.equals(0)) return { effect, numerator, denominator: below, mix: NOUGHT };
  const rate = before.numerator.add(now.numerator).div(weight);
  const denominator = rate.mul(k).mul(more).neg();
  return { effect, numerator, denominator, mix: below.sub(denominator) };
}
