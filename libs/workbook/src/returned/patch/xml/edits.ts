interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Changes to a part, by positions in its bytes; whatever they do not touch stays as it is, byte for byte. */
export class Edits {
  private readonly list: Edit[] = [];

  constructor(private readonly bytes: Buffer) {}

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** Insertions at one position keep the order in which they were asked for. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(from: number, to: number): void {
    this.replace(from, to, '');
  }

  replace(from: number, to: number, text: string): void {
    this.list.push({ from, to, text });
  }

  apply(): Buffer {
    const pieces: Buffer[] = [];
    let at = 0;
    for (const { from, to, text } of [...this.list].sort((a, b) => a.from - b.from)) {
      if (from < at) throw new Error(`two changes overlap at byte ${from}`);
      pieces.push(this.bytes.subarray(at, from), Buffer.from(text));
      at = to;
    }
    pieces.push(this.bytes.subarray(at));
    return Buffer.concat(pieces);
  }
}
