import { assemble } from './assemble/assemble.js';
import type { Catalog } from './catalog.js';
import { CHECKS } from './checks/all.js';
import { inReadingOrder } from './fault.js';
import type { CatalogFault } from './fault.js';
import { compileRelations } from './formula/compile-relations.js';
import { compileFormulas } from './formula/compile.js';
import { withoutRepeats } from './inheritance/without-repeats.js';
import { readDraft } from './source/read-draft.js';
import type { SourceFile } from './source/source-file.js';

export type CatalogResult = { ok: true; catalog: Catalog } | { ok: false; faults: CatalogFault[] };

/** Reads and checks a whole catalogue. Either it is sound, or every fault of every file is listed. */
export function compileCatalog(files: SourceFile[]): CatalogResult {
  const { draft, faults: readFaults } = readDraft(files);
  const { formulas, meaningOf, faults: formulaFaults } = compileFormulas(draft);
  const { relations, faults: relationFaults } = compileRelations(draft, meaningOf);
  const faults = [
    ...readFaults,
    ...formulaFaults,
    ...relationFaults,
    ...CHECKS.flatMap((check) => check(draft)),
  ];
  if (faults.length > 0)
    return { ok: false, faults: inReadingOrder(withoutRepeats(faults, draft.standards)) };
  return { ok: true, catalog: assemble(draft, formulas, relations) };
}
