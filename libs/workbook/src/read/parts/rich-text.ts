import { nameHash } from '../xml/name.js';
import { decodeText, withoutEscapes } from '../xml/text.js';
import type { XmlTokens } from '../xml/tokens.js';

const [TEXT, RUN] = [nameHash('t'), nameHash('r')];

/** Collects the text of a shared or inline string over its runs; phonetic runs and everything else is left out. */
export class RichText {
  private collected = '';
  private skipping = 0;
  private inText = false;

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
    this.collected = this.collected === '' ? piece : this.collected + piece;
  }

  value(): string {
    return withoutEscapes(this.collected);
  }
}
