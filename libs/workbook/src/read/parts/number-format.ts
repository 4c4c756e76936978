/** What a number format makes of a number. */
export const PLAIN = 0;
export const PERCENT = 1;
/** A date, a time of day, or both; numbers under 1 are a time of day. */
export const DATE = 2;
/** Elapsed time, such as `[h]:mm`. */
export const DURATION = 3;
/** The sign ¥ beside the number, without a word for its unit. */
export const YUAN_SIGN = 4;
/** From here on the kind tells the unit of money that stands beside the number: see `moneyOf`. */
const FIRST_MONEY = 5;
const MONEY: readonly { unit: string; exponent: number }[] = [
  { unit: '元', exponent: 0 },
  { unit: '千元', exponent: 3 },
  { unit: '万元', exponent: 4 },
  { unit: '百万元', exponent: 6 },
  { unit: '千万元', exponent: 7 },
  { unit: '亿元', exponent: 8 },
];

/** The unit of a number with a format of this kind; undefined where the format tells none. */
export function moneyOf(kind: number): string | undefined {
  return MONEY[kind - FIRST_MONEY]?.unit;
}

const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** Quoted text, an escaped character, a blank as wide as a character, a fill character, a colour, locale or condition. */
export const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/gs;

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
  return bare.includes('%') ? PERCENT : moneyKind(section);
}

/** In characters: Excel allows no longer format. */
const LONGEST = 255;
const SHOWN = /"([^"]*)"?|[\\!](.)|[_*].|\[\$([^\]-]*)[^\]]*\]?|\[[^\]]*\]?/gs;
const SIGN = /[¥￥]|RMB|CNY|人民币/i;

/** 0.00"万元" says the unit, ¥#,##0 only that it is money. */
function moneyKind(section: string): number {
  if (section.length > LONGEST) return PLAIN;
  const shown = section.replace(
    SHOWN,
    (_, quoted = '', escaped = '', currency = '') => `${quoted}${escaped}${currency}`,
  );
  const last = Math.max(...['0', '#', '?'].map((place) => shown.lastIndexOf(place)));
  const first = shown.search(/[0#?]/);
  if (first < 0) return PLAIN;
  const [, commas = '', behind = ''] = /^(,*)(.*)$/s.exec(shown.slice(last + 1)) ?? [];
  const word = behind.replace(/\s/g, '');
  const money = MONEY.find(({ unit }) => unit === word);
  if (!money) return SIGN.test(shown.slice(0, first) + word) ? YUAN_SIGN : PLAIN;
  const stored = money.exponent - commas.length * 3 - digitsBehindPoint(section);
  const kind = MONEY.findIndex(({ exponent }) => exponent === stored);
  return kind < 0 ? PLAIN : FIRST_MONEY + kind;
}

/** 0\.0,"万元" puts a point of its own into a number of 元, so that it looks like one of 万元. */
function digitsBehindPoint(section: string): number {
  return /[0#?](?:[\\!]\.|"\.")([0#?]+)/.exec(section)?.[1]?.length ?? 0;
}

/** Up to the first `;` that is not quoted. */
export function firstSection(code: string): string {
  let quoted = false;
  for (let at = 0; at < code.length; at++) {
    const character = code[at];
    if (character === '"') quoted = !quoted;
    else if (character === '\\' && !quoted) at += 1;
    else if (character === ';' && !quoted) return code.slice(0, at);
  }
  return code;
}
