import { comparePeriods, endDate, fromKey, next, periodKey } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import { exactOf, isRate, known, unknown, type Figure, type InputRef } from '@luoxuan/scoring';
import { reaches } from './check-promise.js';
import type { NewFindingEvent } from './events.js';
import { SYSTEM_AUTHOR } from './events.js';
import type { Finding } from './finding.js';
import type { Measure, Pledge } from './measure.js';
import { currentMeasures } from './fold.js';
import type { Proof, ProofReason, Verdict } from './proof.js';
import { stateAfter } from './transitions.js';

/** What data say about a promise in one period, beside the period that it started from. */
export interface PledgeFigures {
  direction: 'up' | 'down' | 'context';
  decimals: number;
  value: Figure;
  baseline: Figure;
  /** Every figure that was expected for `value` is there */
  complete: boolean;
  /** The definition changed between the two periods */
  broken: boolean;
  /** The ratio moved only because its denominator did */
  denominatorAlone: boolean;
  /** The consortium without the member promised for, in both periods */
  rest: { value: Figure; baseline: Figure } | null;
  cells: InputRef[];
}

/** A run that is held against the promises. */
export interface ProvingRun {
  id: string;
  /** Key of the month or year diagnosed */
  period: string;
  /** ISO 8601, UTC: from when it looks */
  now: string;
  /** ISO date in China */
  today: string;
  /** Key of the last period of the pledge's own kind that the run has figures for; null where there is none. */
  lastPeriodOf(pledge: Pledge): string | null;
  figures(pledge: Pledge, period: string): PledgeFigures;
}

/**
 * Holds the promises of a finding's measures against a run. Answers the one event that follows, null where there is none:
 * not all measures are done, no figure counts yet, or the run was looked at before.
 */
export function verify(finding: Finding, run: ProvingRun): NewFindingEvent | null {
  if (stateAfter(finding.state, 'verified') === null || wasJudgedBy(finding, run.id)) return null;
  const measures = currentMeasures(finding);
  if (measures.length === 0 || measures.some((m) => m.state !== 'done')) return null;
  const proofs: Proof[] = [];
  for (const measure of measures) {
    const proof = prove(measure, run);
    // one event tells the whole: as long as one measure cannot be judged, nothing is said of the others
    if (proof?.verdict !== 'effective' && proof?.verdict !== 'not-effective') return null;
    proofs.push(proof);
  }
  const type = proofs.every((p) => p.verdict === 'effective') ? 'verified' : 'not-effective';
  const data = { run: run.id, period: latest(proofs), proofs };
  return { type, author: SYSTEM_AUTHOR, at: run.now, reason: null, data };
}

const wasJudgedBy = (finding: Finding, run: string): boolean =>
  finding.events.some((e) => (e.type === 'verified' || e.type === 'not-effective') && e.data.run === run);

const latest = (proofs: Proof[]): string =>
  proofs.map((p) => p.period).reduce((a, b) => (comparePeriods(fromKey(a), fromKey(b)) >= 0 ? a : b));

/**
 * One measure's promise against a run: by the promised period, or the first one after it whose figure decides, whatever
 * the run itself is of. Waits as long as none does; null where no period counts yet.
 */
export function prove(measure: Measure, run: ProvingRun): Proof | null {
  let waiting: Proof | null = null;
  for (const period of periodsOf(measure, run)) {
    const proof = proofIn(period, measure, run);
    if (proof.verdict !== 'waiting') return proof;
    waiting ??= proof;
  }
  return waiting;
}

/** From the one promised to the last that the run knows: over by now, and not over before the measure was due. */
function periodsOf({ promise, due }: Measure, run: ProvingRun): string[] {
  const last = run.lastPeriodOf(promise);
  const periods: string[] = [];
  if (last === null) return periods;
  const end = fromKey(last);
  for (let period = fromKey(promise.by); comparePeriods(period, end) <= 0; period = next(period)) {
    if (endDate(period) >= due && endDate(period) < run.today) periods.push(periodKey(period));
  }
  return periods;
}

function proofIn(period: string, { promise, number }: Measure, run: ProvingRun): Proof {
  const { value, baseline, rest, cells, ...given } = run.figures(promise, period);
  const reason = judge(promise, { ...given, value });
  const promised = known(new Rational(promise.reach), value.unit, given.decimals);
  const change = difference(value, baseline, given.decimals);
  const restChange = rest === null ? null : difference(rest.value, rest.baseline, given.decimals);
  return {
    measure: number,
    verdict: VERDICTS[reason],
    reason,
    period,
    from: promise.from,
    promised,
    value,
    baseline,
    change,
    rest: restChange === null ? null : { change: restChange, movedAlike: alike(change, restChange) },
    cells,
  };
}

const VERDICTS: Readonly<Record<ProofReason, Verdict>> = {
  reached: 'effective',
  'not-reached': 'not-effective',
  'denominator-alone': 'not-effective',
  'no-figure': 'waiting',
  incomplete: 'waiting',
  break: 'waiting',
};

function judge(
  promise: Pledge,
  given: Pick<PledgeFigures, 'value' | 'complete' | 'broken' | 'denominatorAlone' | 'direction'>,
): ProofReason {
  const value = exactOf(given.value);
  if (value === null) return 'no-figure';
  if (!given.complete) return 'incomplete';
  if (given.broken) return 'break';
  if (!reaches(value, promise.reach, given.direction)) return 'not-reached';
  return given.denominatorAlone ? 'denominator-alone' : 'reached';
}

function difference(now: Figure, before: Figure, decimals: number): Figure {
  const unit = isRate(now.unit) ? '百分点' : now.unit;
  const [a, b] = [exactOf(now), exactOf(before)];
  if (a === null) return unknown(unit, 'no-data');
  return b === null ? unknown(unit, 'no-before') : known(a.sub(b), unit, decimals);
}

/** Both rose, or both fell. */
const alike = (change: Figure, rest: Figure): boolean => (change.value ?? 0) * (rest.value ?? 0) > 0;
