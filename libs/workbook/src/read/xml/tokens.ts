import { AttributeList } from './attribute-list.js';
import * as byteClasses from './byte-classes.js';
import { DepthExceeded, TokenTooLong } from './exceeded.js';
import { MalformedXml } from './malformed.js';

/** What `next` found. MORE: the token is not whole yet, push more bytes; END: the document is over. */
export const MORE = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export const END = 4;

// local copies: a bundler may turn an imported constant into a getter, a test runner a global into a look-up, and these
// stand in the innermost loops
const { imul } = Math;
const { NAME_CLASS, TEXT_CLASS, HAS_ENTITY, HAS_WIDE, HAS_RETURN, FORBIDDEN, TAG_START } = byteClasses;
const [$MORE, $OPEN, $CLOSE, $TEXT, $END] = [MORE, OPEN, CLOSE, TEXT, END];
const PASSED_OVER = -1;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const DASH = 0x2d;
const OPEN_BRACKET = 0x5b;
const [BLANK, COLON, BAD] = [1, 3, 4];
const CDATA_START = Buffer.from('<![CDATA[');

/**
 * Splits a document of UTF-8 bytes into tags and text, without making a string or an object for any of them: a token is
 * described by the fields below until the next call. It keeps the stack of open elements and refuses what is not
 * nested, so the end of a cut-off document does not pass for an end.
 */
export class XmlTokens {
  /** The window of bytes that the fields below point into. */
  bytes: Buffer = Buffer.alloc(0);
  /** OPEN, CLOSE: hash of the name without its prefix. */
  name = 0;
  /** TEXT: where it is in `bytes`, and whether it has entities, non-ASCII bytes or carriage returns. */
  textStart = 0;
  textEnd = 0;
  textFlags = 0;
  /** OPEN: the attributes of the tag. */
  readonly attributes = new AttributeList();
  /** How many elements are open; an element is open from its OPEN to its CLOSE. */
  depth = 0;

  private at = 0;
  private end = 0;
  private final = false;
  private readonly stack: Int32Array;
  private closing = false;
  private rootSeen = false;
  private hash = 0;
  private local = 0;

  constructor(private readonly limits: { tokenBytes: number; xmlDepth: number }) {
    this.stack = new Int32Array(limits.xmlDepth);
  }

  /** Adds bytes; what was not consumed of the bytes before stays in front of them. */
  push(piece: Buffer): void {
    const rest = this.end - this.at;
    if (rest === 0) {
      this.bytes = piece;
    } else {
      if (rest > this.limits.tokenBytes) throw new TokenTooLong(rest);
      const joined = Buffer.allocUnsafeSlow(rest + piece.length);
      this.bytes.copy(joined, 0, this.at, this.end);
      piece.copy(joined, rest);
      this.bytes = joined;
    }
    this.at = 0;
    this.end = this.bytes.length;
  }

  /** Where in `bytes` the last token ended. */
  get position(): number {
    return this.at;
  }

  /** No bytes follow. */
  finish(): void {
    this.final = true;
  }

  next(): number {
    if (this.closing) {
      this.closing = false;
      this.depth -= 1;
      return $CLOSE;
    }
    for (;;) {
      const token = this.one();
      if (token !== PASSED_OVER) return token;
    }
  }

  /** TEXT: the next byte is in the window and begins an end tag, so this is the element's last text. */
  isLastText(): boolean {
    return (
      this.textEnd + 1 < this.end && this.bytes[this.textEnd] === LT && this.bytes[this.textEnd + 1] === SLASH
    );
  }

  /** Where the next token begins in `bytes`; -1 between the OPEN of an element like `<c/>` and its CLOSE. */
  nextAt(): number {
    return this.closing ? -1 : this.at;
  }

  /** Goes on at `at`: the caller has read whole elements from `nextAt()` on by itself. */
  moveTo(at: number): void {
    this.at = at;
  }

  private one(): number {
    const { at, end, bytes } = this;
    if (at >= end) return this.over();
    if (bytes[at] !== LT) return this.text(at);
    if (at + 1 >= end) return this.more();
    const second = bytes[at + 1];
    if (second === SLASH) return this.close(at + 2);
    if (second === BANG || second === QUESTION) return this.special(at);
    return this.open(at + 1);
  }

  private over(): number {
    if (!this.final) return $MORE;
    if (this.depth > 0) throw new MalformedXml('not-closed');
    if (!this.rootSeen) throw new MalformedXml('no-root');
    return $END;
  }

  private more(): number {
    if (this.final) throw new MalformedXml('not-closed');
    return $MORE;
  }

  private open(from: number): number {
    const { bytes, end } = this;
    let at = this.scanName(from);
    if (at < 0) return this.more();
    const { hash, local } = this;
    this.attributes.count = 0;
    for (;;) {
      while (at < end && NAME_CLASS[bytes[at] ?? 0] === BLANK) at += 1;
      if (at >= end) return this.more();
      const byte = bytes[at];
      if (byte === GT) return this.opened(at + 1, hash, local, false);
      if (byte === SLASH) {
        if (at + 1 >= end) return this.more();
        if (bytes[at + 1] !== GT) throw new MalformedXml('tag');
        return this.opened(at + 2, hash, local, true);
      }
      at = this.attribute(at);
      if (at < 0) return this.more();
    }
  }

