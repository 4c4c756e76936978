import type { Band, ScoringRule } from '@luoxuan/catalog';
import type { Values } from './compare.js';
import type { DueLines } from './due.js';

/** Points of one value in a slot, NaN where the rule gives none; the rules are those of `rules/`. */
type PointsOf = (value: number, slot: number, attained: number) => number;

/** Rules that need nothing but the consortium's own figures; attainment is a loop of its own (`points`). */
export type PanelRule = Extract<
  ScoringRule,
  { kind: 'bands' | 'threshold' | 'piecewise' | 'deduction' | 'yes-no' }
>;

const KINDS: readonly string[] = [
  'bands',
  'threshold',
  'piecewise',
  'deduction',
  'yes-no',
] satisfies PanelRule['kind'][];

export const isPanelRule = (rule: ScoringRule): rule is PanelRule => KINDS.includes(rule.kind);

/** Gives points by a rule, column after column. */
export function pointsByRule(
  rule: PanelRule,
  direction: 1 | -1 | 0,
  held: Values,
  attainment: Float64Array,
  lines: DueLines,
): Float64Array {
  const slots = lines.share.length;
  const pointsOf = RULES[rule.kind](rule as never, direction, lines);
  return Float64Array.from(held.values, (value, i) =>
    direction === 0 || held.gaps[i] === 1 || Number.isNaN(value)
      ? NaN
      : pointsOf(value, i % slots, attainment[i] ?? NaN),
  );
}

type Make<K extends PanelRule['kind']> = (
  rule: Extract<PanelRule, { kind: K }>,
  direction: 1 | -1 | 0,
  lines: DueLines,
) => PointsOf;

const RULES: { readonly [K in PanelRule['kind']]: Make<K> } = {
  bands: ({ of, bands }, _direction, { share }) => {
    const points = inBands(bands);
    return of === 'attainment'
      ? (_value, _slot, attained) => points(attained, 1)
      : (value, slot) => (share[slot] === 0 ? NaN : points(value, share[slot] ?? 1));
  },
  threshold: ({ line, points, otherwise }, direction, { share }) => {
    const whole = Number(line);
    return (value, slot) => {
      const due = whole * (share[slot] ?? 1);
      return share[slot] === 0 ? NaN : reaches(value, due, direction) ? points : otherwise;
    };
  },
  piecewise: ({ atFloor }, direction, { share, target, floor }) => {
    return (value, slot) => {
      const [from, to] = [floor[slot] ?? NaN, target[slot] ?? NaN];
      if (Number.isNaN(from + to) || share[slot] === 0) return NaN;
      if (!reaches(value, from, direction)) return 0;
      if (reaches(value, to, direction)) return 100;
      return ((value - from) / (to - from)) * (100 - atFloor) + atFloor;
    };
  },
  deduction:
    ({ each }) =>
    (value) =>
      Math.max(0, Math.min(100, 100 - value * each)),
  'yes-no': () => (value) => (value === 0 ? 0 : 100),
};

function inBands(bands: readonly Band[]): (value: number, share: number) => number {
  const edges = bands.map(({ from, to, points }) => ({
    from: from === undefined ? -Infinity : Number(from),
    to: to === undefined ? Infinity : Number(to),
    points,
  }));
  return (value, share) =>
    edges.find(({ from, to }) => isAtLeast(value, from * share) && !isAtLeast(value, to * share))?.points ??
    NaN;
}

/** A ratio of doubles may lie a rounding below the line that it reaches exactly. */
const isAtLeast = (value: number, line: number): boolean =>
  value >= line || line - value <= 1e-12 * Math.max(1, Math.abs(line));

const reaches = (value: number, line: number, direction: 1 | -1 | 0): boolean =>
  direction === -1 ? isAtLeast(-value, -line) : isAtLeast(value, line);
