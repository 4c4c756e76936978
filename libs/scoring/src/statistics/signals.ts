import type { Limits } from './limits.js';
import { mean, median, type SeriesValue } from './series-value.js';

/** What is not noise: one value far out, or a level that has moved. */
export interface ControlSignal {
  rule: 'outside' | 'run';
  side: 'above' | 'below';
  /** First and last period that it is about: the same for `outside`. */
  since: string;
  period: string;
}

/** In mean moving ranges. Wider than the limits' 2.66, which estimated from 8 to 24 values let 1 month in 100 through. */
const FAR_OUT = 3.2;
const RUN = 8;

/** A series with what was computed from it. */
export interface Limited {
  series: readonly SeriesValue[];
  limits: Limits;
}

/** Values further than 3.2·mR̄ from the mean, in amount and in proportion alike. */
export function outside(amounts: Limited, proportions: Limited): ControlSignal[] {
  const shares = distances(proportions);
  return distances(amounts).flatMap((amount, i): ControlSignal[] => {
    const period = amounts.series[i]?.period ?? '';
    const share = shares[i] ?? 0;
    if (Math.min(Math.abs(amount), Math.abs(share)) <= FAR_OUT || amount * share < 0) return [];
    return [{ rule: 'outside', side: amount > 0 ? 'above' : 'below', since: period, period }];
  });
}

/** Of each value from the mean, in mean ranges; 0 where there is no value or nothing varies. */
const distances = ({ series, limits: { centre, averageRange } }: Limited): number[] =>
  series.map(({ value }) => (value === null || averageRange === 0 ? 0 : (value - centre) / averageRange));

/**
 * Runs of 8 or more reported values on one side of both mean and median: of a skewed series most values lie on one side of
 * the mean at all times. A gap does not end a run, a value between or upon the two does.
 */
export function runs(charted: readonly SeriesValue[]): ControlSignal[] {
  const values = charted.flatMap((p) => p.value ?? []);
  const centres = [mean(values), median(values)];
  const sideOf = (v: number): 'above' | 'below' | null =>
    v > Math.max(...centres) ? 'above' : v < Math.min(...centres) ? 'below' : null;
  const signals: ControlSignal[] = [];
  let run: { side: 'above' | 'below' | null; periods: string[] } = { side: null, periods: [] };
  const close = (): void => {
    const [since, period] = [run.periods[0], run.periods.at(-1)];
    if (run.side === null || since === undefined || period === undefined || run.periods.length < RUN) return;
    signals.push({ rule: 'run', side: run.side, since, period });
  };
  for (const { period, value } of charted) {
    if (value === null) continue;
    const side = sideOf(value);
    if (side === run.side) run.periods.push(period);
    else {
      close();
      run = { side, periods: [period] };
    }
  }
  close();
  return signals;
}