  private opened(at: number, hash: number, local: number, closed: boolean): number {
    if (at - this.at > this.limits.tokenBytes) throw new TokenTooLong(at - this.at);
    if (this.depth === 0) {
      if (this.rootSeen) throw new MalformedXml('after-root');
      this.rootSeen = true;
    }
    if (this.depth >= this.stack.length) throw new DepthExceeded(this.depth + 1);
    this.stack[this.depth] = hash;
    this.depth += 1;
    this.name = local;
    this.closing = closed;
    this.at = at;
    return $OPEN;
  }

  private close(from: number): number {
    const { bytes, end } = this;
    let at = this.scanName(from);
    if (at < 0) return this.more();
    while (at < end && NAME_CLASS[bytes[at] ?? 0] === BLANK) at += 1;
    if (at >= end) return this.more();
    if (bytes[at] !== GT) throw new MalformedXml('tag');
    if (this.depth === 0 || this.stack[this.depth - 1] !== this.hash) throw new MalformedXml('wrong-end-tag');
    this.depth -= 1;
    this.name = this.local;
    this.at = at + 1;
    return $CLOSE;
  }

  /** Reads a name into `hash` and `local`; -1 where the window ends before the name does. */
  private scanName(from: number): number {
    const { bytes, end } = this;
    let hash = 0;
    let local = 0;
    let at = from;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      const kind = NAME_CLASS[byte] ?? 0;
      if (kind !== 0) {
        if (kind === COLON) {
          hash = (imul(hash, 31) + byte) | 0;
          local = 0;
          continue;
        }
        if (kind === BAD || at === from) throw new MalformedXml('tag');
        this.hash = hash;
        this.local = local;
        return at;
      }
      hash = (imul(hash, 31) + byte) | 0;
      local = (imul(local, 31) + byte) | 0;
    }
    return -1;
  }

  /** Reads one attribute; -1 where the window ends before it does. */
  private attribute(from: number): number {
    const { bytes, end } = this;
    let at = this.scanName(from);
    if (at < 0) return -1;
    while (at < end && NAME_CLASS[bytes[at] ?? 0] === BLANK) at += 1;
    if (at >= end) return -1;
    if (bytes[at] !== EQUALS) throw new MalformedXml('tag');
    at += 1;
    while (at < end && NAME_CLASS[bytes[at] ?? 0] === BLANK) at += 1;
    if (at >= end) return -1;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new MalformedXml('tag');
    const start = at + 1;
    at = this.scanValue(start, quote);
    if (at < 0) return -1;
    this.attributes.add(this.hash, this.local, start, at);
    return at + 1;
  }

  private scanValue(from: number, quote: number): number {
    const { bytes, end } = this;
    for (let at = from; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) return at;
      if (byte < 0x40 && ((TEXT_CLASS[byte] ?? 0) & (TAG_START | FORBIDDEN)) !== 0) {
        throw new MalformedXml(byte === LT ? 'tag' : 'character');
      }
    }
    return -1;
  }

  private text(from: number): number {
    const { bytes, end } = this;
    let flags = 0;
    let at = from;
    for (; at < end; at++) {
      const kind = TEXT_CLASS[bytes[at] ?? 0] ?? 0;
      if (kind === 0) continue;
      if (kind === TAG_START) break;
      flags |= kind;
    }
    if (at >= end && !this.final) return $MORE;
    if ((flags & FORBIDDEN) !== 0) throw new MalformedXml('character');
    return this.textFound(from, at, at, flags & (HAS_ENTITY | HAS_WIDE | HAS_RETURN));
  }

  private textFound(from: number, to: number, next: number, flags: number): number {
    if (to - from > this.limits.tokenBytes) throw new TokenTooLong(to - from);
    this.at = next;
    if (this.depth === 0) {
      for (let at = from; at < to; at++) {
        if (NAME_CLASS[this.bytes[at] ?? 0] !== BLANK)
          throw new MalformedXml(this.rootSeen ? 'after-root' : 'no-root');
      }
      return PASSED_OVER;
    }
    this.textStart = from;
    this.textEnd = to;
    this.textFlags = flags;
    return $TEXT;
  }

  /** Comments and instructions are passed over, CDATA is text, a DOCTYPE is refused. */
  private special(from: number): number {
    const { bytes, end } = this;
    if (bytes[from + 1] === QUESTION) return this.passOver(from + 2, QUESTION, 1);
    const third = bytes[from + 2];
    if (third === DASH && bytes[from + 3] === DASH && from + 3 < end) return this.passOver(from + 4, DASH, 2);
    if (third !== DASH && third !== OPEN_BRACKET && from + 2 < end) throw new MalformedXml('doctype');
    if (end - from < CDATA_START.length) return this.more();
    if (!bytes.subarray(from, from + CDATA_START.length).equals(CDATA_START))
      throw new MalformedXml('doctype');
    const start = from + CDATA_START.length;
    const stop = bytes.indexOf(']]>', start, 'latin1');
    if (stop < 0) return this.more();
    let flags = 0;
    for (let at = start; at < stop; at++) flags |= TEXT_CLASS[bytes[at] ?? 0] ?? 0;
    if ((flags & FORBIDDEN) !== 0) throw new MalformedXml('character');
    return this.textFound(start, stop, stop + 3, flags & (HAS_WIDE | HAS_RETURN));
  }

  /** Passes over what ends with `count` times `last` and a `>`; its content begins at `from`. */
  private passOver(from: number, last: number, count: number): number {
    const { bytes, end } = this;
    for (let at = from + count; at < end; at++) {
      if (bytes[at] !== GT || bytes[at - 1] !== last || bytes[at - count] !== last) continue;
      if (at - this.at > this.limits.tokenBytes) throw new TokenTooLong(at - this.at);
      this.at = at + 1;
      return PASSED_OVER;
    }
    return this.more();
  }
}
