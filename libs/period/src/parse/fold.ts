/** Full-width forms of ASCII lie at a fixed distance from it. */
const FULL_WIDTH = 0xfee0;
const DIGITS = '〇一二三四五六七八九';

/**
 * One spelling for what means the same: half-width, no blanks, one kind of dash, Arabic digits, upper case.
 * Chinese numerals are only read where a year, a month or a quarter can stand. Not NFKC, which would turn the footnote
 * of 2023年① into January.
 */
export function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH))
    .replace(/[Ⅰ-Ⅳ]/g, (char) => char.normalize('NFKC'))
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[‐‑‒–—―−~〜至到]+|-+/g, '-')
    .replace(/[零○]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=[年届学\-/])/g, numeral)
    .replace(/(?<=-)[〇一二三四五六七八九]{4}(?=[年学])/g, numeral)
    .replace(/[一二三四五六七八九十]{1,2}(?=月)/g, upToTwelve)
    .replace(/[一二三四](?=季)/g, numeral)
    .toUpperCase();
}

function numeral(digits: string): string {
  return Array.from(digits, (digit) => DIGITS.indexOf(digit)).join('');
}

function upToTwelve(digits: string): string {
  if (digits === '十') return '10';
  if (digits.startsWith('十')) return `1${numeral(digits.slice(1))}`;
  // 二十 and the like are no month; leave them to be refused.
  return digits.length === 1 ? numeral(digits) : digits;
}
