import { type Element, foldName } from '@luoxuan/catalog';
import type { BodyRow } from '../table/table.js';

export type Recognised =
  /** Neither a code nor a name. */
  | { kind: 'nameless' }
  | { kind: 'unknown'; code: string; name: string }
  /** The code is of one element and the name of another. */
  | { kind: 'contradiction'; byCode: Element; byName: Element; name: string }
  /** `nameUnit`: unit in brackets behind the name. `strangeName`: the code is known, the name is nobody's. */
  | { kind: 'element'; element: Element; nameUnit?: string; strangeName?: string };

/** Folded name or alias → element; where two share one, the first. */
export type NameIndex = ReadonlyMap<string, Element>;

export function indexNames(elements: Iterable<Element>): NameIndex {
  const index = new Map<string, Element>();
  for (const element of elements) {
    for (const name of [element.name, ...element.aliases]) {
      const folded = foldName(name);
      if (!index.has(folded)) index.set(folded, element);
    }
  }
  return index;
}

/** Which element a row is about: by its code first, its name being the cross-check. */
export function recognise(
  { cells }: BodyRow,
  elements: ReadonlyMap<string, Element>,
  names: NameIndex,
): Recognised {
  const code = foldCode(cells.code?.text ?? '');
  const name = cells.name?.text.trim() ?? '';
  if (code === '' && name === '') return { kind: 'nameless' };
  const byCode = elements.get(code);
  const byName = findByName(name, names);
  if (byCode) return checked(byCode, byName, name);
  if (code === '' && byName) return { kind: 'element', element: byName.element, nameUnit: byName.unit };
  return { kind: 'unknown', code: cells.code?.text.trim() ?? '', name };
}

/** The name must not be that of another element; one that nobody has is let pass and said. */
function checked(byCode: Element, byName: Named | undefined, name: string): Recognised {
  if (byName && byName.element !== byCode)
    return { kind: 'contradiction', byCode, byName: byName.element, name };
  const strangeName = name !== '' && !byName ? name : undefined;
  return { kind: 'element', element: byCode, nameUnit: byName?.unit, strangeName };
}

function foldCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, '')
    .toUpperCase();
}

interface Named {
  element: Element;
  unit?: string;
}

/** 【新增】其中：横向到款（万元） → the element 横向到款, unit 万元. */
function findByName(text: string, names: NameIndex): Named | undefined {
  const bare = text.replace(/^\s*(?:【[^】]*】|\[[^\]]*\]|其中[:：]?|\d{1,2}[.、．]|[*★☆※])+\s*/u, '');
  for (const folded of [foldName(text), foldName(bare)]) {
    const whole = names.get(folded);
    if (whole) return { element: whole };
    const [, name, unit] = /^(.+)\(([^()]+)\)$/u.exec(folded) ?? [];
    const known = name === undefined ? undefined : names.get(name);
    if (known) return { element: known, unit };
  }
  return undefined;
}
