import { mean, median, tooFew, type TooFew } from './series-value.js';

export interface Scored {
  key: string;
  value: number;
  /** Modified z-score, signed. */
  score: number;
  outlier: boolean;
}

export interface Outliers {
  ok: true;
  /** What the distances are measured in; `none` where all values are equal. */
  spread: 'median-deviation' | 'mean-deviation' | 'none';
  median: number;
  /** In the order given; entries without a value are left out. */
  scores: Scored[];
}

const NEEDED = 8;
const FAR = 3.5;
/** Makes the median deviation of a normal distribution its standard deviation, and the mean deviation likewise (√(π/2)). */
const MEDIAN_SCALE = 0.6745;
const MEAN_SCALE = 1.253314;

/**
 * Modified z-scores, 0.6745·(x − median)/MAD, |score| > 3.5 being an outlier (Iglewicz and Hoaglin 1993). Where more than
 * half of the values are equal, MAD is 0 and (x − median)/(1.253314·mean deviation) stands in. For members of one period
 * as well as for one series; key says which value is meant.
 */
export function outliers(entries: readonly { key: string; value: number | null }[]): Outliers | TooFew {
  const known = entries.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]));
  if (known.length < NEEDED) return tooFew(NEEDED, known.length);
  const centre = median(known.map((k) => k.value));
  const deviations = known.map((k) => Math.abs(k.value - centre));
  const [medianDeviation, meanDeviation] = [median(deviations), mean(deviations)];
  const unit = medianDeviation > 0 ? medianDeviation / MEDIAN_SCALE : meanDeviation * MEAN_SCALE;
  return {
    ok: true,
    spread: medianDeviation > 0 ? 'median-deviation' : meanDeviation > 0 ? 'mean-deviation' : 'none',
    median: centre,
    scores: known.map(({ key, value }) => {
      const score = unit > 0 ? (value - centre) / unit : 0;
      return { key, value, score, outlier: Math.abs(score) > FAR };
    }),
  };
}
