import { powerOfTen } from './quantity.js';
import type { Rational } from './rational.js';

/** 四舍五入 to so many decimals, half away from zero: 81/188·100 → '43.09', -0.005 → '-0.01', never '-0.00'. */
export function roundHalfUp(exact: Rational, decimals: number): string {
  const doubled = 2n * exact.n * powerOfTen(decimals);
  const steps = (doubled + exact.d) / (2n * exact.d);
  return plainDecimal(exact.s < 0n ? -steps : steps, decimals);
}

/** Whole steps as a plain decimal with exactly so many decimals. */
export function plainDecimal(steps: bigint, decimals: number): string {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return steps < 0n ? `-${text}` : text;
}

/** '3515.53' → '3,515.53'. Takes a plain decimal. */
export function groupDigits(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  const sign = whole.startsWith('-') ? 1 : 0;
  let grouped = whole;
  for (let at = whole.length - 3; at > sign; at -= 3)
    grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
