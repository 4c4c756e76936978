const SIGNIFICANT = 15;

/**
 * A number in plain decimal notation with at most 15 significant digits, which is what Excel itself keeps: a stored
 * 0.30000000000000004 was typed as 0.3.
 */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value); // -0 prints as 0
  const shortest = String(value);
  // 15 digits, a point and a sign fit into 16 characters; such a text needs no rounding
  if (!Number.isInteger(value) && shortest.length <= SIGNIFICANT + 1 && !shortest.includes('e'))
    return shortest;
  const { sign, digits, point } = decompose(value.toPrecision(SIGNIFICANT));
  return sign + placePoint(digits, point);
}

/** The text of a fraction shown as a percentage: 0.125 → `12.5%`. The point is moved, nothing is multiplied. */
export function percentText(value: number): string {
  if (value === 0) return '0%';
  const { sign, digits, point } = decompose(value.toPrecision(SIGNIFICANT));
  return `${sign}${placePoint(digits, point + 2)}%`;
}

/** Significant digits without zeros at either end, and how many of them stand before the point. */
function decompose(text: string): { sign: string; digits: string; point: number } {
  const sign = text.startsWith('-') ? '-' : '';
  const [mantissa = '', exponent = '0'] = text.slice(sign.length).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  const digits = all.replace(/^0+/, '');
  const point = whole.length - (all.length - digits.length) + Number(exponent);
  const kept = digits.replace(/0+$/, '');
  return { sign, digits: kept, point };
}

function placePoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
