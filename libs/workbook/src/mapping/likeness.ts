/** Texts by the characters and pairs of neighbours in them; `alike` finds those that share some with a text. */
export interface LikenessIndex<T> {
  /** Share of what both have in common, 0 to 1 (Dice, the mean of characters and pairs), by the entry's place. */
  alike: (text: string) => { entry: T; place: number; share: number }[];
}

interface Indexed<T> {
  entry: T;
  singles: number;
  pairs: number;
}

/** A list of postings for each gram keeps a table of a thousand labels cheap: only texts with a common gram are met. */
export function likenessIndex<T>(entries: readonly { text: string; entry: T }[]): LikenessIndex<T> {
  const postings = new Map<string, Map<number, number>>();
  const indexed = entries.map(({ text, entry }, place): Indexed<T> => {
    const grams = gramsOf(text);
    for (const [gram, count] of grams.all) {
      const list = postings.get(gram);
      if (list) list.set(place, count);
      else postings.set(gram, new Map([[place, count]]));
    }
    return { entry, singles: grams.singles, pairs: grams.pairs };
  });
  return {
    alike: (text) => {
      const grams = gramsOf(text);
      const shared = new Map<number, { singles: number; pairs: number }>();
      for (const [gram, count] of grams.all) {
        const kind = gram.startsWith(PAIR) ? 'pairs' : 'singles';
        for (const [place, known] of postings.get(gram) ?? []) {
          const both = shared.get(place) ?? { singles: 0, pairs: 0 };
          both[kind] += Math.min(count, known);
          shared.set(place, both);
        }
      }
      return [...shared].flatMap(([place, both]) => {
        const other = indexed[place];
        if (!other) return [];
        const singles = dice(both.singles, grams.singles + other.singles);
        const pairs = dice(both.pairs, grams.pairs + other.pairs);
        return [{ entry: other.entry, place, share: (singles + pairs) / 2 }];
      });
    },
  };
}

const PAIR = '\u0000';

function gramsOf(text: string): { all: Map<string, number>; singles: number; pairs: number } {
  const chars = Array.from(text);
  const pairs = chars.slice(1).map((char, index) => `${PAIR}${chars[index] ?? ''}${char}`);
  const all = new Map<string, number>();
  for (const gram of [...chars, ...pairs]) all.set(gram, (all.get(gram) ?? 0) + 1);
  return { all, singles: chars.length, pairs: pairs.length };
}

const dice = (both: number, sum: number): number => (sum === 0 ? 0 : (2 * both) / sum);
