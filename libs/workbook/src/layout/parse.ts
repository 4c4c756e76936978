import { type CatalogFault, fault, type SourceFile, SourceDocument, schemaFaults } from '@luoxuan/catalog';
import { itemFaults } from './checks/items.js';
import { missingColumns } from './checks/missing-columns.js';
import { repeatedLabels } from './checks/repeated-labels.js';
import type { KnownElements } from './known-elements.js';
import { COLUMN_ROLES, type Layout, META_ROLES } from './layout.js';
import { layoutFile, type LayoutEntry } from './schema.js';

export type ParsedLayouts =
  { ok: true; layouts: Map<string, Layout> } | { ok: false; faults: CatalogFault[] };

/**
 * All faults of all files at once, with line and column. With `elements`, an item of an element that the catalogue does
 * not have is a fault as well.
 */
export function parseLayouts(files: SourceFile[], elements?: KnownElements): ParsedLayouts {
  const layouts = new Map<string, Layout>();
  const faults: CatalogFault[] = [];
  for (const { path, text } of files) {
    const document = SourceDocument.parse(path, text);
    const read = readLayout(document, elements);
    faults.push(...read.faults);
    if (!read.entry) continue;
    const layout: Layout = { meta: {}, bodyEnd: [], totals: [], ...read.entry };
    if (layouts.has(layout.code)) faults.push(duplicateCode(document, layout.code));
    else layouts.set(layout.code, layout);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, layouts };
}

function readLayout(
  document: SourceDocument,
  elements: KnownElements | undefined,
): { entry?: LayoutEntry; faults: CatalogFault[] } {
  if (document.faults.length > 0) return { faults: document.faults };
  const parsed = layoutFile.safeParse(document.data, { reportInput: true });
  if (!parsed.success) return { faults: schemaFaults(document, [], layoutFile, parsed.error.issues) };
  const entry = parsed.data;
  const faults = [
    ...missingColumns(document, entry),
    ...repeatedLabels(document, 'columns', COLUMN_ROLES, entry.columns),
    ...repeatedLabels(document, 'meta', META_ROLES, entry.meta ?? {}),
    ...itemFaults(document, entry, elements),
  ];
  return { entry, faults };
}

function duplicateCode(document: SourceDocument, code: string): CatalogFault {
  return fault('duplicate-code', document.site(['code']), {
    what: { zh: `版式编码 ${code} 重复`, en: `the layout code ${code} is used twice` },
    expected: { zh: '每个版式有自己的编码', en: 'a code of its own for each layout' },
    mend: { zh: '改用另一个编码，或删去多余的文件', en: 'use another code, or remove the superfluous file' },
  });
}
