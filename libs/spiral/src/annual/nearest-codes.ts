/** Of the codes that there are, those that look most like a wrong one, the most alike first. */
export function nearestCodes(found: string, known: readonly string[], most = 3): string[] {
  const wanted = found.trim().toUpperCase();
  return known
    .map((code) => ({ code, steps: stepsBetween(wanted, code.toUpperCase()) }))
    .toSorted((a, b) => a.steps - b.steps)
    .slice(0, most)
    .map(({ code }) => code);
}

/** How many characters have to be put in, taken out or replaced (Levenshtein). */
function stepsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
