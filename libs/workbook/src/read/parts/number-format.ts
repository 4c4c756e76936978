/** What a number format makes of a number. */
export const PLAIN = 0;
export const PERCENT = 1;
/** A date, a time of day, or both; numbers under 1 are a time of day. */
export const DATE = 2;
/** Elapsed time, such as `[h]:mm`. */
export const DURATION = 3;

const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** Quoted text, an escaped character, a blank as wide as a character, a fill character, a colour, locale or condition. */
const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/gs;

/**
 * Formats that the format itself numbers. 27–36 and 50–58 are the dates of the East Asian editions, which WPS and
 * Chinese Excel use without writing them out (31 is 2023年9月1日).
 */
export function builtInKind(id: number): number {
  if (id === 9 || id === 10) return PERCENT;
  if (id === 46) return DURATION;
  if ((id >= 14 && id <= 22) || id === 45 || id === 47) return DATE;
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DATE;
  return PLAIN;
}

/** The kind of a format that is written out; its first section decides, as it is the one for positive numbers. */
export function formatKind(code: string): number {
  const section = firstSection(code);
  if (ELAPSED.test(section)) return DURATION;
  const bare = section.replace(LITERALS, '').replace(/general/gi, '');
  if (/[ymdhs]/i.test(bare) || /aaa/i.test(bare)) return DATE;
  // e is the year of an era, but also the exponent of 0.00E+00
  if (/[eg]/i.test(bare) && !/[0#?]/.test(bare) && !bare.includes('/')) return DATE;
  return bare.includes('%') ? PERCENT : PLAIN;
}

function firstSection(code: string): string {
  let quoted = false;
  for (let at = 0; at < code.length; at++) {
    const character = code[at];
    if (character === '"') quoted = !quoted;
    else if (character === '\\' && !quoted) at += 1;
    else if (character === ';' && !quoted) return code.slice(0, at);
  }
  return code;
}
