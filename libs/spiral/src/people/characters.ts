/** Line ends and tabs: a text goes on behind a blank. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/**
 * What nobody sees and what turns a line round: control characters (an escape sequence of a terminal begins with one),
 * marks of direction, halves of a character.
 */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

/** In a name also everything else that leaves no mark: it would tell two names apart that look the same. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A text on one line. */
export const onOneLine = (text: string): string => text.replace(BREAKS, ' ').trim();

/** The first character that a text may not have, as U+202E; null if there is none. */
export const unprintableIn = (text: string): string | null => pointOf(UNPRINTABLE.exec(onOneLine(text)));

export const invisibleIn = (name: string): string | null => pointOf(INVISIBLE.exec(name.trim()));

function pointOf(found: RegExpExecArray | null): string | null {
  const point = found?.[0].codePointAt(0);
  return point === undefined ? null : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
