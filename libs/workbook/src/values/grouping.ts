const PLAIN = /^\d+\.?$|^\d*\.\d+$/;
/** Groups of three, all with the same separator. */
const GROUPED = /^[1-9]\d{0,2}([, ])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;

/**
 * Digits with or without grouping as a plain decimal; null where the groups are not of three (3515,53 and 3,51.5 may
 * be anything).
 */
export function ungroup(numeral: string): string | null {
  const text = numeral.trim().replace(/ ?([.,]) ?/g, '$1');
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  const digits = text.replace(/[, ]/g, '').replace(/\.$/, '');
  return digits.startsWith('.') ? `0${digits}` : digits;
}
