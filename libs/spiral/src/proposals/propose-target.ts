import type { Indicator, StandardIndicator } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { exactOf, known, type Figure, type IndicatorResult } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import { inWords } from '../wording.js';
import { improvement } from './improvement.js';

/** What a proposal stands on. */
export interface TargetBasis {
  indicator: Indicator;
  entry: StandardIndicator;
  /** Of the year diagnosed, with its comparisons */
  result: IndicatorResult;
  /** The year that a target is wanted for */
  year: number;
  /** What this year will come to, where it is not over; its own figure otherwise */
  expected?: Figure;
  /** Figures of others in the same year: consortia, or members for a member */
  peers: readonly Rational[];
}

export interface Candidate {
  from: 'trend' | 'peers' | 'benchmark' | 'plan';
  value: Figure;
  text: Bilingual;
}

export interface TargetProposal {
  ok: true;
  indicator: string;
  name: string;
  year: number;
  /** Plain decimal in the indicator's unit */
  value: string;
  unit: string;
  candidates: Candidate[];
  /** How the value came about, one sentence after the other */
  reasons: Bilingual[];
}

/** `context`: its direction says neither more nor less. `nothing-known`: no figure, no plan, nobody to compare with. */
export type ProposalResult =
  TargetProposal | { ok: false; indicator: string; reason: 'context' | 'nothing-known' };

/**
 * The next target, proposed from what the figure is on its way to, what others reach and what the plan holds: the middle one
 * of these (of two the more demanding), never less demanding than the target of this year, nor than the floor. People
 * approve or change it; nothing is set by proposing.
 */
export function proposeTarget(basis: TargetBasis): ProposalResult {
  const { indicator, entry, result, year } = basis;
  const { code, direction, unit, decimals } = indicator;
  if (direction === 'context') return { ok: false, indicator: code, reason: 'context' };
  const demanding = (a: Rational, b: Rational): number => (direction === 'up' ? a.compare(b) : b.compare(a));
  const figure = (value: Rational): Figure => known(value, unit, decimals);

  const candidates = candidatesOf(basis).sort((a, b) => demanding(a.exact, b.exact));
  const middle = candidates[Math.floor(candidates.length / 2)];
  if (middle === undefined) return { ok: false, indicator: code, reason: 'nothing-known' };
  const least = leastOf(result, entry, year).filter((l) => demanding(l.exact, middle.exact) > 0);
  const strictest = least.sort((a, b) => demanding(b.exact, a.exact))[0];
  const chosen = bounded(strictest?.exact ?? middle.exact, indicator);

  const value = figure(chosen);
  return {
    ok: true,
    indicator: code,
    name: indicator.name,
    year,
    value: value.text ?? '',
    unit,
    candidates: candidates.map(({ from, exact, text }) => ({ from, value: figure(exact), text })),
    reasons: [
      ...candidates.map((c) => c.text),
      ...(candidates.length > 1 ? [middleText(figure(middle.exact), candidates.length)] : []),
      ...(strictest === undefined ? [] : [strictest.text]),
      proposedText(year, value),
    ],
  };
}

interface Weighed {
  exact: Rational;
  text: Bilingual;
}

function candidatesOf({
  indicator,
  entry,
  result,
  year,
  expected,
  peers,
}: TargetBasis): (Weighed & Pick<Candidate, 'from'>)[] {
  const shown = (value: Rational): Bilingual => inWords(known(value, indicator.unit, indicator.decimals));
  const found: (Weighed & Pick<Candidate, 'from'>)[] = [];
  const now = exactOf(expected ?? result.value);
  if (now !== null && (expected !== undefined || result.explanation.gaps.length === 0)) {
    const step = improvement(result);
    const next = step === null ? now : now.add(step);
    found.push({
      from: 'trend',
      exact: next,
      text: trendText(shown(now), step === null ? null : shown(step.abs()), shown(next)),
    });
  }
  const median = medianOf(peers);
  if (median !== null)
    found.push({ from: 'peers', exact: median, text: peersText(peers.length, shown(median)) });
  const benchmark = latestOf(entry, year);
  if (benchmark !== null)
    found.push({
      from: 'benchmark',
      exact: benchmark.exact,
      text: benchmarkText(benchmark, shown(benchmark.exact)),
    });
  const plan = entry.target[year];
  if (plan !== undefined)
    found.push({ from: 'plan', exact: new Rational(plan), text: planText(year, shown(new Rational(plan))) });
  return found;
}

