const LONGEST = 31;

/**
 * Names under which the sheets can be written: the original ones, but for what Excel itself would refuse (a hostile
 * file may hold anything). `taken` are names that must stay free. In the order of `names`.
 */
export function writableNames(names: string[], taken: string[]): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const plain = name
      .replace(/[*?:/\\[\]\p{Cc}]/gu, '_')
      .replace(/^'|'$/gu, '_')
      .slice(0, LONGEST);
    const base = plain === '' || plain.toLowerCase() === 'history' ? `Sheet_${plain}` : plain;
    const free = firstFree(base, used);
    used.add(free.toLowerCase());
    return free;
  });
}

function firstFree(base: string, used: Set<string>): string {
  let name = base;
  for (let number = 2; used.has(name.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    name = base.slice(0, LONGEST - suffix.length) + suffix;
  }
  return name;
}
