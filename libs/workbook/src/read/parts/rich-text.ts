import type { Bounds } from '../bounds.js';
import { nameHash } from '../xml/name.js';
import { decodeText, withoutEscapes } from '../xml/text.js';
import type { XmlTokens } from '../xml/tokens.js';
import { tooMany } from './limits.js';

const [TEXT, RUN] = [nameHash('t'), nameHash('r')];

/** Collects the text of a shared or inline string over its runs; phonetic runs and everything else is left out. */
export class RichText {
  private collected = '';
  private skipping = 0;
  private inText = false;

  constructor(
    private readonly bounds: Bounds,
    private readonly where: string,
  ) {}

  begin(): void {
    this.collected = '';
    this.skipping = 0;
    this.inText = false;
  }

  open(name: number): void {
    if (this.skipping > 0 || this.inText) this.skipping += 1;
    else if (name === TEXT) this.inText = true;
    else if (name !== RUN) this.skipping = 1;
  }

  close(name: number): void {
    if (this.skipping > 0) this.skipping -= 1;
    else if (name === TEXT) this.inText = false;
  }

  text(tokens: XmlTokens): void {
    if (!this.inText || this.skipping > 0) return;
    const piece = decodeText(tokens.bytes, tokens.textStart, tokens.textEnd, tokens.textFlags);
    this.collected = joined(this.collected, piece, this.bounds, this.where);
  }

  value(): string {
    return withoutEscapes(this.collected);
  }
}

/** An escape of seven characters stands for one. */
const LONGEST_ESCAPE = 7;

/** Adds a piece to a text; refuses what is too long however it is escaped, before very many pieces pile up. */
export function joined(text: string, piece: string, { cellText }: Bounds, where: string): string {
  if (text === '') return piece;
  const length = text.length + piece.length;
  if (length > LONGEST_ESCAPE * cellText) throw tooMany('cell-text', length, cellText, where);
  return text + piece;
}
