import { loadCatalog, type Catalog, type CatalogFault } from '@luoxuan/catalog';
import { loadLayouts, type Layout } from '@luoxuan/workbook';
import { faultProblem } from './fault-problem.js';
import type { Outcome } from './problem.js';

/** What counts and how it arrives: the catalogue and the layouts, both from one folder of YAML. */
export interface Definitions {
  catalog: Catalog;
  layouts: Layout[];
}

/** Reads and checks both; all faults of both at once. */
export async function readDefinitions(
  folder: string,
): Promise<{ ok: true; definitions: Definitions } | { ok: false; faults: CatalogFault[] }> {
  const catalog = await loadCatalog(folder);
  const layouts = await loadLayouts(folder, catalog.ok ? catalog.catalog.elements : undefined);
  if (catalog.ok && layouts.ok)
    return { ok: true, definitions: { catalog: catalog.catalog, layouts: [...layouts.layouts.values()] } };
  return {
    ok: false,
    faults: [...(catalog.ok ? [] : catalog.faults), ...(layouts.ok ? [] : layouts.faults)],
  };
}

/** The same for a start: a catalogue with faults is an input with errors. */
export async function loadDefinitions(folder: string): Promise<Outcome<{ definitions: Definitions }>> {
  const read = await readDefinitions(folder);
  return read.ok ? read : { ok: false, problems: read.faults.map(faultProblem) };
}
