import { nameHash } from '../../read/xml/name.js';
import type { Edits } from './xml/edits.js';
import { insertAtEnd, type Tag, tagOf } from './xml/append.js';
import { rootOf } from './xml/root.js';
import { Walk } from './xml/walk.js';

/** The lists of the styles part that we add to, in the order in which the format wants them. */
const SECTIONS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
export type SectionName = (typeof SECTIONS)[number];
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'].map(nameHash);
const ROOT = nameHash('styleSheet');
const COUNT = nameHash('count');

/** One list: where its elements lie in the part. */
export interface Section {
  tag: Tag | null;
  /** Where the end tag begins, or where the list would have to be written. */
  end: number;
  count: { from: number; to: number } | null;
  starts: number[];
  ends: number[];
}

export function findSections(bytes: Buffer): Record<SectionName, Section> {
  const sections = {
    fonts: emptySection(),
    fills: emptySection(),
    borders: emptySection(),
    cellXfs: emptySection(),
  };
  const byHash = new Map(SECTIONS.map((name) => [nameHash(name), sections[name]]));
  const ends = new Map<number, number>();
  const walk = new Walk(bytes);
  let current: Section | undefined;
  for (let kind = walk.next(); kind !== false; kind = walk.next()) {
    if (kind === 'text') continue;
    if (walk.depth === 1 && kind === 'open') ends.set(ROOT, walk.end);
    if (walk.depth === 2) {
      current = byHash.get(walk.name);
      if (kind === 'close') ends.set(walk.name, walk.end);
    }
    if (current) place(current, kind, walk);
  }
  for (const name of SECTIONS) placeMissing(sections[name], name, ends);
  return sections;
}

function emptySection(): Section {
  return { tag: null, end: 0, count: null, starts: [], ends: [] };
}

/** Notes where a tag of the list, or of one of its elements, lies. */
function place(section: Section, kind: 'open' | 'close', walk: Walk): void {
  if (walk.depth === 2 && kind === 'open') {
    section.tag = tagOf(walk);
    section.count = walk.placeOf(COUNT);
  } else if (walk.depth === 2) section.end = walk.start;
  else if (walk.depth === 3 && kind === 'open') section.starts.push(walk.start);
  else if (walk.depth === 3) section.ends.push(walk.end);
}

/** A list that is not there comes after the nearest one that has to stand before it. */
function placeMissing(section: Section, name: SectionName, ends: ReadonlyMap<number, number>): void {
  if (section.tag !== null) return;
  const before = ORDER.slice(0, ORDER.indexOf(nameHash(name))).reverse();
  section.end = ends.get(before.find((hash) => ends.has(hash)) ?? ROOT) ?? 0;
}

/** Gives our elements the prefix that the part uses; those of extensions have their own. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(/<(\/?)(?=[A-Za-z]+[\s/>])/gu, `<$1${prefix}`);
}

/** Writes further elements at the end of a list, or the list itself where it is missing. */
export function addToSection(
  edits: Edits,
  bytes: Buffer,
  name: SectionName,
  section: Section,
  added: readonly string[],
): void {
  if (added.length === 0) return;
  const { prefix } = rootOf(bytes);
  const xml = prefixed(added.join(''), prefix);
  if (section.tag === null) {
    edits.insert(section.end, `<${prefix}${name} count="${added.length}">${xml}</${prefix}${name}>`);
    return;
  }
  if (section.count) {
    edits.replace(section.count.from, section.count.to, String(section.starts.length + added.length));
  }
  insertAtEnd(edits, bytes, section.tag, section.end, xml);
}
