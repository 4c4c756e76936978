import type { Draft } from '../draft.js';
import type { CatalogFault } from '../fault.js';

/** One rule over the whole draft: one file each, listed in all.ts. */
export type Check = (draft: Draft) => CatalogFault[];
