import type { Element } from '@luoxuan/catalog';
import { Figures } from './figures.js';
import type { Panel } from './panel.js';
import type { Stretches } from './slots.js';

/** An element over the members of each consortium, in steps: consortium by consortium, slot by slot. */
export interface Totals {
  /** NaN where nobody reported. */
  sums: Float64Array;
  /** 1 where a figure that was expected is missing. */
  gaps: Uint8Array;
}

/** Where in the totals a consortium's slots begin, and where the figures of its members that report begin. */
interface Part {
  totals: Totals;
  into: number;
  slots: number;
  bases: Int32Array;
}

/** Adds an element up over time and over the members that report it, by the rules of `rollUp`. */
export function addUp(
  panel: Panel,
  element: Element,
  stretches: Stretches,
  elements: ReadonlyMap<string, Element>,
): Totals {
  const slots = stretches.ends.length;
  const size = panel.consortia.length * slots;
  const totals = { sums: new Float64Array(size), gaps: new Uint8Array(size) };
  const figures = new Figures(panel, element, stretches);
  const sample = elements.get(element.weightedBy ?? '');
  const weights = sample === undefined ? null : new Figures(panel, sample, stretches);
  const { isSingle } = figures;
  const bases = panel.basesOf(element);
  for (let consortium = 0; consortium < panel.consortia.length; consortium++) {
    const part = {
      totals,
      into: consortium * slots,
      slots,
      bases: bases[consortium] ?? NOBODY,
    };
    if (element.members === 'weighted') weigh(part, figures, weights);
    else if (isSingle) addSingle(part, figures);
    else addStretches(part, figures);
  }
  return totals;
}

/** The year up to date of a flow that is reported every month: the totals of its months. */
export function upToDate(panel: Panel, monthly: Totals): Totals {
  const sums = new Float64Array(monthly.sums.length);
  const gaps = new Uint8Array(monthly.gaps.length);
  const { months } = panel;
  const start = panel.first.month - 1;
  let sum = NaN;
  let gap = 0;
  for (let i = 0; i < sums.length; i++) {
    const place = i % months;
    if (place === 0 || (start + place) % 12 === 0) {
      sum = NaN;
      // where the panel begins within a year, that year's first months are missing
      gap = (start + place) % 12 === 0 ? 0 : 1;
    }
    const now = monthly.sums[i] ?? NaN;
    if (!Number.isNaN(now)) sum = Number.isNaN(sum) ? now : sum + now;
    gap |= monthly.gaps[i] ?? 0;
    sums[i] = sum;
    gaps[i] = gap;
  }
  return { sums, gaps };
}

const NOBODY = new Int32Array(0);

/** The same figure is all that there is of a slot: the loop that nearly all of the time goes into. */
function addSingle({ totals: { sums, gaps }, into, slots, bases }: Part, figures: Figures): void {
  const { own, stretches } = figures;
  const { places } = stretches;
  for (let slot = 0; slot < slots; slot++) {
    const place = places[slot] ?? 0;
    let sum = 0;
    let found = 0;
    for (const base of bases) {
      const steps = own[base + place] ?? NaN;
      if (steps === steps) {
        sum += steps;
        found++;
      }
    }
    sums[into + slot] = found === 0 ? NaN : sum;
    gaps[into + slot] = found < bases.length ? 1 : 0;
  }
}

function addStretches({ totals: { sums, gaps }, into, slots, bases }: Part, figures: Figures): void {
  for (let slot = 0; slot < slots; slot++) {
    let sum = NaN;
    let gap = 0;
    for (const base of bases) {
      const figure = figures.of(base, slot);
      if (figures.lacks) gap = 1;
      if (!Number.isNaN(figure)) sum = Number.isNaN(sum) ? figure : sum + figure;
    }
    sums[into + slot] = sum;
    gaps[into + slot] = gap;
  }
}

/** Σ figure·sample / Σ sample; the sample of a member that has no figure is not missed. */
function weigh(
  { totals: { sums, gaps }, into, slots, bases }: Part,
  figures: Figures,
  weights: Figures | null,
): void {
  for (let slot = 0; slot < slots; slot++) {
    let weighted = 0;
    let samples = 0;
    let gap = 0;
    for (const base of bases) {
      const figure = figures.of(base, slot);
      if (figures.lacks) gap = 1;
      if (weights === null || Number.isNaN(figure)) continue;
      const sample = weights.of(base, slot);
      if (weights.lacks) gap = 1;
      if (Number.isNaN(sample)) continue;
      weighted += figure * sample;
      samples += sample;
    }
    sums[into + slot] = samples === 0 ? NaN : weighted / samples;
    gaps[into + slot] = gap;
  }
}
