import { Sited } from '../draft.js';
import type { CatalogFault } from '../fault.js';
import { derivedStandardFile, isDerived } from '../schema/derived-standard.js';
import type { DerivedStandardEntry } from '../schema/derived-standard.js';
import { standardFile } from '../schema/standard.js';
import type { StandardEntry } from '../schema/standard.js';
import type { SourceDocument } from './document.js';
import { mendDerived } from './mend-derived.js';
import { mendStandard } from './mend-standard.js';
import type { Mended } from './mended.js';
import { schemaFaults } from './schema-faults.js';

/** A standard as it is written: in full, or as what it changes of another. */
export type WrittenStandard = (
  { kind: 'full'; entry: Sited<StandardEntry> } | { kind: 'derived'; entry: Sited<DerivedStandardEntry> }
) &
  Pick<Mended, 'incomplete' | 'refused'>;

const WHOLE = { incomplete: false, refused: new Set<string>() };

/** A faulty part makes way for a harmless one, so that the others keep their places and are still checked. */
export function readStandard(document: SourceDocument): {
  written: WrittenStandard | null;
  faults: CatalogFault[];
} {
  return isDerived(document.data) ? readDerived(document) : readFull(document);
}

function readFull(document: SourceDocument): { written: WrittenStandard | null; faults: CatalogFault[] } {
  const whole = standardFile.safeParse(document.data);
  if (whole.success)
    return { written: { kind: 'full', entry: new Sited(whole.data, document, []), ...WHOLE }, faults: [] };
  const faults = schemaFaults(document, [], standardFile, whole.error.issues);
  const { data, incomplete, refused } = mendStandard(document.data);
  const rest = standardFile.safeParse(data);
  if (!rest.success) return { written: null, faults };
  return {
    written: { kind: 'full', entry: new Sited(rest.data, document, []), incomplete, refused },
    faults,
  };
}

function readDerived(document: SourceDocument): { written: WrittenStandard | null; faults: CatalogFault[] } {
  const whole = derivedStandardFile.safeParse(document.data);
  if (whole.success)
    return { written: { kind: 'derived', entry: new Sited(whole.data, document, []), ...WHOLE }, faults: [] };
  const faults = schemaFaults(document, [], derivedStandardFile, whole.error.issues);
  const { data, incomplete, refused } = mendDerived(document.data);
  const rest = derivedStandardFile.safeParse(data);
  if (!rest.success) return { written: null, faults };
  return {
    written: { kind: 'derived', entry: new Sited(rest.data, document, []), incomplete, refused },
    faults,
  };
}
