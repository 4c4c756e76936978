import { fromKey, lastMonth, periodKey } from '@luoxuan/period';
import { Rational, unitOf } from '@luoxuan/quantity';
import { known, RATE_DECIMALS, unknown } from '../figure.js';
import type { IndicatorValue } from '../values/indicator-value.js';
import type { BreakMark, Comparison, Figure, Gap, NullReason } from '../result.js';

/** How a value is shown: its unit and its places. */
export interface Shown {
  unit: string;
  decimals: number;
}

/** A rate indicator changes in 百分点, never in % of a %. */
export const isRate = (unit: string): boolean => {
  const known = unitOf(unit);
  return known?.code === '%' || known?.code === '‰';
};

export interface Spans {
  kind: Comparison['kind'];
  nowSpan: string;
  beforeSpan: string;
}

/** What stands between two figures. */
export interface Between {
  breaks: BreakMark[];
  /** Member → key of the first month that it ever reported for: before it, it was not a member. */
  joined: ReadonlyMap<string, string>;
}

const NOTHING: Between = { breaks: [], joined: new Map() };

/**
 * Δ = now − before; rate = Δ/|before|. Undefined, with its reason, where a side is missing, incomplete or 0, and cut where
 * what is counted changed in between. Members that joined in between are named, and the comparison stands as long as others
 * cover the whole of the earlier span.
 */
export function compare(
  spans: Spans,
  now: IndicatorValue,
  before: IndicatorValue,
  shown: Shown,
  between: Between = NOTHING,
): Comparison {
  const notYet = before.gaps.filter((gap) => isNotYet(gap, between.joined) && isCovered(gap, before));
  const reason = whyNot(now, before, before.gaps.length > notYet.length);
  const population = reason === null ? populationOf(now, before, notYet) : { joined: [], left: [] };
  return {
    ...spans,
    now: now.figure,
    before: before.figure,
    ...differ(
      now.exact,
      before.exact,
      reason ?? (between.breaks.length > 0 ? 'definition-changed' : null),
      shown,
    ),
    breaks: between.breaks,
    population,
  };
}

/** 较目标, 较标准, 较基准: before is the line of the year. A changed 口径 inside the span is marked, and cuts nothing. */
export function compareWithLine(
  spans: Spans,
  now: IndicatorValue,
  line: Rational | null,
  shown: Shown,
  breaks: BreakMark[],
): Comparison {
  const why = now.exact === null ? (now.reason ?? 'no-data') : null;
  const missing = line === null ? 'no-target' : now.gaps.length > 0 ? 'incomplete' : null;
  return {
    ...spans,
    now: now.figure,
    before: line === null ? unknown(shown.unit, 'no-target') : known(line, shown.unit, shown.decimals),
    ...differ(now.exact, line, why ?? missing, shown),
    breaks,
    population: { joined: [], left: [] },
  };
}

function differ(
  now: Rational | null,
  before: Rational | null,
  reason: NullReason | null,
  { unit, decimals }: Shown,
): Pick<Comparison, 'difference' | 'rate'> {
  const differenceUnit = isRate(unit) ? '百分点' : unit;
  if (reason !== null || now === null || before === null) {
    const why = reason ?? 'no-data';
    return { difference: unknown(differenceUnit, why), rate: unknown('%', why) };
  }
  const delta = now.sub(before);
  return { difference: known(delta, differenceUnit, decimals), rate: rateOf(delta, before, unit) };
}

function whyNot(now: IndicatorValue, before: IndicatorValue, lacking: boolean): NullReason | null {
  if (now.exact === null) return now.reason ?? 'no-data';
  if (before.exact === null) return 'no-before';
  return now.gaps.length > 0 || lacking ? 'incomplete' : null;
}

function rateOf(delta: Rational, before: Rational, unit: string): Figure {
  if (isRate(unit)) return unknown('%', 'rate-in-points');
  if (before.equals(0)) return unknown('%', 'before-is-zero');
  return known(delta.div(before.abs()).mul(100), '%', RATE_DECIMALS);
}

/** A figure that is missing because its member had not joined yet. */
const isNotYet = ({ member, period }: Gap, joined: ReadonlyMap<string, string>): boolean => {
  const since = joined.get(member);
  return since !== undefined && periodKey(lastMonth(fromKey(period))) < since;
};

/**
 * Whether the span has figures without the missing one: of somebody in that very period, or of somebody throughout. Months
 * or years that nobody reported make the earlier span shorter: it is no equal one.
 */
function isCovered({ element, period }: Gap, { elements, gaps }: IndicatorValue): boolean {
  const inputs = elements.find((e) => e.element === element)?.inputs ?? [];
  const lacking = new Set(gaps.filter((gap) => gap.element === element).map((gap) => gap.member));
  return inputs.some((input) => input.period === period || !lacking.has(input.member));
}

/** Members that are on one side alone, or joined before the other was over. */
function populationOf(
  now: IndicatorValue,
  before: IndicatorValue,
  notYet: readonly Gap[],
): Comparison['population'] {
  const [here, there] = [now.members, before.members];
  const joined = new Set([...[...here].filter((m) => !there.has(m)), ...notYet.map((gap) => gap.member)]);
  return { joined: [...joined].sort(), left: [...there].filter((m) => !here.has(m)).sort() };
}
