import { type Element, foldName } from '@luoxuan/catalog';

const FARTHEST_CODE = 2;
const LEAST_SIMILAR = 0.45;

/** So many different unknown rows are helped along; a file with more of them is another kind of table. */
const MOST_ASKED = 200;

/** The element that was most likely meant by an unknown code or name; undefined where none is near. */
export type FindNearest = (code: string, name: string) => Element | undefined;

export function nearestFinder(elements: Iterable<Element>): FindNearest {
  let all: Candidate[] | undefined; // most files need none
  let asked = 0;
  return (code, name) => {
    asked += 1;
    if (asked > MOST_ASKED) return undefined;
    all ??= candidates(elements);
    return nearestByName(name, all) ?? nearestByCode(code, all);
  };
}

function candidates(elements: Iterable<Element>): Candidate[] {
  return [...elements].map((element) => ({
    element,
    code: plainCode(element.code),
    names: [element, ...element.aliases].map(({ name }) => pairs(foldName(name))),
  }));
}

interface Candidate {
  element: Element;
  code: string;
  names: string[][];
}

function nearestByCode(code: string, candidates: Candidate[]): Element | undefined {
  if (code === '') return undefined;
  const wanted = plainCode(code);
  return best(candidates, (candidate) => -editDistance(wanted, candidate.code), -FARTHEST_CODE);
}

function nearestByName(name: string, candidates: Candidate[]): Element | undefined {
  if (name === '') return undefined;
  const wanted = pairs(foldName(name));
  return best(
    candidates,
    ({ names }) => Math.max(...names.map((known) => shared(wanted, known))),
    LEAST_SIMILAR,
  );
}

function best(
  candidates: Candidate[],
  score: (candidate: Candidate) => number,
  least: number,
): Element | undefined {
  let winner: Element | undefined;
  let highest = -Infinity;
  for (const candidate of candidates) {
    const reached = score(candidate);
    if (reached < least || reached <= highest) continue;
    winner = candidate.element;
    highest = reached;
  }
  return winner;
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

function pairs(text: string): string[] {
  const chars = Array.from(text.slice(0, 60));
  return chars.length < 2 ? chars : chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`);
}

/** Dice's coefficient of two bags of character pairs, 0 to 1. */
function shared(a: string[], b: string[]): number {
  const rest = [...b];
  let both = 0;
  for (const pair of a) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    both += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * both) / (a.length + b.length);
}
