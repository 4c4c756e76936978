/** Longest excerpt of a file that a fault shows. */
const LONGEST = 60;

/** First line of a piece of a file, short enough for a message. */
export function excerpt(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
