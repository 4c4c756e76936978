import { Rational, roundHalfUp } from '@luoxuan/quantity';
import type { Figure, NullReason, Unknown } from './result.js';

/** Decimals of what scoring computes itself: rates, attainment and scores. */
export const RATE_DECIMALS = 2;

/** An exact number in `unit`, shown with `decimals` places, rounded half up. */
export const known = (exact: Rational, unit: string, decimals: number): Figure => ({
  exact: exact.toFraction(),
  value: exact.valueOf(),
  text: roundHalfUp(exact, decimals),
  unit,
});

export const unknown = (unit: string, reason: NullReason): Unknown => ({
  exact: null,
  value: null,
  text: null,
  unit,
  reason,
});

/** The exact number of a figure, null where it has none. */
export const exactOf = (figure: Figure): Rational | null =>
  figure.exact === null ? null : new Rational(figure.exact);
