import { type Element, nameIndex, type NameIndex, type NamedElement } from '@luoxuan/catalog';
import { sameDimension, unitOf } from '@luoxuan/quantity';
import { type CompiledLayout, meaningIn } from '../layout/compiled.js';
import type { LayoutItem, LayoutLabel } from '../layout/layout.js';
import { remember } from '../layout/remember.js';
import { joined, type PathPart } from '../table/path.js';
import { WHOLE_WORDS } from '../table/words.js';
import type { OwnNames } from './member-columns.js';

/** What the labels of a row, or of a column of a landscape table, name. */
export type Subject =
  | { kind: 'item'; item: LayoutItem; element?: Element }
  /** The layout has the label, but for tables of other years. */
  | { kind: 'other-years'; label: LayoutLabel }
  | { kind: 'element'; named: NamedElement };

/** Names of the catalogue and elements by code: what labels are looked up in. */
export interface Lexicon {
  elements: ReadonlyMap<string, Element>;
  names: NameIndex;
  /** The year in which the file's period ends: names change over the years. */
  year: number;
  /** The same by a name for that year, remembered: each layout asks again, for every row. */
  named: (name: string) => NamedElement | null;
  /** Names of the member whose figures are wanted: a table may have a column for each of several. */
  own?: OwnNames;
}

const lexicons = new WeakMap<ReadonlyMap<string, Element>, Map<number, Lexicon>>();

/** Made once for each catalogue and year; a catalogue is not changed after it is loaded. */
export function lexiconOf(elements: ReadonlyMap<string, Element>, year: number): Lexicon {
  const byYear = lexicons.get(elements) ?? new Map<number, Lexicon>();
  lexicons.set(elements, byYear);
  const known = byYear.get(year);
  if (known) return known;
  const names = [...byYear.values()][0]?.names ?? nameIndex(elements.values());
  const lexicon = { elements, names, year, named: remember((name) => names.find(name, year) ?? null) };
  byYear.set(year, lexicon);
  return lexicon;
}

/** Labels of a row or column, with the unit that it gives itself. */
export interface Labels {
  path: PathPart[];
  group?: PathPart;
  unit?: string;
}

/** The layout's own wording first, then the names of the catalogue; the whole path before the last label alone. */
export function subjectOf(labels: Labels, compiled: CompiledLayout, lexicon: Lexicon): Subject | undefined {
  const { path } = labels;
  if (path.length === 0) return undefined;
  const item = itemOf(labels, compiled, lexicon);
  if (item && item.kind !== 'other-years') return item;
  const named = namedElement(path, lexicon);
  return named ? { kind: 'element', named } : item;
}

function itemOf(
  { path, group, unit }: Labels,
  { items }: CompiledLayout,
  { elements, year }: Lexicon,
): Subject | undefined {
  if (items.size === 0) return undefined;
  let outdated: Subject | undefined;
  for (const spelling of itemSpellings(path, group)) {
    const meanings = items.get(spelling);
    if (!meanings) continue;
    const item = meaningIn(meanings, year, (one) => fitsUnit(one, unit));
    if (item) return { kind: 'item', item, element: elements.get(item.element ?? '') };
    const [other] = meanings;
    if (other) outdated ??= { kind: 'other-years', label: other.label };
  }
  return outdated;
}

/** 课程总数 is one item in 门 and another in 学时. */
function fitsUnit(item: LayoutItem, unit: string | undefined): boolean {
  if (unit === undefined || item.unit === undefined) return true;
  const [own, written] = [unitOf(item.unit), unitOf(unit)];
  return own !== undefined && written !== undefined && sameDimension(own, written);
}

const spellings = new WeakMap<PathPart[], { group: PathPart | undefined; spelt: string[] }>();

/** Spellings by which a layout may know a row, the fullest first. */
export function itemSpellings(path: PathPart[], group: PathPart | undefined): string[] {
  const [only, ...others] = path;
  if (only && others.length === 0 && !group) return [only.folded, only.bare];
  const before = spellings.get(path);
  if (before && before.group === group) return before.spelt;
  const leaf = path.slice(-1);
  const spelt: string[] = [];
  if (group) spellInto(spelt, [group, ...path], [group, ...leaf]);
  spellInto(spelt, path, leaf);
  spellings.set(path, { group, spelt });
  return spelt;
}

function spellInto(spelt: string[], ...paths: PathPart[][]): void {
  for (const parts of paths) {
    add(spelt, joined(parts, 'folded'));
    if (parts.some(({ folded, bare }) => folded !== bare)) add(spelt, joined(parts, 'bare'));
  }
}

function add(spelt: string[], spelling: string): void {
  if (!spelt.includes(spelling)) spelt.push(spelling);
}

/** The element that a path means by the catalogue alone. */
export function namedElement(path: PathPart[], lexicon: Lexicon): NamedElement | undefined {
  for (const spelling of nameSpellings(path)) {
    const named = lexicon.named(spelling);
    if (named) return named;
  }
  return undefined;
}

/** What a parent says is measured: 课堂育人 below 在校生满意度 is 课堂育人满意度. */
const MEASURE = /(?:人数|数量|数|率|比例|满意度|学时|经费|到款额|金额)$/u;

/** The path in one, then its end alone, then its end completed by what the parent measures. */
function nameSpellings(path: PathPart[]): string[] {
  const leaf = path.at(-1);
  const parent = path.at(-2);
  if (!leaf) return [];
  if (!parent) return [leaf.folded, leaf.bare];
  if (WHOLE_WORDS.has(leaf.bare)) return nameSpellings(path.slice(0, -1));
  const measure = MEASURE.exec(parent.bare)?.[0];
  return [
    `${parent.bare}${leaf.bare}`,
    leaf.folded,
    leaf.bare,
    `${leaf.bare}${parent.bare}`,
    ...(measure === undefined ? [] : [`${leaf.bare}${measure}`]),
  ];
}
