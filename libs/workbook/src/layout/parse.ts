import { type CatalogFault, fault, type SourceFile, SourceDocument, schemaFaults } from '@luoxuan/catalog';
import { foldLabel } from './label.js';
import { COLUMN_ROLES, type Layout, META_ROLES } from './layout.js';
import { layoutFile, type LayoutEntry } from './schema.js';

export type ParsedLayouts =
  { ok: true; layouts: Map<string, Layout> } | { ok: false; faults: CatalogFault[] };

/** All faults of all files at once, with line and column. */
export function parseLayouts(files: SourceFile[]): ParsedLayouts {
  const layouts = new Map<string, Layout>();
  const faults: CatalogFault[] = [];
  for (const { path, text } of files) {
    const document = SourceDocument.parse(path, text);
    const read = readLayout(document);
    faults.push(...read.faults);
    if (!read.entry) continue;
    const layout: Layout = { meta: {}, bodyEnd: [], totals: [], ...read.entry };
    if (layouts.has(layout.code)) faults.push(duplicateCode(document, layout.code));
    else layouts.set(layout.code, layout);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, layouts };
}

function readLayout(document: SourceDocument): { entry?: LayoutEntry; faults: CatalogFault[] } {
  if (document.faults.length > 0) return { faults: document.faults };
  const parsed = layoutFile.safeParse(document.data, { reportInput: true });
  if (!parsed.success) return { faults: schemaFaults(document, [], layoutFile, parsed.error.issues) };
  const entry = parsed.data;
  const faults = [
    ...missingColumns(document, entry),
    ...repeatedLabels(document, entry, 'columns', COLUMN_ROLES),
    ...repeatedLabels(document, entry, 'meta', META_ROLES),
  ];
  return { entry, faults };
}

function missingColumns(document: SourceDocument, { columns }: LayoutEntry): CatalogFault[] {
  const missing: string[] = [];
  if (!columns.value) missing.push('value');
  if (!columns.code && !columns.name) missing.push('code | name');
  return missing.map((key) =>
    fault('missing-key', document.keySite(['columns']), {
      what: { zh: `columns 缺少 ${key}`, en: `columns lacks ${key}` },
      expected: {
        zh: '有 value 列，并有 code 或 name 列',
        en: 'a column value, and a column code or name',
      },
      mend: { zh: `补上 ${key} 的表头写法`, en: `add the header labels of ${key}` },
    }),
  );
}

/** A label that means two columns would make the reading depend on their order. */
function repeatedLabels<R extends string>(
  document: SourceDocument,
  entry: Partial<Record<'columns' | 'meta', Partial<Record<R, string[]>>>>,
  part: 'columns' | 'meta',
  roles: readonly R[],
): CatalogFault[] {
  const seen = new Map<string, string>();
  const faults: CatalogFault[] = [];
  for (const role of roles) {
    for (const [index, label] of (entry[part]?.[role] ?? []).entries()) {
      const folded = foldLabel(label);
      const before = seen.get(folded);
      seen.set(folded, before ?? role);
      if (before === undefined) continue;
      faults.push(
        fault('duplicate-name', document.site([part, role, index]), {
          what: {
            zh: `「${label}」已经写在 ${part}.${before} 里`,
            en: `${label} is already a label of ${part}.${before}`,
          },
          expected: { zh: '每个写法只属于一项，且只写一次', en: 'each label once, and for one role only' },
          mend: { zh: '删去其中一个', en: 'remove one of the two' },
        }),
      );
    }
  }
  return faults;
}

function duplicateCode(document: SourceDocument, code: string): CatalogFault {
  return fault('duplicate-code', document.site(['code']), {
    what: { zh: `版式编码 ${code} 重复`, en: `the layout code ${code} is used twice` },
    expected: { zh: '每个版式有自己的编码', en: 'a code of its own for each layout' },
    mend: { zh: '改用另一个编码，或删去多余的文件', en: 'use another code, or remove the superfluous file' },
  });
}
