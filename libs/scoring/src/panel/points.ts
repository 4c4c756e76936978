import type { Values } from './compare.js';
import type { PanelPlan, PlannedIndicator } from './plan.js';

/** 达成度 in %, not capped; NaN where it is undefined (see `attain`). */
export function attainments(
  { values, gaps }: Values,
  due: Float64Array,
  direction: PlannedIndicator['direction'],
  into: Float64Array,
): void {
  let slot = 0;
  for (let i = 0; i < values.length; i++) {
    const target = due[slot] ?? NaN;
    slot = slot + 1 === due.length ? 0 : slot + 1;
    const value = gaps[i] === 0 ? (values[i] ?? NaN) : NaN;
    const above = direction === 1 ? value : target;
    const below = direction === 1 ? target : value;
    into[i] = direction === 0 || target === 0 || below === 0 ? NaN : (above / below) * 100;
  }
}

/** 100·min(attainment, cap) and, where there is one, the progress of a year (see `scoreOf`). */
export function points(
  indicator: PlannedIndicator,
  plan: PanelPlan,
  attained: Float64Array,
  progress: Float64Array,
  into: Float64Array,
): void {
  const { cap, span, direction } = indicator;
  const { attainmentWeight, progressWeight } = plan;
  for (let i = 0; i < attained.length; i++) {
    const capped = Math.max(0, Math.min(attained[i] ?? NaN, cap));
    const moved = ((progress[i] ?? NaN) / span) * 50 * direction + 50;
    const bounded = Math.max(0, Math.min(100, moved));
    into[i] = Number.isNaN(bounded)
      ? capped * (attainmentWeight === 0 ? NaN : 1)
      : (capped * attainmentWeight + bounded * progressWeight) / (attainmentWeight + progressWeight);
  }
}

/** Σw·s/Σw over what has points, and the share of the weight that has, in %; `due` is the weight of each slot. */
export function weightedMeans(
  graded: readonly { weight: number; points: Float64Array }[],
  due: Float64Array,
  size: number,
): { score: Float64Array; coverage: Float64Array } {
  const score = new Float64Array(size);
  const coverage = new Float64Array(size);
  for (const { weight, points } of graded) {
    for (let i = 0; i < size; i++) {
      const earned = points[i] ?? NaN;
      if (Number.isNaN(earned)) continue;
      score[i] = (score[i] ?? 0) + weight * earned;
      coverage[i] = (coverage[i] ?? 0) + weight;
    }
  }
  for (let i = 0; i < size; i++) {
    const scored = coverage[i] ?? 0;
    const all = due[i % due.length] ?? 0;
    score[i] = scored === 0 ? NaN : (score[i] ?? 0) / scored;
    coverage[i] = all === 0 ? NaN : (scored / all) * 100;
  }
  return { score, coverage };
}
