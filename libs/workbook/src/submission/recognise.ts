import type { Alias, Element } from '@luoxuan/catalog';
import type { BodyRow, FigureColumn } from '../fitting/located-table.js';
import { type Labels, type Lexicon, namedElement, type Subject, subjectOf } from '../fitting/subject.js';
import type { CompiledLayout } from '../layout/compiled.js';
import type { LayoutLabel } from '../layout/layout.js';
import type { PathPart } from '../table/path.js';

export type Recognised =
  /** Neither a code nor a name. */
  | { kind: 'nameless' }
  /** The layout knows the row and says that it is not read. */
  | { kind: 'ignored' }
  | { kind: 'unknown'; code: string; name: string }
  /** The layout has the label, but for tables of other years. */
  | { kind: 'other-years'; label: LayoutLabel; name: string }
  /** The code is of one element and the name of another. */
  | { kind: 'contradiction'; byCode: Element; byName: Element; name: string }
  | Known;

export interface Known {
  kind: 'element';
  element: Element;
  /** Unit of the layout for this item. */
  itemUnit?: string;
  /** The code is known, the name is nobody's. */
  strangeName?: string;
  /** The name is known, the code is nobody's: many offices number the rows as they like. */
  strangeCode?: string;
  /** The name was not in use in the year of the file. */
  oldName?: Alias;
}

/** Which element a row is about: by its code first, its name being the cross-check. */
export function recognise(row: BodyRow, compiled: CompiledLayout, lexicon: Lexicon): Recognised {
  const code = foldCode(row.cells.code?.text ?? '');
  const name = nameOf(row.path);
  if (code === '' && name === '') return { kind: 'nameless' };
  const byName = subjectOf(labelsOf(row), compiled, lexicon);
  const byCode = lexicon.elements.get(code);
  if (byCode) return checked(byCode, byName, name, row.path, lexicon);
  const written = row.cells.code?.text.trim() ?? '';
  if (!byName) return { kind: 'unknown', code: written, name };
  const named = known(byName, name);
  return code === '' || named.kind !== 'element' ? named : { ...named, strangeCode: written };
}

/** Which element a column of a landscape table is about. */
export function recogniseColumn(
  { path = [], unit }: FigureColumn,
  compiled: CompiledLayout,
  lexicon: Lexicon,
): Recognised {
  const subject = subjectOf({ path, ...(unit === undefined ? {} : { unit }) }, compiled, lexicon);
  return subject ? known(subject, nameOf(path)) : { kind: 'unknown', code: '', name: nameOf(path) };
}

function labelsOf({ path, group, cells, unit = cells.unit?.text }: BodyRow): Labels {
  return { path, ...(group ? { group } : {}), ...(unit === undefined ? {} : { unit }) };
}

function known(subject: Subject, name: string): Recognised {
  switch (subject.kind) {
    case 'other-years':
      return { kind: 'other-years', label: subject.label, name };
    case 'item':
      return subject.element
        ? {
            kind: 'element',
            element: subject.element,
            ...(subject.item.unit ? { itemUnit: subject.item.unit } : {}),
          }
        : { kind: 'ignored' };
    case 'element': {
      const { element, alias, current } = subject.named;
      return { kind: 'element', element, ...(alias && !current ? { oldName: alias } : {}) };
    }
  }
}

/** The name must not be that of another element; one that nobody has is let pass and said. */
function checked(
  byCode: Element,
  byName: Subject | undefined,
  name: string,
  path: PathPart[],
  lexicon: Lexicon,
): Recognised {
  const named = elementOf(byName);
  // A layout may word an item as the catalogue words another element.
  const other =
    named && named !== byCode && namedElement(path, lexicon)?.element !== byCode ? named : undefined;
  if (other) return { kind: 'contradiction', byCode, byName: other, name };
  const strange = name !== '' && !byName;
  return { kind: 'element', element: byCode, ...(strange ? { strangeName: name } : {}) };
}

function elementOf(subject: Subject | undefined): Element | undefined {
  if (subject?.kind === 'item') return subject.element;
  return subject?.kind === 'element' ? subject.named.element : undefined;
}

function nameOf(path: PathPart[]): string {
  return path.map(({ text }) => text).join('/');
}

function foldCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, '')
    .toUpperCase();
}
