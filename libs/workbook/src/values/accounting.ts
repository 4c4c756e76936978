/** A text with its sign taken off. */
export interface Signed {
  negative: boolean;
  rest: string;
  /** By brackets or a triangle, which some use otherwise: the reader says how it took it. */
  accounting: boolean;
}

/** (120), (120)万元, △120, ▲5 are negative in accounts; a minus or plus stands in front. One sign at most. */
export function takeSign(folded: string): Signed {
  const brackets = /^\( ?([\d.].*?) ?\)(.*)$/.exec(folded);
  if (brackets) return { negative: true, rest: (brackets[1] ?? '') + (brackets[2] ?? ''), accounting: true };
  if (/^[△▲▽▼]/.test(folded)) return { negative: true, rest: folded.slice(1).trim(), accounting: true };
  if (/^[-+]/.test(folded)) {
    return { negative: folded.startsWith('-'), rest: folded.slice(1).trim(), accounting: false };
  }
  return { negative: false, rest: folded, accounting: false };
}
