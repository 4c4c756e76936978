import type { Element, Monitoring } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { known, reporters, type Member, type Observation } from '@luoxuan/scoring';
import type { Warning } from '../result.js';
import { inWords, periodInWords } from '../wording.js';
import { cellOf, figureOf, isRecent, recorded } from './recorded.js';
import type { Rule, Watch } from './rule.js';

type Thresholds = NonNullable<Monitoring['unit-error']>;

const FACTORS = [100, 1000, 10000] as const;
/** Figures before and after that the usual one is taken from: the nearest of them. */
const NEAREST = 12;

/**
 * 疑似单位错误: a reported figure is 10², 10³ or 10⁴ times what the member usually reports, or that part of it. The usual
 * figure is the median of those around it, so that an error is found until it is corrected, and the next right figure is
 * not taken for one.
 */
export const unitError: Rule = (watch) => {
  const thresholds = watch.catalog.monitoring['unit-error'];
  if (thresholds === undefined) return [];
  return [...watch.catalog.elements.values()]
    .filter((e) => e.type === 'amount' || e.type === 'count')
    .flatMap((e) => reporters(e, watch.population.members).flatMap((m) => warn(e, m, thresholds, watch)));
};

interface Suspect {
  observation: Observation;
  usual: number;
  factor: number;
}

function warn(element: Element, member: Member, thresholds: Thresholds, watch: Watch): Warning[] {
  const reported = watch.population.table.of(element.code, member.code);
  if (areAlike([...reported.values()], thresholds)) return [];
  const all = recorded(watch, element.code, member.code).filter((o) => o.steps !== 0);
  const suspects = all
    .filter((o) => isRecent(o.period, thresholds.lookBack.value, watch))
    .flatMap((o) => suspectAmong(o, all, element, thresholds));
  const [first] = suspects;
  if (first === undefined) return [];
  const { observation, factor } = first;
  const usual = known(new Rational(first.usual), element.unit, element.decimals);
  const [span, now, before] = [
    periodInWords(observation.period),
    inWords(figureOf(observation)),
    inWords(usual),
  ];
  return [
    {
      rule: 'unit-error',
      level: 'yellow',
      indicator: element.code,
      member: member.code,
      period: observation.period,
      subject: element.name,
      concerns: { department: element.owner, member: member.code },
      evidence: { value: figureOf(observation), usual, factor: String(factor) },
      cells: suspects.map((s) => cellOf(s.observation)),
      text: {
        zh: `${member.name}${span.zh}${element.name}报 ${now.zh}，通常为 ${before.zh}，相差约 ${factor} 倍，疑似单位错误（${observation.file} ${observation.sheet} ${observation.ref}）。`,
        en: `${member.name} reported ${now.en} as ${element.nameEn ?? element.name} in ${span.en}, usually ${before.en}: about ${factor} times apart, perhaps in another unit (${observation.file} ${observation.sheet} ${observation.ref}).`,
      },
    },
  ];
}

/** The largest is less than a unit away from the smallest: so it is with nearly every element. */
function areAlike(reported: readonly Observation[], { tolerance }: Thresholds): boolean {
  const sizes = reported.map(sizeOf).filter((size) => size > 0);
  return Math.max(...sizes) < (Math.min(...sizes) * FACTORS[0]) / tolerance.value;
}

/** Doubles: what is a hundred times too large need not be measured exactly. */
function suspectAmong(
  observation: Observation,
  all: readonly Observation[],
  element: Element,
  thresholds: Thresholds,
): Suspect[] {
  const at = all.indexOf(observation);
  const others = all
    .map((o, i) => ({ size: sizeOf(o), distance: Math.abs(i - at) }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST);
  const usual = median(others.map((o) => o.size));
  if (usual === null) return [];
  const size = sizeOf(observation);
  const [less, more] = [Math.min(size, usual), Math.max(size, usual)];
  if (element.type === 'count' && less < thresholds.smallest.value) return [];
  const tolerance = thresholds.tolerance.value;
  const factor = FACTORS.find((f) => {
    const off = more / less / f;
    return off <= tolerance && 1 / off <= tolerance;
  });
  return factor === undefined ? [] : [{ observation, usual, factor }];
}

const sizeOf = ({ steps, decimals }: Observation): number => Math.abs(steps) / 10 ** decimals;

/** The lower of the two in the middle of an even number: a figure that was really reported. */
function median(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
