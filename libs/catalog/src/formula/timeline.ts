import type { Meaning } from './resolve.js';

/** What codes stand for at different times: an indicator may have another formula from some month on. */
export class Timeline {
  readonly #later = new Map<string, { from: string; meaning: Meaning }[]>();

  constructor(
    private readonly first: Map<string, Meaning>,
    private readonly otherwise: (code: string) => Meaning,
  ) {}

  /** From month `from` on the code stands for something else; null for what it stands for at first. */
  add(code: string, from: string | null, meaning: Meaning): void {
    if (from === null) this.first.set(code, meaning);
    else this.#later.set(code, [...(this.#later.get(code) ?? []), { from, meaning }]);
  }

  /** What each code stands for in a month; null asks for the beginning. */
  at(month: string | null): (code: string) => Meaning {
    return (code) => {
      const later = month === null ? [] : (this.#later.get(code) ?? []);
      const current = later.filter(({ from }) => month !== null && from <= month).at(-1);
      return current?.meaning ?? this.first.get(code) ?? this.otherwise(code);
    };
  }
}
