import type { Random } from '../random.js';

export type Parts = Record<string, Uint8Array>;
type PartsMutation = (parts: Parts, random: Random, other: Parts) => void;

/** Parts that are missing, in the wrong place, or from another workbook. */
const MUTATIONS: readonly PartsMutation[] = [drop, swap, borrow, rename, empty, addTwin];

/** @param parts is changed @param other another workbook, whose parts may turn up in this one */
export function mutateParts(parts: Parts, random: Random, other: Parts): void {
  for (let left = 1 + random.below(2); left > 0; left--) {
    if (Object.keys(parts).length > 0) random.pick(MUTATIONS)(parts, random, other);
  }
}

function drop(parts: Parts, random: Random): void {
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
  delete parts[random.pick(Object.keys(parts))];
}

function swap(parts: Parts, random: Random): void {
  const [one, two] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))];
  [parts[one], parts[two]] = [parts[two] ?? EMPTY, parts[one] ?? EMPTY];
}

function borrow(parts: Parts, random: Random, other: Parts): void {
  const name = random.pick(Object.keys(other));
  const place = random.percent(50) ? name : random.pick(Object.keys(parts));
  parts[place] = other[name] ?? EMPTY;
}

function rename(parts: Parts, random: Random): void {
  const name = random.pick(Object.keys(parts));
  const content = parts[name] ?? EMPTY;
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
  delete parts[name];
  parts[random.pick(newNames(name))] = content;
}

function addTwin(parts: Parts, random: Random): void {
  const name = random.pick(Object.keys(parts));
  parts[random.pick(newNames(name))] = parts[random.pick(Object.keys(parts))] ?? EMPTY;
}

function empty(parts: Parts, random: Random): void {
  parts[random.pick(Object.keys(parts))] = EMPTY;
}

const EMPTY = new Uint8Array(0);
const newNames = (name: string): string[] => [
  name.toUpperCase(),
  name.replaceAll('/', '\\'),
  `/${name}`,
  `../${name}`,
  `${name}/`,
  name.slice(1),
  'mimetype',
  'EncryptedPackage',
  'xl/workbook.bin',
  'word/document.xml',
  '__proto__',
];
