/**
 * The consortia that the `score` suite counts over: 150 × 20 members × 60 elements × 36 months, no two figures alike and
 * each of them the same in every process. Plain numbers, so that the bare loop needs nothing of the product.
 */
export const CONSORTIA = 150;
export const MEMBERS = 20;
export const ELEMENTS = 60;
export const MONTHS = 36;
export const FIRST_YEAR = 2023;

/** Elements 0–23 are flows and 24–59 are stocks, but for 42–47, which are flows that ratios stand on. */
export const isFlow = (element: number): boolean => element < 24 || (element >= 42 && element < 48);

/** An indicator: its elements, and what it makes of them. */
export interface BenchIndicator {
  shape: 'element' | 'sum' | 'ratio';
  /** One element, both addends, or numerator and denominator. */
  elements: [number] | [number, number];
  /** In %: it changes in 百分点. */
  rate: boolean;
  /** 1 the higher the better, -1 the lower */
  direction: 1 | -1;
  /** A flow goes into it: it is held against the share of the year's plan. */
  accumulates: boolean;
}

/** 36 elements as they are, 12 sums and 12 ratios, six of these in %. */
export const INDICATORS: readonly BenchIndicator[] = [
  ...Array.from({ length: 36 }, (_, i) => indicator('element', [i])),
  ...Array.from({ length: 6 }, (_, i) => indicator('sum', [36 + i, 48 + i])),
  ...Array.from({ length: 6 }, (_, i) => indicator('sum', [42 + i, i])),
  ...Array.from({ length: 12 }, (_, i) => indicator('ratio', [36 + i, 48 + i])),
];

function indicator(shape: BenchIndicator['shape'], elements: [number] | [number, number]): BenchIndicator {
  const accumulates = elements.some(isFlow);
  const direction = elements[0] % 7 === 3 ? -1 : 1;
  return { shape, elements, rate: shape === 'ratio' && !accumulates, direction, accumulates };
}

/** Of the year's plan: for a flow over twelve months of all members, a twentieth of them more than is usually reached. */
export function targetOf({ shape, elements, rate, accumulates }: BenchIndicator, year: number): number {
  const growth = 1 + (year - FIRST_YEAR) * 0.05;
  if (shape === 'ratio') return round((rate ? 100 : 0.14) * growth);
  const amount = accumulates ? MEMBERS * 12 * 14 : MEMBERS * 1400;
  return round(amount * elements.length * growth);
}

export const SCORING = { cap: 1.2, attainment: 0.85, progress: 0.15, span: 0.1, spanPoints: 3 };

/** Every fifth indicator belongs to one of the dimensions, which weigh the same. */
export const DIMENSIONS = 5;

/** In its dimension, which has twelve: 10 each for the first four, 7.5 for the others. */
export const weightOf = (indicator: number): number => (indicator < 4 * DIMENSIONS ? 10 : 7.5);

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Whole steps (a flow in 万元 with two decimals, a stock in whole people), NaN where the member did not report. About one
 * month of a member in two thousand is missing, and one value in fifty thousand besides.
 */
export function stepsOf(consortium: number, member: number, element: number, month: number): number {
  const row = consortium * MEMBERS + member;
  if (mixed(row * MONTHS + month) % 2000 === 0) return NaN;
  const noise = mixed((row * ELEMENTS + element) * MONTHS + month + 77);
  if (noise % 50_000 === 0) return NaN;
  return 1000 + month * 8 + ((noise >>> 4) % 900);
}

/** A whole number below 2^32 that looks like chance. */
function mixed(seed: number): number {
  let x = Math.imul(seed ^ (seed >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Every figure: element by element, consortium by consortium, member by member, month by month. */
export function allSteps(): Float64Array {
  const steps = new Float64Array(ELEMENTS * CONSORTIA * MEMBERS * MONTHS);
  let at = 0;
  for (let element = 0; element < ELEMENTS; element++)
    for (let consortium = 0; consortium < CONSORTIA; consortium++)
      for (let member = 0; member < MEMBERS; member++)
        for (let month = 0; month < MONTHS; month++)
          steps[at++] = stepsOf(consortium, member, element, month);
  return steps;
}
