import type { Bounds } from '../bounds.js';
import type { PartSink } from '../zip/inflate.js';
import { MalformedXml } from './malformed.js';
import { CLOSE, END, MORE, OPEN, XmlTokens } from './tokens.js';

export interface ElementListener {
  /** `name` is the hash of the name without prefix; attributes are read from `tokens` during the call. */
  open(name: number, tokens: XmlTokens): void;
  close?(name: number): void;
}

/** Scans a small part (workbook, relationships, styles), whose content stands in attributes. */
export class ElementScanner implements PartSink {
  private readonly tokens: XmlTokens;

  constructor(
    bounds: Bounds,
    private readonly root: number,
    private readonly listener: ElementListener,
  ) {
    this.tokens = new XmlTokens(bounds);
  }

  push(piece: Buffer): void {
    this.tokens.push(piece);
    this.run();
  }

  end(): void {
    this.tokens.finish();
    this.run();
  }

  private run(): void {
    const { tokens, listener } = this;
    for (;;) {
      const token = tokens.next();
      if (token === OPEN) {
        if (tokens.depth === 1 && tokens.name !== this.root) throw new MalformedXml('wrong-root');
        listener.open(tokens.name, tokens);
      } else if (token === CLOSE) {
        listener.close?.(tokens.name);
      } else if (token === MORE || token === END) {
        return;
      }
    }
  }
}
