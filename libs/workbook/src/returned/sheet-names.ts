const LONGEST = 31;

/**
 * Names under which the sheets can be written: the original ones, but for what Excel itself would refuse (a hostile
 * file may hold anything). In the order of `names`.
 */
export function writableNames(names: string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = name
      .replace(/[*?:/\\[\]\p{Cc}]/gu, '_')
      .replace(/^'|'$/gu, '_')
      .slice(0, LONGEST);
    const base = plain === '' || plain.toLowerCase() === 'history' ? `Sheet_${plain}` : plain;
    const free = unused(base, used);
    used.add(free.toLowerCase());
    return free;
  });
}

/** `name`, or the same with a number where there is such a sheet. */
export function freeName(name: string, taken: string[]): string {
  return unused(name, new Set(taken.map((one) => one.toLowerCase())));
}

function unused(base: string, used: Set<string>): string {
  let name = base;
  for (let number = 2; used.has(name.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    name = base.slice(0, LONGEST - suffix.length) + suffix;
  }
  return name;
}
