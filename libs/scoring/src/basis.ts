import type { Catalog, Standard, StandardIndicator } from '@luoxuan/catalog';
import type { Rational } from '@luoxuan/quantity';
import type { ApprovedTarget, ExpertPoints } from './decided.js';
import type { Population } from './values/rollup.js';
import type { DiagnosisPeriod } from './values/span.js';

/** Everything that a score stands on. */
export interface Basis {
  catalog: Catalog;
  standard: Standard;
  population: Population;
  at: DiagnosisPeriod;
  /** Scored is this member alone, not the consortium; then the population is this member, too. */
  member?: string;
  /** Targets set for this consortium; the standard's own where there is none. */
  targets?: readonly ApprovedTarget[];
  /** Points given by experts, the latest of an indicator and period counts. */
  experts?: readonly ExpertPoints[];
  /** Whole figures of the others in the same period, by indicator: for ranks and rules relative to peers. */
  peers?: ReadonlyMap<string, readonly Rational[]>;
  /** Member → key of the first month that it ever reported for: before it, it is not missed in a comparison. */
  joined?: ReadonlyMap<string, string>;
  /** false: without the figures of the years before, for those who only need scores. */
  series?: boolean;
}

/** Where an indicator stands in the standard. */
export interface Place {
  entry: StandardIndicator;
  dimension: string;
  group: string;
}
