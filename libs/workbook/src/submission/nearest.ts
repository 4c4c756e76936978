import { codeFinder, type Element, type FindCode, foldName } from '@luoxuan/catalog';
import { type LikenessIndex, likenessIndex } from '../mapping/likeness.js';
import { bareName } from '../table/path.js';

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
    return name === '' ? all.elements.get(all.findCode(code) ?? '') : nearestByName(name, all.names);
  };
}

interface Candidates {
  names: LikenessIndex<Element>;
  elements: ReadonlyMap<string, Element>;
  findCode: FindCode;
}

function candidates(elements: Element[]): Candidates {
  const names = elements.flatMap((element) =>
    [element, ...element.aliases].map(({ name }) => ({ text: foldName(name), entry: element })),
  );
  const byCode = new Map(elements.map((element) => [element.code, element]));
  return { names: likenessIndex(names), elements: byCode, findCode: codeFinder(byCode.keys()) };
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
