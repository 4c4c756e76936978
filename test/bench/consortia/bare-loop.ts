import {
  CONSORTIA,
  ELEMENTS,
  INDICATORS,
  isFlow,
  MEMBERS,
  MONTHS,
  SCORING,
  FIRST_YEAR,
  targetOf,
  type BenchIndicator,
} from './world.js';

/** What the loop answers, consortium by consortium and month by month; NaN where it is undefined. */
export interface BareScores {
  indicators: BareIndicator[];
  score: Float64Array;
  coverage: Float64Array;
  rank: Int32Array;
}

export interface BareIndicator {
  value: Float64Array;
  incomplete: Uint8Array;
  previousDifference: Float64Array | null;
  previousRate: Float64Array | null;
  yearDifference: Float64Array | null;
  yearRate: Float64Array | null;
  toDateDifference: Float64Array | null;
  toDateRate: Float64Array | null;
  attainment: Float64Array;
  score: Float64Array;
}

const SIZE = CONSORTIA * MONTHS;
const OF_ELEMENT = CONSORTIA * MEMBERS * MONTHS;

/**
 * The lower bound: the same numbers as the panel's, for this one world alone, with nothing but loops over typed arrays. It
 * knows no catalogue, no formulas, no kinds of period and no rules; what cannot happen in this world is not looked at.
 */
export function bareLoop(steps: Float64Array, weights: readonly number[]): BareScores {
  const month: Total[] = [];
  const toDate: (Total | null)[] = [];
  for (let element = 0; element < ELEMENTS; element++) {
    const total = overMembers(steps, element);
    month.push(total);
    toDate.push(isFlow(element) ? flowToDate(total) : element >= 54 ? stockToDate(steps, element) : null);
  }
  const indicators = INDICATORS.map((indicator) => score(indicator, month, toDate));
  const [points, coverage] = weigh(indicators, weights);
  return { indicators, score: points, coverage, rank: rank(points) };
}

const NONE: [null, null] = [null, null];

interface Total {
  sum: Float64Array;
  gap: Uint8Array;
}

function overMembers(steps: Float64Array, element: number): Total {
  const sum = new Float64Array(SIZE);
  const gap = new Uint8Array(SIZE);
  for (let consortium = 0; consortium < CONSORTIA; consortium++) {
    const from = element * OF_ELEMENT + consortium * MEMBERS * MONTHS;
    for (let month = 0; month < MONTHS; month++) {
      let total = 0;
      let found = 0;
      for (let at = from + month; at < from + MEMBERS * MONTHS; at += MONTHS) {
        const value = steps[at]!;
        if (value === value) {
          total += value;
          found++;
        }
      }
      const into = consortium * MONTHS + month;
      sum[into] = found === 0 ? NaN : total;
      gap[into] = found < MEMBERS ? 1 : 0;
    }
  }
  return { sum, gap };
}

function flowToDate(month: Total): Total {
  const sum = new Float64Array(SIZE);
  const gap = new Uint8Array(SIZE);
  for (let i = 0; i < SIZE; i++) {
    const first = i % 12 === 0;
    sum[i] = month.sum[i]! + (first ? 0 : sum[i - 1]!);
    gap[i] = month.gap[i]! | (first ? 0 : gap[i - 1]!);
  }
  return { sum, gap };
}

/** The latest figure of each member in the year. */
function stockToDate(steps: Float64Array, element: number): Total {
  const sum = new Float64Array(SIZE);
  const gap = new Uint8Array(SIZE);
  for (let row = 0; row < CONSORTIA * MEMBERS; row++) {
    const from = element * OF_ELEMENT + row * MONTHS;
    const into = Math.floor(row / MEMBERS) * MONTHS;
    let last = NaN;
    for (let month = 0; month < MONTHS; month++) {
      if (month % 12 === 0) last = NaN;
      const value = steps[from + month]!;
      if (value === value) last = value;
      if (last === last) sum[into + month]! += last;
      else gap[into + month] = 1;
    }
  }
  return { sum, gap };
}

