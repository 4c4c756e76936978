import type { Indicator, StandardIndicator } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import type { ApprovedTarget } from '../decided.js';
import type { Basis } from '../basis.js';
import { accumulates, lineOf, planShare } from '../values/plan.js';
import type { TargetSource } from '../result.js';
import { targetYear } from '../values/span.js';

/** What a figure is held against, in the indicator's unit; for the whole year. */
export interface Lines {
  year: number;
  target: Rational | null;
  source: TargetSource;
  floor: Rational | null;
  /** The yellow warning line */
  warning: Rational | null;
  benchmark: Rational | null;
  /** Share of the year's plan that is due at the end of the period: 1 for what does not grow through the year. */
  share: Rational;
}

/** The lines of an indicator in the year that a period ends in; an approved target goes before the standard's. */
export function linesOf(entry: StandardIndicator, indicator: Indicator, period: Period, basis: Basis): Lines {
  const year = targetYear(period);
  const own = approvedTarget(entry.code, year, basis);
  // A member is held against a line of the standard where this is a level, not a sum over all members.
  const applies = basis.member === undefined || isLevel(indicator, basis);
  const published = applies ? lineOf(entry.target, year) : null;
  return {
    year,
    target: own === undefined ? published : new Rational(own.value),
    source: sourceOf(own, published),
    floor: applies ? lineOf(entry.floor, year) : null,
    warning: applies ? lineOf(entry.warning?.yellow, year) : null,
    benchmark: applies ? lineOf(entry.benchmark?.values, year) : null,
    share: accumulates(indicator, basis.catalog)
      ? planShare(own?.curve ? { curve: [...own.curve] } : entry, period)
      : new Rational(1),
  };
}

/** The highest version that was approved for the consortium, or for the member that is scored. */
const approvedTarget = (
  code: string,
  year: number,
  { targets = [], member }: Basis,
): ApprovedTarget | undefined =>
  targets
    .filter((t) => t.indicator === code && t.year === year && t.member === (member ?? null))
    .reduce<ApprovedTarget | undefined>(
      (a, b) => (a === undefined || b.version > a.version ? b : a),
      undefined,
    );

function sourceOf(own: ApprovedTarget | undefined, published: Rational | null): TargetSource {
  if (own === undefined) return { kind: published === null ? 'none' : 'standard' };
  const { version, approvedBy, approvedAt } = own;
  return { kind: 'own', version, approvedBy, approvedAt };
}

/** A rate, a mean or a yes/no means the same for one member as for all of them together; a sum does not. */
const isLevel = ({ formula }: Indicator, { catalog }: Basis): boolean =>
  formula.ratio ||
  formula.elements.every((code) => {
    const type = catalog.elements.get(code)?.type;
    return type === 'survey' || type === 'ratio' || type === 'boolean';
  });
