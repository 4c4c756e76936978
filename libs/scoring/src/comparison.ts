import { Rational, unitOf } from '@luoxuan/quantity';
import { known, RATE_DECIMALS, unknown } from './figure.js';
import type { IndicatorValue } from './indicator-value.js';
import type { Comparison, Figure, NullReason } from './result.js';

/** How a value is shown: its unit and its places. */
export interface Shown {
  unit: string;
  decimals: number;
}

/** A rate indicator changes in 百分点, never in % of a %. */
export const isRate = (unit: string): boolean => {
  const known = unitOf(unit);
  return known?.code === '%' || known?.code === '‰';
};

export interface Spans {
  kind: Comparison['kind'];
  nowSpan: string;
  beforeSpan: string;
}

/** Δ = now − before; rate = Δ/|before|. Undefined, with its reason, where a side is missing, incomplete or 0. */
export function compare(spans: Spans, now: IndicatorValue, before: IndicatorValue, shown: Shown): Comparison {
  const differenceUnit = isRate(shown.unit) ? '百分点' : shown.unit;
  const reason = whyNot(now, before);
  const base = {
    ...spans,
    now: now.figure,
    before: before.figure,
    breaks: [],
    population: { joined: [], left: [] },
  };
  if (reason !== null || now.exact === null || before.exact === null) {
    const why = reason ?? 'no-data';
    return { ...base, difference: unknown(differenceUnit, why), rate: unknown('%', why) };
  }
  const delta = now.exact.sub(before.exact);
  return {
    ...base,
    difference: known(delta, differenceUnit, shown.decimals),
    rate: rateOf(delta, before.exact, shown.unit),
  };
}

function whyNot(now: IndicatorValue, before: IndicatorValue): NullReason | null {
  if (now.exact === null) return now.reason ?? 'no-data';
  if (before.exact === null) return 'no-before';
  return now.gaps.length > 0 || before.gaps.length > 0 ? 'incomplete' : null;
}

function rateOf(delta: Rational, before: Rational, unit: string): Figure {
  if (isRate(unit)) return unknown('%', 'rate-in-points');
  if (before.equals(0)) return unknown('%', 'before-is-zero');
  return known(delta.div(before.abs()).mul(100), '%', RATE_DECIMALS);
}
