import type { Catalog, Standard } from '@luoxuan/catalog';
import {
  figuresOf,
  ObservationTable,
  peersOf,
  type Basis,
  type DiagnosisPeriod,
  type Observation,
} from '@luoxuan/scoring';
import type { KnownConsortium } from '../registry/registry.js';

/** A consortium with all that it is scored on but the standard. */
export interface Figures {
  consortium: KnownConsortium;
  basis: Omit<Basis, 'standard'>;
}

export const basisOf = (
  catalog: Catalog,
  { members }: KnownConsortium,
  entries: readonly Observation[],
  { targets, experts }: Pick<Basis, 'targets' | 'experts'>,
  at: DiagnosisPeriod,
): Figures['basis'] => ({
  catalog,
  at,
  targets,
  experts,
  population: { members, table: new ObservationTable(entries), elements: catalog.elements },
});

/** The figures of the others, by indicator of a standard. */
export const figuresOn = (standard: Standard, others: readonly Figures[]): NonNullable<Basis['peers']> =>
  peersOf(others.map(({ basis }) => figuresOf({ ...basis, standard })));
