const FARTHEST = 2;

/** The code that was most likely meant by an unknown one; undefined where none is near. */
export type FindCode = (code: string) => string | undefined;

export function codeFinder(known: Iterable<string>): FindCode {
  const codes = Array.from(known, (code) => ({ code, plain: plainCode(code) }));
  return (asked) => {
    if (asked === '') return undefined;
    const wanted = plainCode(asked);
    let best: { code: string; distance: number } | undefined;
    for (const { code, plain } of codes) {
      // Codes are short; a cell full of text is no code.
      if (Math.abs(wanted.length - plain.length) > FARTHEST) continue;
      const distance = editDistance(wanted, plain);
      if (distance <= FARTHEST && distance < (best?.distance ?? Infinity)) best = { code, distance };
    }
    return best?.code;
  };
}

/** Of the codes that there are, those that look most like a wrong one, however little, the most alike first. */
export function nearestCodes(found: string, known: readonly string[], most = 3): string[] {
  const wanted = plainCode(found);
  return known
    .map((code) => ({ code, distance: editDistance(wanted, plainCode(code)) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ code }) => code);
}

/** SRVO4 and SRV4 are SRV04 to a hasty hand. */
function plainCode(code: string): string {
  const folded = code.normalize('NFKC').toUpperCase().replace(/\s/gu, '');
  return folded.replace(/O(?=\d)/gu, '0').replace(/(?<=[A-Z])0+(?=\d)/gu, '');
}

/** How many characters have to be put in, taken out or replaced (Levenshtein). */
function editDistance(a: string, b: string): number {
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
