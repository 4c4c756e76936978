/** Full-width forms of ASCII lie at a fixed distance from it. */
const FULL_WIDTH = 0xfee0;
/** Half-width without a blank or a semicolon: nothing of it is folded. */
const FOLDED = /^[!-:<-~]*$/;

/**
 * One spelling for what means the same: half-width, one kind of blank, colon and minus; trimmed, without a full stop
 * at the end. Deliberately not NFKC, which would turn the footnote of 120① or 120² into a digit.
 */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH))
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[∶︰﹕]/g, ':')
    .replace(/[−﹣‐‑–]/g, '-')
    .replace(/﹪/g, '%')
    .replace(/[￥]/g, '¥')
    .replace(/[,，﹐]/g, ',')
    .trim()
    .replace(/[。;]$/, '')
    .trim();
}
