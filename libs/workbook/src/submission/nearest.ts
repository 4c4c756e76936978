import { type Element, foldName } from '@luoxuan/catalog';
import { type LikenessIndex, likenessIndex } from '../mapping/likeness.js';
import { bareName } from '../table/path.js';

const FARTHEST_CODE = 2;
const LEAST_SIMILAR = 0.5;
/** So much of a row's own label, apart from those above it, is in the name that was meant. */
const LEAST_OF_LEAF = 1 / 3;
/** In characters: no name is longer. */
const LONGEST = 60;
/** So many different unknown rows are helped along; a file with more of them is another kind of table. */
const MOST_ASKED = 200;

/** The element that was most likely meant by an unknown code or name; undefined where none is near. */
export type FindNearest = (code: string, name: string) => Element | undefined;

export function nearestFinder(elements: Iterable<Element>): FindNearest {
  let all: Candidates | undefined; // most files need none
  let asked = 0;
  return (code, name) => {
    asked += 1;
    if (asked > MOST_ASKED) return undefined;
    all ??= candidates([...elements]);
    // A name that is like no other speaks against a code that merely looks like one.
    return name === '' ? nearestByCode(code, all.codes) : nearestByName(name, all.names);
  };
}

interface Candidates {
  names: LikenessIndex<Element>;
  codes: { element: Element; code: string }[];
}

function candidates(elements: Element[]): Candidates {
  const names = elements.flatMap((element) =>
    [element, ...element.aliases].map(({ name }) => ({ text: foldName(name), entry: element })),
  );
  return {
    names: likenessIndex(names),
    codes: elements.map((element) => ({ element, code: plainCode(element.code) })),
  };
}

function nearestByName(name: string, names: LikenessIndex<Element>): Element | undefined {
  const path = foldName(name.slice(-LONGEST));
  const leaf = bareName(path.slice(path.lastIndexOf('/') + 1));
  const alike = names.alike(path);
  const leaves = leaf === path ? alike : names.alike(leaf);
  // What stands above a row may be like anything: 教学资源库数 over 接入平台数量 makes no 国家级教学资源库数 of it.
  const byLeaf = new Map(leaves.map(({ place, share }) => [place, share]));
  const likely = [...leaves, ...alike.filter(({ place }) => (byLeaf.get(place) ?? 0) >= LEAST_OF_LEAF)];
  const [first, ...others] = likely;
  if (!first) return undefined;
  const best = others.reduce((winner, next) => (next.share > winner.share ? next : winner), first);
  return best.share >= LEAST_SIMILAR ? best.entry : undefined;
}

/** The code that was most likely meant by an unknown one; undefined where none is near. */
export const nearestCode = (code: string, known: Iterable<string>): string | undefined =>
  nearestByCode(
    code,
    Array.from(known, (element) => ({ element, code: plainCode(element) })),
  );

function nearestByCode<Coded>(code: string, codes: { element: Coded; code: string }[]): Coded | undefined {
  if (code === '') return undefined;
  const wanted = plainCode(code);
  let best: { element: Coded; distance: number } | undefined;
  for (const { element, code: known } of codes) {
    const distance = editDistance(wanted, known);
    if (distance <= FARTHEST_CODE && distance < (best?.distance ?? Infinity)) best = { element, distance };
  }
  return best?.element;
}

/** SRVO4 and SRV4 are SRV04 to a hasty hand. */
function plainCode(code: string): string {
  const folded = code.normalize('NFKC').toUpperCase().replace(/\s/gu, '');
  return folded.replace(/O(?=\d)/gu, '0').replace(/(?<=[A-Z])0+(?=\d)/gu, '');
}

function editDistance(a: string, b: string): number {
  // Codes are short; a cell full of text is no code.
  if (Math.abs(a.length - b.length) > FARTHEST_CODE) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, char] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (char === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? Infinity;
}