function score(indicator: BenchIndicator, month: Total[], toDate: (Total | null)[]): BareIndicator {
  // a flow over a stock is shown from January on, and compared so alone
  const grown = indicator.accumulates && indicator.shape === 'ratio';
  const year = indicator.accumulates ? valueOf(indicator, toDate) : null;
  const now = grown && year ? year : valueOf(indicator, month);
  const held = year ?? now;
  const [previousDifference, previousRate] = grown ? NONE : change(now, 1, indicator.rate);
  const [yearDifference, yearRate] = grown ? NONE : change(now, 12, indicator.rate);
  const [toDateDifference, toDateRate] = year ? change(year, 12, indicator.rate) : NONE;
  const moved = (indicator.rate ? yearDifference : (toDateRate ?? yearRate))!;
  const attainment = new Float64Array(SIZE);
  const points = new Float64Array(SIZE);
  const span = indicator.rate ? SCORING.spanPoints : SCORING.span * 100;
  const due = new Float64Array(MONTHS);
  for (let m = 0; m < MONTHS; m++) {
    const target = targetOf(indicator, FIRST_YEAR + Math.floor(m / 12));
    due[m] = indicator.accumulates ? (target * ((m % 12) + 1)) / 12 : target;
  }
  for (let i = 0, m = 0; i < SIZE; i++) {
    const value = held.gap[i] ? NaN : held.sum[i]!;
    const attained = (indicator.direction === 1 ? value / due[m]! : due[m]! / value) * 100;
    attainment[i] = attained;
    const capped = Math.max(0, Math.min(attained, SCORING.cap * 100));
    const progress = Math.max(0, Math.min(100, (moved[i]! / span) * 50 * indicator.direction + 50));
    points[i] = progress === progress ? capped * SCORING.attainment + progress * SCORING.progress : capped;
    if (++m === MONTHS) m = 0;
  }
  return {
    value: now.sum,
    incomplete: now.gap,
    previousDifference,
    previousRate,
    yearDifference,
    yearRate,
    toDateDifference,
    toDateRate,
    attainment,
    score: points,
  };
}

function valueOf({ shape, elements, rate }: BenchIndicator, totals: (Total | null)[]): Total {
  const [first, second = 0] = elements;
  const a = totals[first]!;
  const value = new Float64Array(SIZE);
  const cents = isFlow(first) ? 100 : 1;
  if (shape === 'element') {
    for (let i = 0; i < SIZE; i++) value[i] = a.sum[i]! / cents;
    return { sum: value, gap: a.gap };
  }
  const b = totals[second]!;
  const gap = new Uint8Array(SIZE);
  const factor = (rate ? 100 : 1) / cents;
  for (let i = 0; i < SIZE; i++) {
    value[i] = shape === 'sum' ? (a.sum[i]! + b.sum[i]!) / cents : (a.sum[i]! / b.sum[i]!) * factor;
    gap[i] = a.gap[i]! | b.gap[i]!;
  }
  return { sum: value, gap };
}

function change({ sum, gap }: Total, back: number, isRate: boolean): [Float64Array, Float64Array] {
  const difference = new Float64Array(SIZE);
  const rate = new Float64Array(SIZE);
  for (let i = 0, m = 0; i < SIZE; i++) {
    const known = m >= back && (gap[i]! | gap[i - back]!) === 0;
    const delta = known ? sum[i]! - sum[i - back]! : NaN;
    difference[i] = delta;
    rate[i] = isRate ? NaN : (delta / sum[i - back]!) * 100;
    if (++m === MONTHS) m = 0;
  }
  return [difference, rate];
}

function weigh(indicators: BareIndicator[], weights: readonly number[]): [Float64Array, Float64Array] {
  const points = new Float64Array(SIZE);
  const scored = new Float64Array(SIZE);
  let all = 0;
  for (let k = 0; k < indicators.length; k++) {
    const weight = weights[k]!;
    const own = indicators[k]!.score;
    all += weight;
    for (let i = 0; i < SIZE; i++) {
      if (own[i] === own[i]) {
        points[i]! += own[i]! * weight;
        scored[i]! += weight;
      }
    }
  }
  for (let i = 0; i < SIZE; i++) {
    points[i]! /= scored[i]!;
    scored[i]! *= 100 / all;
  }
  return [points, scored];
}

function rank(points: Float64Array): Int32Array {
  const ranks = new Int32Array(SIZE);
  for (let month = 0; month < MONTHS; month++) {
    const order: number[] = [];
    for (let i = month; i < SIZE; i += MONTHS) if (points[i] === points[i]) order.push(i);
    order.sort((a, b) => points[b]! - points[a]!);
    for (let place = 0; place < order.length; place++) ranks[order[place]!] = place + 1;
  }
  return ranks;
}
