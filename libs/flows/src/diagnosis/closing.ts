import {
  annualRows,
  deriveSpiral,
  followWarnings,
  liftOf,
  type AnnualEdit,
  type Diagnosis,
  type Facts,
  type FollowedRun,
  type Mute,
  type StandingWarning,
  type Warning,
} from '@luoxuan/spiral';
import { periodKey } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import type { DiagnosisPeriod, Scorecard } from '@luoxuan/scoring';
import type { Past } from './past.js';

/** What a turn of the spiral is closed with. */
export interface Closing extends Omit<Facts, 'year' | 'warnings' | 'findings'> {
  at: DiagnosisPeriod;
  /** As the rules found them in this turn */
  warnings: readonly Warning[];
  mutes: readonly Mute[];
  /** What people wrote into the annual diagnosis */
  texts: readonly AnnualEdit[];
  past: Past;
  /** The figures of the turn before, scored by this standard */
  lastByThis: Scorecard;
}

/** The nodes of the spiral and, for a year, the row of each indicator and the lift: from facts, with what earlier turns left. */
export function closingOf(given: Closing): Pick<Diagnosis, 'spiral' | 'annual' | 'lift'> {
  const { at, past, mutes, standard, scorecard } = given;
  const { findings, months, years } = past;
  const own: FollowedRun = { period: periodKey(at), runId: '', warnings: given.warnings };
  const ofYears = at.kind === 'year' ? followWarnings([...years, own], mutes) : [];
  const ofMonths = followWarnings(at.kind === 'month' ? [...months, own] : months, mutes);
  const spiral = deriveSpiral({
    ...given,
    year: at.year,
    warnings: onceEach([...ofMonths, ...ofYears].filter((w) => w.state !== 'resolved')),
    findings,
  });
  if (at.kind === 'month') return { spiral };
  // a school year is diagnosed in its last month and in the year that it ends in
  const warnings = [...new Map([...ofMonths, ...ofYears].map((w) => [w.key, w])).values()];
  const { lastTurn: last } = past;
  const low = given.catalog.monitoring['coverage-low']?.coverage.red.value;
  const least = low === undefined ? undefined : new Rational(String(low));
  return {
    spiral,
    annual: annualRows({ ...given, warnings, findings, edits: given.texts }),
    ...(last === null
      ? {}
      : { lift: liftOf({ standard, now: scorecard, last, lastByThis: given.lastByThis, least }) }),
  };
}

/** What stands in a month and in its year is one warning to answer. */
const onceEach = (warnings: readonly StandingWarning[]): StandingWarning[] => [
  ...new Map(warnings.map((w) => [`${w.rule}|${w.indicator ?? ''}|${w.member ?? ''}`, w])).values(),
];
