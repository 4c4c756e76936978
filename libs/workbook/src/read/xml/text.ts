import { HAS_ENTITY, HAS_RETURN, HAS_WIDE, TEXT_CLASS } from './byte-classes.js';
import { MalformedXml } from './malformed.js';
import type { XmlTokens } from './tokens.js';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const REPLACEMENT = '\ufffd';
const LONGEST_REFERENCE = 12;
const LETTER_X = 0x78;

/**
 * The characters of bytes `start` … `end`. Bytes that are not UTF-8, and references to characters that XML does not
 * have (NUL, control characters, surrogates), become U+FFFD: always the same, and no NUL gets into a record.
 */
export function decodeText(bytes: Buffer, start: number, end: number, flags: number): string {
  if (flags === 0) return bytes.toString('latin1', start, end);
  let text = bytes.toString((flags & HAS_WIDE) === 0 ? 'latin1' : 'utf8', start, end);
  if ((flags & HAS_RETURN) !== 0) text = text.replace(/\r\n?/g, '\n');
  return (flags & HAS_ENTITY) === 0 ? text : withEntities(text);
}

/** The value of attribute `index` of the tag that was just opened. */
export function attributeText(tokens: XmlTokens, index: number): string {
  const { bytes } = tokens;
  const start = tokens.attributes.start[index] ?? 0;
  const end = tokens.attributes.end[index] ?? 0;
  let flags = 0;
  for (let at = start; at < end; at++) flags |= TEXT_CLASS[bytes[at] ?? 0] ?? 0;
  const text = decodeText(bytes, start, end, flags & (HAS_ENTITY | HAS_WIDE | HAS_RETURN));
  return /[\t\n]/.test(text) ? text.replace(/[\t\n]/g, ' ') : text;
}

/** The value of the first attribute whose whole name has this hash; null where the tag has none. */
export function findAttribute(tokens: XmlTokens, hash: number): string | null {
  for (let index = 0; index < tokens.attributes.count; index++) {
    if (tokens.attributes.name[index] === hash) return attributeText(tokens, index);
  }
  return null;
}

function withEntities(text: string): string {
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const stop = text.indexOf(';', at);
    if (stop < 0 || stop - at > LONGEST_REFERENCE) throw new MalformedXml('entity');
    decoded += text.slice(from, at) + reference(text.slice(at + 1, stop));
    from = stop + 1;
  }
  return decoded + text.slice(from);
}

function reference(name: string): string {
  if (!name.startsWith('#')) {
    const named = NAMED.get(name);
    if (named === undefined) throw new MalformedXml('entity');
    return named;
  }
  const code = name.charCodeAt(1) === LETTER_X ? codePoint(name, 2, 16) : codePoint(name, 1, 10);
  return isCharacter(code) ? String.fromCodePoint(code) : REPLACEMENT;
}

function codePoint(name: string, from: number, radix: number): number {
  if (name.length === from) throw new MalformedXml('entity');
  let code = 0;
  for (let at = from; at < name.length; at++) {
    const unit = name.charCodeAt(at) | 0x20;
    const digit = unit >= 0x61 ? unit - 0x61 + 10 : name.charCodeAt(at) - 0x30;
    if (digit < 0 || digit >= radix || (digit > 9 && unit < 0x61)) throw new MalformedXml('entity');
    code = code * radix + digit;
  }
  return code;
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/**
 * Excel writes a character that XML cannot hold as `_xHHHH_`, and an underscore before such a pattern as `_x005F_`.
 * A NUL and half a surrogate pair become U+FFFD.
 */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  const decoded = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => {
    const unit = Number.parseInt(digits, 16);
    return unit === 0 ? REPLACEMENT : String.fromCharCode(unit);
  });
  return decoded.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    REPLACEMENT,
  );
}
