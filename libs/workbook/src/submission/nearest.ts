import { type Element, foldName } from '@luoxuan/catalog';

const FARTHEST_CODE = 2;
const LEAST_SIMILAR = 0.45;

/** The element that was most likely meant by an unknown code or name; undefined where none is near. */
export function nearestElement(code: string, name: string, elements: Iterable<Element>): Element | undefined {
  const all = [...elements];
  return (
    (name === '' ? undefined : nearestByName(name, all)) ??
    (code === '' ? undefined : nearestByCode(code, all))
  );
}

function nearestByCode(code: string, elements: Element[]): Element | undefined {
  const wanted = plainCode(code);
  return best(elements, ({ code: known }) => -editDistance(wanted, plainCode(known)), -FARTHEST_CODE);
}

function nearestByName(name: string, elements: Element[]): Element | undefined {
  const wanted = pairs(foldName(name));
  const likeness = ({ name: own, aliases }: Element): number =>
    Math.max(...[own, ...aliases].map((known) => shared(wanted, pairs(foldName(known)))));
  return best(elements, likeness, LEAST_SIMILAR);
}

function best(elements: Element[], score: (element: Element) => number, least: number): Element | undefined {
  let winner: Element | undefined;
  let highest = -Infinity;
  for (const element of elements) {
    const reached = score(element);
    if (reached < least || reached <= highest) continue;
    winner = element;
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
