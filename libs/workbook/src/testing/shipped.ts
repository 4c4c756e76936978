import { type Catalog, loadCatalog } from '@luoxuan/catalog';
import { loadLayouts } from '../layout/files.js';
import type { Layout } from '../layout/layout.js';

/** The catalogue and the layouts that are shipped. */
export async function shipped(): Promise<{ catalog: Catalog; layouts: Layout[] }> {
  const folder = new URL('../../../../indicators/', import.meta.url).pathname;
  const catalog = await loadCatalog(folder);
  if (!catalog.ok) throw new Error(JSON.stringify(catalog.faults.slice(0, 5), null, 2));
  const layouts = await loadLayouts(folder, catalog.catalog.elements);
  if (!layouts.ok) throw new Error(JSON.stringify(layouts.faults.slice(0, 5), null, 2));
  return { catalog: catalog.catalog, layouts: [...layouts.layouts.values()] };
}
