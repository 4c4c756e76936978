import { type CatalogFault, fault, type SourceDocument } from '@luoxuan/catalog';
import { foldLabel } from '../label.js';
import { type LayoutLabel, textOf } from '../layout.js';

/** A label that means two columns would make the reading depend on their order. */
export function repeatedLabels<R extends string>(
  document: SourceDocument,
  part: 'columns' | 'meta',
  roles: readonly R[],
  labelled: Partial<Record<R, readonly LayoutLabel[]>>,
): CatalogFault[] {
  const seen: Claim[] = [];
  const faults: CatalogFault[] = [];
  for (const role of roles) {
    for (const [index, label] of (labelled[role] ?? []).entries()) {
      const folded = foldLabel(textOf(label));
      const before = seen.find((claim) => claim.folded === folded && overlap(claim.label, label));
      seen.push({ folded, label, owner: role });
      if (before)
        faults.push(repeated(document, [part, role, index], textOf(label), `${part}.${before.owner}`));
    }
  }
  return faults;
}

interface Claim {
  folded: string;
  label: LayoutLabel;
  owner: string;
}

/** Whether two labels are in use in one and the same year. */
export function overlap(a: LayoutLabel, b: LayoutLabel): boolean {
  const [one, two] = [years(a), years(b)];
  return one.from <= two.to && two.from <= one.to;
}

function years(label: LayoutLabel): { from: number; to: number } {
  if (typeof label === 'string') return { from: -Infinity, to: Infinity };
  return { from: label.from ?? -Infinity, to: label.to ?? Infinity };
}

export function repeated(
  document: SourceDocument,
  path: (string | number)[],
  label: string,
  owner: string,
): CatalogFault {
  return fault('duplicate-name', document.site(path), {
    what: { zh: `「${label}」已经写在 ${owner} 里`, en: `${label} is already a label of ${owner}` },
    expected: { zh: '每个写法只属于一项，且只写一次', en: 'each label once, and for one role only' },
    mend: { zh: '删去其中一个', en: 'remove one of the two' },
  });
}
