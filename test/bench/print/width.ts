const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** A text filled up to a width in columns of a terminal, where a Chinese character takes two. */
export function padded(text: string, width: number, right = false): { text: string; width: number } {
  const own = text.length + (text.match(WIDE)?.length ?? 0);
  const blanks = ' '.repeat(Math.max(0, width - own));
  return { text: right ? blanks + text : text + blanks, width: own };
}
