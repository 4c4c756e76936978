import type { Catalog, Standard } from '@luoxuan/catalog';
import { fromKey, lastMonth } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import {
  exactOf,
  known,
  unknown,
  type IndicatorResult,
  type Population,
  type Scorecard,
} from '@luoxuan/scoring';
import { standingMeasures, type Finding } from '../findings/index.js';
import { dateInChina } from '@luoxuan/wording';
import type { StandingWarning } from '../warnings/standing.js';
import type { AnnualEdit, KeptPromise } from './annual-row.js';

/** What the annual diagnosis is pre-filled from. */
export interface AnnualFacts {
  catalog: Catalog;
  standard: Standard;
  population: Population;
  /** Of the year */
  scorecard: Scorecard;
  /** Every warning followed through the months, and those of the year itself */
  warnings: readonly StandingWarning[];
  /** All findings of the consortium, of earlier years as well */
  findings: readonly Finding[];
  edits: readonly AnnualEdit[];
}

/** What is on record about one indicator in the year. */
export interface Recorded {
  facts: AnnualFacts;
  result: IndicatorResult;
  year: number;
  warnings: readonly StandingWarning[];
  findings: readonly Finding[];
  promises: readonly KeptPromise[];
}

/** The warnings, findings and promises of the year that concern an indicator or an element of its formula. */
export function recordedOf(result: IndicatorResult, facts: AnnualFacts): Recorded {
  const year = lastMonth(fromKey(facts.scorecard.period)).year;
  const elements = facts.catalog.indicators.get(result.code)?.formula.elements ?? [];
  const codes = new Set([result.code, ...elements]);
  const isAbout = ({ indicator }: { indicator: string | null }): boolean =>
    indicator !== null && codes.has(indicator);
  const findings = facts.findings.filter(
    (f) => isAbout(f) || standingMeasures(f).some((m) => m.promise.indicator === result.code),
  );
  return {
    facts,
    result,
    year,
    warnings: facts.warnings.filter(
      (w) => isAbout(w) && !wasWithdrawn(w) && yearOf(w.since) <= year && yearOf(w.until) >= year,
    ),
    findings: findings.filter(
      (f) => yearOf(f.period) === year || standingMeasures(f).some((m) => yearOf(m.promise.by) === year),
    ),
    promises: findings.flatMap((f) => promisesOf(f, result, year, facts)),
  };
}

/** It came from figures that were corrected since: it was no problem of the year. */
const wasWithdrawn = ({ history }: StandingWarning): boolean => history.at(-1)?.event === 'withdrawn';

const yearOf = (key: string): number => lastMonth(fromKey(key)).year;

/** What was promised before this year began, for a period in it. */
function promisesOf(
  finding: Finding,
  result: IndicatorResult,
  year: number,
  { catalog }: AnnualFacts,
): KeptPromise[] {
  const decimals = catalog.indicators.get(result.code)?.decimals ?? 2;
  return standingMeasures(finding)
    .filter((m) => m.promise.indicator === result.code)
    .filter((m) => yearOf(m.promise.by) === year && plannedIn(finding, m.number) < year)
    .map(({ what, owner, promise, proof }) => {
      const promised = known(new Rational(promise.reach), result.unit, decimals);
      // The year's own figure answers for the consortium; a month or a member only its own proof.
      const whole = result.explanation.gaps.length === 0;
      const own = whole && promise.member === null && promise.by === result.period ? result.value : null;
      const value = proof?.value ?? own ?? unknown(result.unit, 'no-data');
      const kept =
        proof !== null && proof.verdict !== 'waiting'
          ? proof.verdict === 'effective'
          : held(value, promised, result);
      return { what, owner, by: promise.by, promised, value, kept };
    });
}

/** What a promise starts from may lie in the year before, and the promise be of this year. */
function plannedIn({ events }: Finding, measure: number): number {
  const planned = events.find((e) => e.type === 'measure-planned' && e.data.measure === measure);
  return planned === undefined ? -Infinity : Number(dateInChina(planned.at).slice(0, 4));
}

function held(
  value: KeptPromise['value'],
  promised: KeptPromise['promised'],
  { direction }: IndicatorResult,
): boolean | null {
  const [is, was] = [exactOf(value), exactOf(promised)];
  if (is === null || was === null || direction === 'context') return null;
  return direction === 'up' ? is.compare(was) >= 0 : is.compare(was) <= 0;
}
