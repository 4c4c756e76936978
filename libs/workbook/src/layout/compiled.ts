import { declarationReader, type DeclarationReader } from '../table/meta.js';
import { bareName } from '../table/path.js';
import { foldLabel } from './label.js';
import {
  COLUMN_ROLES,
  type ColumnRole,
  isInUse,
  type Layout,
  type LayoutItem,
  type LayoutLabel,
  textOf,
} from './layout.js';

/** A label with what it stands for. */
export interface Meaning<T> {
  label: LayoutLabel;
  means: T;
}

/** A layout made ready for looking labels up: folded once, whatever the number of tables. */
export interface CompiledLayout {
  layout: Layout;
  roles: ReadonlyMap<string, Meaning<ColumnRole>[]>;
  items: ReadonlyMap<string, Meaning<LayoutItem>[]>;
  titles: string[];
  readDeclarations: DeclarationReader;
  bodyEnd: string[];
  totals: ReadonlySet<string>;
}

const compiled = new WeakMap<Layout, CompiledLayout>();

/** The same layout is made ready once; a layout is not changed after it is loaded. */
export function compile(layout: Layout): CompiledLayout {
  const known = compiled.get(layout);
  if (known) return known;
  const ready: CompiledLayout = {
    layout,
    roles: rolesOf(layout),
    items: itemsOf(layout),
    titles: (layout.title ?? []).map(foldLabel),
    readDeclarations: declarationReader(layout.meta),
    bodyEnd: layout.bodyEnd.map(foldLabel),
    totals: new Set(layout.totals.map(foldLabel)),
  };
  compiled.set(layout, ready);
  return ready;
}

function rolesOf(layout: Layout): CompiledLayout['roles'] {
  const roles = new Map<string, Meaning<ColumnRole>[]>();
  for (const role of COLUMN_ROLES)
    for (const label of layout.columns[role] ?? [])
      add(roles, foldLabel(textOf(label)), { label, means: role });
  return roles;
}

/** By the path as written and without numbering, 其中 and units: 就业人数/其中:升学 is 就业人数/升学. */
function itemsOf(layout: Layout): CompiledLayout['items'] {
  const items = new Map<string, Meaning<LayoutItem>[]>();
  for (const item of layout.items ?? []) {
    for (const label of item.labels) {
      const folded = foldLabel(textOf(label));
      const bare = folded.split('/').map(bareName).join('/');
      for (const key of new Set([folded, bareName(folded), bare])) add(items, key, { label, means: item });
    }
  }
  return items;
}

function add<T>(map: Map<string, Meaning<T>[]>, key: string, meaning: Meaning<T>): void {
  const list = map.get(key);
  if (list) list.push(meaning);
  else map.set(key, [meaning]);
}

/** What a label means in a table of this year; null where it means something in other years only. */
export function meaningIn<T>(
  meanings: Meaning<T>[] | undefined,
  year: number,
  prefers: (means: T) => boolean = () => true,
): T | null | undefined {
  if (!meanings) return undefined;
  const current = meanings.filter(({ label }) => isInUse(label, year));
  return (current.find(({ means }) => prefers(means)) ?? current[0])?.means ?? null;
}
