const DIGITS = '〇一二三四五六七八九';

/**
 * One spelling for what means the same: half-width, no blanks, one kind of dash, Arabic digits, upper case.
 * Chinese numerals are only read where a year, a month or a quarter can stand.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
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
