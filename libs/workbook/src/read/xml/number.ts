const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
/** So many digits are exact in a double, and so is a power of ten up to 22: one division then rounds correctly. */
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** An unsigned whole number of at most nine digits at `start` … `end`, otherwise -1. */
export function parseIndex(bytes: Buffer, start: number, end: number): number {
  if (end === start || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) return -1;
    value = value * 10 + (byte - ZERO);
  }
  return value;
}

/** A decimal number as XML writes it; NaN where it is none or not finite. */
export function parseNumber(bytes: Buffer, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  let mantissa = 0;
  let digits = 0;
  let point = -1;
  for (let at = negative ? start + 1 : start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + (byte - ZERO);
      digits += 1;
    } else if (byte === DOT && point < 0) {
      point = digits;
    } else {
      return parseSlowly(bytes.toString('latin1', start, end));
    }
  }
  if (digits === 0) return Number.NaN;
  if (digits > EXACT_DIGITS) return finite(Number(bytes.toString('latin1', start, end)));
  const value = point < 0 ? mantissa : mantissa / (POWERS[digits - point] ?? 1);
  return negative ? -value : value;
}

/** For exponents, more than 15 digits, and blanks around the number. */
export function parseSlowly(text: string): number {
  const trimmed = text.trim();
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?$/.test(trimmed)) return Number.NaN;
  return finite(Number(trimmed));
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
