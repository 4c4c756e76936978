import { SUBMISSION_BOUNDS } from '../../../read/bounds.js';
import { attributeText, decodeText } from '../../../read/xml/text.js';
import { CLOSE, OPEN, TEXT, XmlTokens } from '../../../read/xml/tokens.js';

const [LESS_THAN, SLASH] = [0x3c, 0x2f];

/** Walks over a part that is whole in memory and says where each tag lies. Names are hashes, as in the reader. */
export class Walk {
  /** 1 at the root; the depth of an element is the same at its end tag. */
  depth = 0;
  /** Where the last tag ended. */
  end = 0;

  private readonly tokens = new XmlTokens(SUBMISSION_BOUNDS);
  private isClose = false;

  constructor(readonly bytes: Buffer) {
    this.tokens.push(bytes);
    this.tokens.finish();
  }

  /** The next tag or text; false at the end of the part. */
  next(): 'open' | 'close' | 'text' | false {
    const kind = this.tokens.next();
    if (kind === TEXT) return 'text';
    this.end = this.tokens.position;
    this.isClose = kind === CLOSE;
    this.depth = this.tokens.depth + (this.isClose ? 1 : 0);
    if (kind === OPEN) return 'open';
    return this.isClose ? 'close' : false;
  }

  /** Hash of the tag's name without its prefix. */
  get name(): number {
    return this.tokens.name;
  }

  /** Where the tag begins. An element without an end tag of its own ends at the end of its tag. */
  get start(): number {
    const start = this.bytes.lastIndexOf(LESS_THAN, this.end - 1);
    return this.isClose && this.bytes[start + 1] !== SLASH ? this.end : start;
  }

  /** The element is written as one tag, `<a/>`. */
  get isEmptyTag(): boolean {
    return this.bytes[this.end - 2] === SLASH;
  }

  get text(): string {
    const { textStart, textEnd, textFlags } = this.tokens;
    return decodeText(this.bytes, textStart, textEnd, textFlags);
  }

  /** Value of an attribute by the hash of its whole name; null where the tag has none. */
  attribute(hash: number): string | null {
    return this.valueOf(this.tokens.attributes.name, hash);
  }

  /** The same by its name without prefix, such as `r:id` whatever `r` is called. */
  localAttribute(hash: number): string | null {
    return this.valueOf(this.tokens.attributes.local, hash);
  }

  /** Where the value of an attribute lies, without its quotes; null where the tag has none. */
  placeOf(hash: number): { from: number; to: number } | null {
    const { count, name, start, end } = this.tokens.attributes;
    for (let index = 0; index < count; index++) {
      if (name[index] === hash) return { from: start[index] ?? 0, to: end[index] ?? 0 };
    }
    return null;
  }

  /** Where another attribute can be written: after the name of the tag. */
  get attributesStart(): number {
    let at = this.start + 1;
    while (!isNameEnd(this.bytes[at])) at += 1;
    return at;
  }

  private valueOf(names: Int32Array, hash: number): string | null {
    for (let index = 0; index < this.tokens.attributes.count; index++) {
      if (names[index] === hash) return attributeText(this.tokens, index);
    }
    return null;
  }
}

function isNameEnd(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20 || byte === 0x3e || byte === SLASH;
}
