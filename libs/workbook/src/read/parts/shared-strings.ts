import type { Bounds } from '../bounds.js';
import { MalformedXml } from '../xml/malformed.js';
import { nameHash } from '../xml/name.js';
import * as tokenKinds from '../xml/tokens.js';
import type { PartSink } from '../zip/inflate.js';
import { tooMany } from './limits.js';
import { RichText } from './rich-text.js';

const { MORE, OPEN, CLOSE, TEXT, END, XmlTokens } = tokenKinds;
const [ROOT, ITEM] = [nameHash('sst'), nameHash('si')];

/** Fills the texts that cells refer to by their position. */
export class SharedStringsScanner implements PartSink {
  private readonly tokens;
  private readonly rich;
  private length = 0;

  constructor(
    private readonly bounds: Bounds,
    private readonly into: string[],
  ) {
    this.tokens = new XmlTokens(bounds);
    this.rich = new RichText(bounds, 'shared-strings');
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
    const { tokens, rich } = this;
    for (;;) {
      switch (tokens.next()) {
        case TEXT:
          rich.text(tokens);
          break;
        case OPEN:
          this.open(tokens.name, tokens.depth);
          break;
        case CLOSE:
          if (tokens.depth > 1) rich.close(tokens.name);
          else if (tokens.depth === 1 && tokens.name === ITEM) this.add();
          break;
        case MORE:
        case END:
          return;
      }
    }
  }

  private open(name: number, depth: number): void {
    if (depth > 2) this.rich.open(name);
    else if (depth === 2) this.rich.begin();
    else if (name !== ROOT) throw new MalformedXml('wrong-root');
  }

  private add(): void {
    const text = this.rich.value();
    this.into.push(text);
    this.length += text.length;
    const { sharedStrings, sharedText } = this.bounds;
    if (this.into.length > sharedStrings) {
      throw tooMany('shared-strings', this.into.length, sharedStrings, 'workbook');
    }
    if (this.length > sharedText) throw tooMany('shared-text', this.length, sharedText, 'workbook');
  }
}
