import { builtInKind, firstSection, formatKind, LITERALS } from './number-format.js';

/** What a number format makes of a number, and how many decimals it shows, in the one byte that a cell has for it. */
const KIND_BITS = 4;
const KIND = (1 << KIND_BITS) - 1;
/** More of them than any element has. */
const MOST_PLACES = 14;

/** PLAIN, PERCENT, DATE, … */
export function kindOf(format: number): number {
  return format & KIND;
}

/** Decimals of the number as shown, of a percentage those of the percentage; undefined where the format does not fix them. */
export function placesOf(format: number): number | undefined {
  const places = format >> KIND_BITS;
  return places === 0 ? undefined : places - 1;
}

/** A format that is written out. */
export function writtenFormat(code: string): number {
  return packed(formatKind(code), shownPlaces(code));
}

/** A format that is known by its number: 1 to 4, 9 and 10, and 37 to 44 fix the decimals. */
export function builtInFormat(id: number): number {
  return packed(builtInKind(id), BUILT_IN_PLACES.get(id));
}

const BUILT_IN_PLACES = new Map([
  ...[1, 3, 5, 6, 9, 37, 38, 41, 42].map((id) => [id, 0] as const),
  ...[2, 4, 7, 8, 10, 39, 40, 43, 44].map((id) => [id, 2] as const),
]);

function packed(kind: number, places: number | undefined): number {
  return kind | ((places === undefined ? 0 : Math.min(places, MOST_PLACES) + 1) << KIND_BITS);
}

/** A point of the format's own: 0\\.0,"万元" makes a number of 元 look like one of 万元. */
const FALSE_POINT = /[\\!]\.|"\."/;
/** Fractions, exponents, and commas that divide by a thousand show other digits than those that are stored. */
const OTHER_DIGITS = /\/|e[+-]|[0#?],+(?![0#?,])/i;

function shownPlaces(code: string): number | undefined {
  const section = firstSection(code);
  const bare = section.replace(LITERALS, '');
  if (FALSE_POINT.test(section) || OTHER_DIGITS.test(bare) || !/[0#?]/.test(bare)) return undefined;
  return /\.([0#?]*)/.exec(bare)?.[1]?.length ?? 0;
}
