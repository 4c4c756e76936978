import { firstMonth, fromKey, ordinal } from '@luoxuan/period';

/**
 * One value of a series, null where there is none. `period` is a period's key. Statistics is the one place where doubles
 * are used: limits and spreads are estimates. What goes in was summed exactly before.
 */
export interface SeriesValue {
  period: string;
  value: number | null;
}

/** An answer, not a failure: so many values are needed, so many are there. */
export interface TooFew {
  ok: false;
  code: 'too-few-values';
  needed: number;
  have: number;
}

export const tooFew = (needed: number, have: number): TooFew => ({
  ok: false,
  code: 'too-few-values',
  needed,
  have,
});

/** A value with its place in time: neighbouring periods are 1 apart. */
export interface Placed extends SeriesValue {
  at: number;
}

/** What begins with or after the first month of `since`, oldest first. Two values for one period are a mistake of the caller and thrown. */
export function inOrder(series: readonly SeriesValue[], since?: string): Placed[] {
  const placed = series
    .map(({ period, value }) => ({ period, value, at: placeOf(period) }))
    .filter(({ period }) => since === undefined || firstMonthOf(period) >= firstMonthOf(since))
    .sort((a, b) => a.at - b.at);
  for (const [i, { at, period }] of placed.entries())
    if (placed[i + 1]?.at === at) throw new Error(`two values for ${period}`);
  return placed;
}

/** Months and quarters are counted through the years; other kinds of periods make no such series. */
function placeOf(key: string): number {
  const period = fromKey(key);
  if (period.kind === 'month') return ordinal(period);
  if (period.kind === 'quarter') return period.year * 4 + period.quarter - 1;
  throw new Error(`neither a month nor a quarter: ${key}`);
}

const firstMonthOf = (key: string): number => ordinal(firstMonth(fromKey(key)));

/** How far apart two years stand in a series that holds `key`. */
export const perYear = (key: string): number => (key.includes('Q') ? 4 : 12);

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}
