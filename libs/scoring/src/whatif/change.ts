import type { Dimension, Standard, StandardIndicator } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';

/** What is tried: plain decimals by code. */
export interface Changes {
  /** Weight in % of its dimension for an indicator, of the whole for a dimension; the others beside it are scaled. */
  weights: Readonly<Record<string, string>>;
  /** Target of an indicator, in its unit, in every year looked at. */
  targets: Readonly<Record<string, string>>;
}

/** A change that cannot be made. */
export interface ChangeFault {
  code:
    | 'unknown-code' // the standard has no such indicator, nor such a dimension for a weight
    | 'not-graded' // a gate or a veto has no weight
    | 'not-a-share' // a weight is a plain decimal from 0 to 100
    | 'not-a-number' // a target is a plain decimal
    | 'over-100' // the weights given in one dimension are more than the whole
    | 'nothing-scaled'; // nothing is left beside them that could take the rest
  subject: string;
  found: string;
}

export type Changed = { ok: true; standard: Standard } | { ok: false; faults: ChangeFault[] };

const PLAIN = /^-?\d+(\.\d+)?$/;

/** The standard with other weights and targets; everything else stays as it is. */
export function withChanges(standard: Standard, changes: Changes, years: readonly number[]): Changed {
  const faults = [...checkWeights(standard, changes), ...checkTargets(standard, changes)];
  if (faults.length > 0) return { ok: false, faults };
  const { weights } = changes;
  const factors = rescaled(standard.dimensions, weights);
  const dimensions = standard.dimensions.map((dimension) =>
    changedDimension(dimension, changes, factors, years),
  );
  return { ok: true, standard: { ...standard, dimensions } };
}

interface Weighted {
  code: string;
  weight: number;
}

/**
 * New weights, whole numbers in the proportions asked for: what is given takes its share of 100, the others keep theirs
 * among themselves. Empty where nothing is given.
 */
function rescaled(all: readonly Weighted[], given: Changes['weights']): Map<string, number> {
  const isGiven = ({ code }: Weighted): boolean => given[code] !== undefined;
  if (!all.some(isGiven)) return new Map();
  const rest = sum(all.filter((w) => !isGiven(w)).map((w) => new Rational(w.weight)));
  const left = new Rational(100).sub(sum(all.filter(isGiven).map((w) => new Rational(given[w.code] ?? 0))));
  // With nobody else to be scaled the weights given are the proportions.
  const exact = all.map((w): [string, Rational] => [
    w.code,
    isGiven(w)
      ? new Rational(given[w.code] ?? 0).mul(rest.equals(0) ? 1 : rest)
      : new Rational(w.weight).mul(left),
  ]);
  const scale = exact.reduce((n, [, weight]) => n.lcm(weight.d), new Rational(1));
  return new Map(exact.map(([code, weight]) => [code, weight.mul(scale).valueOf()]));
}

function changedDimension(
  dimension: Dimension,
  changes: Changes,
  dimensionWeights: ReadonlyMap<string, number>,
  years: readonly number[],
): Dimension {
  const weights = rescaled(graded(dimension), changes.weights);
  const change = (entry: StandardIndicator): StandardIndicator => {
    const target = changes.targets[entry.code];
    return {
      ...entry,
      weight: weights.get(entry.code) ?? entry.weight,
      target:
        target === undefined
          ? entry.target
          : { ...entry.target, ...Object.fromEntries(years.map((year) => [year, target])) },
    };
  };
  return {
    ...dimension,
    weight: dimensionWeights.get(dimension.code) ?? dimension.weight,
    groups: dimension.groups.map((group) => ({ ...group, indicators: group.indicators.map(change) })),
  };
}

function checkWeights(standard: Standard, { weights }: Changes): ChangeFault[] {
  const levels: (readonly Weighted[])[] = [standard.dimensions, ...standard.dimensions.map(graded)];
  const faults: ChangeFault[] = [];
  for (const [subject, found] of Object.entries(weights)) {
    if (!PLAIN.test(found) || Number(found) < 0 || Number(found) > 100) {
      faults.push({ code: 'not-a-share', subject, found });
    } else if (!levels.some((level) => level.some((w) => w.code === subject))) {
      const known = entries(standard).some((e) => e.code === subject);
      faults.push({ code: known ? 'not-graded' : 'unknown-code', subject, found });
    }
  }
  return faults.length > 0 ? faults : levels.flatMap((level) => checkLevel(level, weights));
}

function checkLevel(level: readonly Weighted[], weights: Changes['weights']): ChangeFault[] {
  const given = level.filter((w) => weights[w.code] !== undefined);
  if (given.length === 0) return [];
  const total = sum(given.map((w) => new Rational(weights[w.code] ?? 0)));
  const subject = given.map((w) => w.code).join(', ');
  const found = total.toString();
  if (total.compare(100) > 0) return [{ code: 'over-100', subject, found }];
  const rest = level.some((w) => weights[w.code] === undefined && w.weight > 0);
  return rest || total.equals(100) ? [] : [{ code: 'nothing-scaled', subject, found }];
}

const checkTargets = (standard: Standard, { targets }: Changes): ChangeFault[] =>
  Object.entries(targets).flatMap(([subject, found]): ChangeFault[] => {
    if (!entries(standard).some((e) => e.code === subject)) return [{ code: 'unknown-code', subject, found }];
    return PLAIN.test(found) ? [] : [{ code: 'not-a-number', subject, found }];
  });

const entries = (standard: Standard): StandardIndicator[] =>
  standard.dimensions.flatMap((d) => d.groups).flatMap((g) => g.indicators);

const graded = (dimension: Dimension): StandardIndicator[] =>
  dimension.groups.flatMap((g) => g.indicators).filter((e) => e.kind === 'substantive');

const sum = (numbers: Rational[]): Rational => numbers.reduce((a, b) => a.add(b), new Rational(0));
