import type { Indicator } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { known, RATE_DECIMALS, unknown } from '../figure.js';
import type { Attainment, Figure, NullReason } from '../result.js';

/**
 * 达成度 in %: ↑ value/target, ↓ target/value. No target, or a target of 0, is null: not 0 and not 100.
 * `cap` (1 = 100 %) limits what counts, never what is shown.
 */
export function attain(
  value: Rational | null,
  target: Rational | null,
  direction: Indicator['direction'],
  cap: number,
): { raw: Figure; capped: Figure } {
  const ratio = ratioOf(value, target, direction);
  if (typeof ratio === 'string') return { raw: unknown('%', ratio), capped: unknown('%', ratio) };
  const raw = ratio.mul(100);
  const limit = new Rational(cap).mul(100);
  const capped = raw.compare(limit) > 0 ? limit : raw;
  return { raw: known(raw, '%', RATE_DECIMALS), capped: known(capped, '%', RATE_DECIMALS) };
}

function ratioOf(
  value: Rational | null,
  target: Rational | null,
  direction: Indicator['direction'],
): Rational | NullReason {
  if (direction === 'context') return 'context-only';
  if (target === null) return 'no-target';
  if (target.equals(0)) return 'target-is-zero';
  if (value === null) return 'no-data';
  if (direction === 'up') return value.div(target);
  return value.equals(0) ? 'value-is-zero' : target.div(value);
}

/** An attainment that could not be computed. */
export const noAttainment = (reason: NullReason, unit: string): Attainment => ({
  raw: unknown('%', reason),
  capped: unknown('%', reason),
  against: unknown(unit, reason),
});
