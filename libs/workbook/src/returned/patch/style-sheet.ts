import type { FindingLevel } from '../../findings/finding.js';
import { nameHash } from '../../read/xml/name.js';
import { LEVELS } from '../levels.js';
import { CannotPatch } from './cannot-patch.js';
import { keepsColoursBehind, markFill, originalColour, withoutMark } from './mark-fill.js';
import { mainRoot } from './main-root.js';
import { addToSection, findSections, prefixed, type SectionName } from './style-sections.js';
import { Edits } from './xml/edits.js';
import { Walk } from './xml/walk.js';

/** More cell formats than this make Excel refuse the whole file. */
const MOST_CELL_FORMATS = 64_000;
const [FILL_ID, APPLY_FILL] = [nameHash('fillId'), nameHash('applyFill')];
const PLAIN_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

/** The styles part of a package. Formats are only added: those that cells have keep their numbers. */
export class StyleSheet {
  private readonly prefix: string;
  private readonly sections;
  private readonly added: Record<SectionName, string[]> = { fonts: [], fills: [], borders: [], cellXfs: [] };
  private readonly marked = new Map<string, number>();
  private keepsMarks = true;
  private readonly trustsBehind: boolean;

  constructor(private readonly bytes: Buffer) {
    this.prefix = mainRoot(bytes).prefix;
    this.sections = findSections(bytes);
    const { starts, ends } = this.sections.fills;
    this.trustsBehind = keepsColoursBehind(bytes.subarray(starts[0] ?? 0, ends.at(-1) ?? 0));
    for (const [name, xml] of LEAST) {
      this.added[name].push(...xml.slice(this.sections[name].starts.length));
    }
  }

  /** Adds an element to a list; returns its number. The same element is added once. */
  add(name: SectionName, xml: string): number {
    const known = this.sections[name].starts.length;
    const added = this.added[name];
    const same = added.indexOf(xml);
    if (same >= 0) return known + same;
    if (name === 'cellXfs' && known + added.length >= MOST_CELL_FORMATS) throw new CannotPatch('formats');
    return known + added.push(xml) - 1;
  }

  /** The cell format that is `format` with the fill of a mark. */
  marking(format: number, level: FindingLevel): number {
    const key = `${format} ${level}`;
    const known = this.marked.get(key);
    if (known !== undefined) return known;
    const base = this.element('cellXfs', format) ?? this.element('cellXfs', 0) ?? PLAIN_FORMAT;
    const before = this.element('fills', Number(attributeOf(base, FILL_ID) ?? '0')) ?? '';
    const fill = this.add('fills', markFill(LEVELS[level].fill, originalColour(before, this.trustsBehind)));
    const marked = this.add('cellXfs', withFill(base, fill));
    this.marked.set(key, marked);
    return marked;
  }

  /** Gives the cells that an earlier returned copy marked the fills that they had before. */
  takeMarksOff(): void {
    this.keepsMarks = false;
  }

  /** The part with what was added. */
  apply(): Buffer {
    const edits = new Edits(this.bytes);
    if (!this.keepsMarks) this.restoreFills(edits);
    for (const [name] of LEAST) addToSection(edits, this.bytes, name, this.sections[name], this.added[name]);
    return edits.apply();
  }

  private restoreFills(edits: Edits): void {
    const { starts, ends } = this.sections.fills;
    for (const [index, start] of starts.entries()) {
      const original = withoutMark(this.element('fills', index) ?? '', this.trustsBehind);
      if (original !== null) edits.replace(start, ends[index] ?? start, prefixed(original, this.prefix));
    }
  }

  /** An element of the part or one that was added, without its prefix. */
  private element(name: SectionName, index: number): string | null {
    const { starts, ends } = this.sections[name];
    const [from, to] = [starts[index], ends[index]];
    if (from === undefined || to === undefined) return this.added[name][index - starts.length] ?? null;
    const { prefix } = this;
    const xml = this.bytes.toString('utf8', from, to);
    return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  }
}

/** What each list has to begin with: cells without a format have the first of each, and two fills are reserved. */
const LEAST: readonly [SectionName, string[]][] = [
  ['fonts', ['<font><sz val="11"/><name val="宋体"/></font>']],
  [
    'fills',
    ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  ],
  ['borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']],
  ['cellXfs', [PLAIN_FORMAT]],
];

function attributeOf(tag: string, name: number): string | null {
  const walk = new Walk(Buffer.from(tag));
  walk.next();
  return walk.attribute(name);
}

function withFill(format: string, fill: number): string {
  const bytes = Buffer.from(format);
  const walk = new Walk(bytes);
  walk.next();
  const edits = new Edits(bytes);
  for (const [hash, name, value] of [
    [FILL_ID, 'fillId', fill],
    [APPLY_FILL, 'applyFill', 1],
  ] as const) {
    const place = walk.placeOf(hash);
    if (place) edits.replace(place.from, place.to, String(value));
    else edits.insert(walk.attributesStart, ` ${name}="${value}"`);
  }
  return edits.apply().toString('utf8');
}
