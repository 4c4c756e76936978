import type { Random } from '../random.js';
import { HOSTILE_ATTRIBUTES, HOSTILE_ELEMENTS, HOSTILE_MARKUP, HOSTILE_TEXTS } from './hostile-values.js';
import type { Parts } from './parts.js';

type XmlMutation = (xml: string, random: Random) => string;

const LONGEST = 2 * 1024 * 1024;
/** With elements one level deep at most inside it: a cell, a shared string, a relationship. */
const ELEMENT =
  /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<]*(?:<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\2>)[^<]*)*<\/\1>)/;
/** They leave well-formed XML, so what is wrong is found by the reader's own rules. */
const SOUND: readonly XmlMutation[] = [
  changeAttribute,
  changeText,
  changeText,
  changeType,
  dropElement,
  repeatElement,
  swapElements,
  insertElement,
  prefixNames,
];
const BREAKING: readonly XmlMutation[] = [dropTag, insertMarkup, swapTags, spliceCharacters, cutOff];
const KINDS: readonly [pattern: RegExp, weight: number][] = [
  [/worksheets\//u, 6],
  [/sharedStrings/u, 3],
  [/workbook\.xml$/u, 2],
  [/styles/u, 2],
  [/rels$|Content_Types/u, 1],
];

/** Changes inside parts, which then go into a sound zip: they get further than damage to the file. @param parts is changed */
export function mutateXml(parts: Parts, random: Random): void {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
  const weighted = names.flatMap((name) => {
    const weight = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 0;
    return Array.from({ length: weight }, () => name);
  });
  if (weighted.length === 0) return;
  const breaks = random.percent(15);
  for (let left = 1 + random.below(5); left > 0; left--) {
    const name = random.pick(weighted);
    const bytes = Buffer.from(parts[name] ?? []);
    if (bytes.length === 0) continue;
    const mutation = random.pick(breaks && left === 1 ? BREAKING : SOUND);
    const xml = mutation(bytes.toString('utf8'), random);
    parts[name] = encoded(xml.slice(0, LONGEST), random);
  }
}

function encoded(xml: string, random: Random): Uint8Array {
  if (random.percent(96)) return Buffer.from(xml);
  const declared = xml.replace(
    /encoding="[^"]*"/u,
    `encoding="${random.pick(['UTF-16', 'GBK', 'latin1', 'x'])}"`,
  );
  const utf16 = Buffer.from(`\ufeff${declared}`, 'utf16le');
  return random.pick([
    utf16,
    Buffer.from(utf16).swap16(),
    Buffer.from(`\ufeff${xml}`),
    Buffer.from(declared, 'latin1'),
    Buffer.from(declared),
  ]);
}

/** Where `pattern` is found next after a random place, or before it. */
function somewhere(xml: string, pattern: RegExp, random: Random): { at: number; length: number } | null {
  const global = new RegExp(pattern, 'gu');
  global.lastIndex = random.below(xml.length);
  let found = global.exec(xml);
  if (found === null) {
    global.lastIndex = 0;
    found = global.exec(xml);
  }
  return found === null ? null : { at: found.index, length: found[0].length };
}

function replaceSomewhere(
  xml: string,
  pattern: RegExp,
  random: Random,
  by: (found: string) => string,
): string {
  const place = somewhere(xml, pattern, random);
  if (place === null) return xml;
  const end = place.at + place.length;
  return xml.slice(0, place.at) + by(xml.slice(place.at, end)) + xml.slice(end);
}

function changeAttribute(xml: string, random: Random): string {
  return replaceSomewhere(xml, /="[^"]*"/, random, () => `="${random.pick(HOSTILE_ATTRIBUTES)}"`);
}

function changeText(xml: string, random: Random): string {
  return replaceSomewhere(xml, />[^<>]+</, random, () => `>${random.pick(HOSTILE_TEXTS)}<`);
}

function changeType(xml: string, random: Random): string {
  const type = random.pick(['s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', '']);
  return replaceSomewhere(
    xml,
    /<c [^>]*?>/,
    random,
    (tag) => `<c t="${type}"${tag.replace(/ t="[^"]*"/u, '').slice(2)}`,
  );
}

function dropTag(xml: string, random: Random): string {
  return replaceSomewhere(xml, /<[^>]*>/, random, () => '');
}

function dropElement(xml: string, random: Random): string {
  return replaceSomewhere(xml, ELEMENT, random, () => '');
}

function repeatElement(xml: string, random: Random): string {
  const times = random.pick([2, 3, 50, 2_000]);
  return replaceSomewhere(xml, ELEMENT, random, (element) =>
    element.length * times > LONGEST ? element + element : element.repeat(times),
  );
}

function insertElement(xml: string, random: Random): string {
  return replaceSomewhere(xml, ELEMENT, random, (element) => element + random.pick(HOSTILE_ELEMENTS));
}

function insertMarkup(xml: string, random: Random): string {
  return replaceSomewhere(xml, />/, random, () => `>${random.pick(HOSTILE_MARKUP)}`);
}

function swapTags(xml: string, random: Random): string {
  return swapPlaces(xml, /<[^>]*>/, random);
}

function swapElements(xml: string, random: Random): string {
  return swapPlaces(xml, ELEMENT, random);
}

function swapPlaces(xml: string, pattern: RegExp, random: Random): string {
  const [one, two] = [somewhere(xml, pattern, random), somewhere(xml, pattern, random)];
  if (one === null || two === null || overlap(one, two)) return xml;
  const [a, b] = one.at < two.at ? [one, two] : [two, one];
  const text = ({ at, length }: typeof a): string => xml.slice(at, at + length);
  return (
    xml.slice(0, a.at) + text(b) + xml.slice(a.at + a.length, b.at) + text(a) + xml.slice(b.at + b.length)
  );
}

function overlap(one: { at: number; length: number }, two: { at: number; length: number }): boolean {
  return one.at < two.at + two.length && two.at < one.at + one.length;
}

function spliceCharacters(xml: string, random: Random): string {
  const at = random.below(xml.length);
  const piece = random.pick([
    '\u0000',
    '\u0008',
    '\ufffe',
    '<',
    '&',
    '"',
    "'",
    ']]>',
    '𝟙',
    '\u2028',
    '=',
    '/',
    ':',
    '',
  ]);
  return xml.slice(0, at) + piece + xml.slice(at + random.below(4));
}

function prefixNames(xml: string): string {
  return xml.replace(/<(\/?)(\w)/gu, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
}

function cutOff(xml: string, random: Random): string {
  return xml.slice(0, random.below(xml.length));
}
