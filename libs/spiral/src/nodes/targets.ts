import { accumulates } from '@luoxuan/scoring';
import type { StandardIndicator } from '@luoxuan/catalog';
import { indicatorName, shareOf, weighted, type Facts, type Share } from './facts.js';

/** A target that was approved for the consortium, or that an official standard sets. */
const isApproved = (
  { standard, targets }: Facts,
  { code, target }: StandardIndicator,
  year: number,
): boolean =>
  targets.some((t) => t.indicator === code && t.member === null && t.year === year) ||
  (standard.status === 'official' && target[year] !== undefined);

/** Weighted indicators whose target of a year is set and approved. */
export const targetsApproved = (facts: Facts, year: number): Share =>
  shareOf(
    weighted(facts.standard),
    (entry) => isApproved(facts, entry, year),
    ({ code }) => indicatorName(facts.catalog, code),
  );

/** Weighted indicators that have a target of a year, approved or proposed. */
export const targetsSet = (facts: Facts, year: number): Share =>
  shareOf(
    weighted(facts.standard),
    (entry) => entry.target[year] !== undefined || isApproved(facts, entry, year),
    ({ code }) => indicatorName(facts.catalog, code),
  );

/** Weighted flows with a curve over the months of the year: their own, or the standard's. */
export function curvesPlanned(facts: Facts): Share {
  const flows = weighted(facts.standard).filter(({ code }) => {
    const indicator = facts.catalog.indicators.get(code);
    return indicator !== undefined && indicator.period !== 'year' && accumulates(indicator, facts.catalog);
  });
  const own = (code: string): boolean =>
    facts.targets.some((t) => t.indicator === code && t.year === facts.year && t.curve !== null);
  return shareOf(
    flows,
    ({ code, curve }) => curve !== undefined || own(code),
    ({ code }) => indicatorName(facts.catalog, code),
  );
}