/** What a target must not fall behind. */
function leastOf(result: IndicatorResult, entry: StandardIndicator, year: number): Weighed[] {
  const found: Weighed[] = [];
  const target = exactOf(result.target);
  if (target !== null) found.push({ exact: target, text: targetText(inWords(result.target)) });
  const floor = typeof entry.floor === 'object' ? entry.floor[year] : entry.floor;
  if (floor !== undefined) {
    const exact = new Rational(floor);
    found.push({ exact, text: floorText(`${floor} ${result.unit}`) });
  }
  return found;
}

/** A share cannot be more than all of it, and nothing that is counted or paid less than none. */
function bounded(value: Rational, { unit, direction }: Indicator): Rational {
  if (unit === '%' && direction === 'up' && value.compare(100) > 0) return new Rational(100);
  return value.compare(0) < 0 ? new Rational(0) : value;
}

/** Of an even number the lower of the two in the middle: one that was really reached. */
function medianOf(values: readonly Rational[]): Rational | null {
  const sorted = [...values].sort((a, b) => a.compare(b));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function latestOf(
  { benchmark }: StandardIndicator,
  year: number,
): { exact: Rational; year: string; name: Bilingual } | null {
  if (benchmark === undefined) return null;
  const latest = Object.keys(benchmark.values)
    .filter((y) => Number(y) <= year)
    .sort()
    .at(-1);
  const value = latest === undefined ? undefined : benchmark.values[latest];
  return latest === undefined || value === undefined
    ? null
    : { exact: new Rational(value), year: latest, name: benchmark.name };
}

const trendText = (now: Bilingual, step: Bilingual | null, next: Bilingual): Bilingual =>
  step === null
    ? { zh: `按本年 ${now.zh} 保持。`, en: `Holding this year's ${now.en}.` }
    : {
        zh: `按本年 ${now.zh}、比上年改善 ${step.zh} 推算为 ${next.zh}。`,
        en: `Going on from this year's ${now.en}, ${step.en} better than the last, gives ${next.en}.`,
      };
const peersText = (count: number, median: Bilingual): Bilingual => ({
  zh: `${count} 家同类的中位数为 ${median.zh}。`,
  en: `The median of ${count} peers is ${median.en}.`,
});
const benchmarkText = ({ year, name }: { year: string; name: Bilingual }, value: Bilingual): Bilingual => ({
  zh: `${name.zh}（${year}年）为 ${value.zh}。`,
  en: `${name.en} (${year}) is ${value.en}.`,
});
const planText = (year: number, value: Bilingual): Bilingual => ({
  zh: `标准中 ${year} 年的目标值为 ${value.zh}。`,
  en: `The standard sets ${value.en} for ${year}.`,
});
const middleText = (value: Figure, count: number): Bilingual => ({
  zh: `${count === 2 ? '两者取要求较高者' : '取居中者'} ${inWords(value).zh}。`,
  en: `The ${count === 2 ? 'more demanding' : 'middle'} one is ${inWords(value).en}.`,
});
const targetText = (target: Bilingual): Bilingual => ({
  zh: `不低于本年目标的要求：${target.zh}。`,
  en: `It does not ask for less than this year's target, ${target.en}.`,
});
const floorText = (floor: string): Bilingual => ({
  zh: `不低于标准值的要求：${floor}。`,
  en: `It does not ask for less than the floor, ${floor}.`,
});
const proposedText = (year: number, value: Figure): Bilingual => ({
  zh: `建议 ${year} 年目标值 ${inWords(value).zh}，须经批准。`,
  en: `Proposed for ${year}: ${inWords(value).en}, to be approved.`,
});
