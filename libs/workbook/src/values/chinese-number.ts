const DIGITS: Record<string, bigint> = {
  零: 0n,
  〇: 0n,
  一: 1n,
  二: 2n,
  两: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
};
const PLACES: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1000n };
const SECTIONS: Record<string, bigint> = { 万: 10_000n, 亿: 100_000_000n };

/** A number in Chinese numerals at the start of a text, and what follows: 两千人 → 2000, 人; 千万元 → 10000000, 元. */
export function readChineseNumber(text: string): { plain: string; rest: string } | null {
  const head = /^[零〇一二两三四五六七八九十百千万亿]+/.exec(text)?.[0];
  if (!head) return null;
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  for (const char of head) {
    const place = PLACES[char];
    const size = SECTIONS[char];
    if (place !== undefined) {
      section += (digit ?? 1n) * place;
      digit = null;
    } else if (size !== undefined) {
      // 千万, 万: nothing in front counts once; 一万亿: what was read so far is multiplied as a whole.
      const part = section + (digit ?? 0n);
      total = part === 0n && total > 0n ? total * size : total + (part || 1n) * size;
      section = 0n;
      digit = null;
    } else {
      digit = DIGITS[char] ?? null;
    }
  }
  return { plain: String(total + section + (digit ?? 0n)), rest: text.slice(head.length).trim() };
}
