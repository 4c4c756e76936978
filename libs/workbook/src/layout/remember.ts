/** Entries; when it is full it starts anew. */
const MOST = 4096;
/** In characters: longer texts do not come again. */
const LONGEST = 100;

/**
 * The same labels come again in each row, for each layout and in each file. What is worked out from a text alone is kept for
 * the next time, within bounds, so that a strange file cannot fill the memory.
 */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = compute(text);
    if (text.length > LONGEST) return result;
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}
