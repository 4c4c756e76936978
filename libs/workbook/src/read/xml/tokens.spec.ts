import fc from 'fast-check';
import { DepthExceeded, TokenTooLong } from './exceeded.js';
import { MalformedXml } from './malformed.js';
import { nameHash } from './name.js';
import { attributeText, decodeText } from './text.js';
import { CLOSE, END, MORE, OPEN, TEXT, XmlTokens } from './tokens.js';

const LIMITS = { tokenBytes: 1000, xmlDepth: 100 };
const NAMES = new Map(['a', 'b', 'row', 'c'].map((name) => [nameHash(name), name]));

/** The document's tokens as text, with its bytes pushed in pieces of the given size. */
function tokensOf(xml: string, pieceSize = Number.POSITIVE_INFINITY, limits = LIMITS): string[] {
  const tokens = new XmlTokens(limits);
  const bytes = Buffer.from(xml);
  const seen: string[] = [];
  for (let at = 0; at <= bytes.length; at += pieceSize) {
    if (at < bytes.length) tokens.push(bytes.subarray(at, at + pieceSize));
    if (at + pieceSize >= bytes.length) tokens.finish();
    for (let token = tokens.next(); token !== MORE && token !== END; token = tokens.next())
      seen.push(shown(tokens, token));
  }
  return seen;
}

function shown(tokens: XmlTokens, token: number): string {
  const name = NAMES.get(tokens.name) ?? '?';
  if (token === CLOSE) return `/${name}`;
  if (token === TEXT)
    return `"${decodeText(tokens.bytes, tokens.textStart, tokens.textEnd, tokens.textFlags)}"`;
  expect(token).toBe(OPEN);
  const values = Array.from({ length: tokens.attributes.count }, (_, index) => attributeText(tokens, index));
  return [name, ...values].join(' ');
}

describe('tokens of XML', () => {
  it('are tags, attributes and text', () => {
    expect(tokensOf('<a><row r="1" s=\'2\' ><c x="a>b"/>t&amp;t</row></a>')).toEqual([
      'a',
      'row 1 2',
      'c a>b',
      '/c',
      '"t&t"',
      '/row',
      '/a',
    ]);
  });

  it('have names without prefixes', () => {
    expect(tokensOf('<x:a xmlns:x="u"><x:row/></x:a>')).toEqual(['a u', 'row', '/row', '/a']);
  });

  it('leave out comments and instructions, and take CDATA as text', () => {
    expect(tokensOf('<?xml version="1.0"?><!-- <b> --><a>1<!-- - -->2<?p ?><![CDATA[<&]]></a>\n')).toEqual([
      'a',
      '"1"',
      '"2"',
      '"<&"',
      '/a',
    ]);
  });

  it('are the same however the bytes arrive', () => {
    const xml =
      '<?xml version="1.0"?><a b="1"><!-- c --><row r="&lt;"><c>指标 &amp; 值</c><c/></row><![CDATA[x]]]]></a>';
    const whole = tokensOf(xml);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: xml.length }), (size) => {
        expect(tokensOf(xml, size)).toEqual(whole);
      }),
    );
  });

  it('can be very many comments in a row', () => {
    expect(tokensOf(`<a>${'<!---->'.repeat(50_000)}</a>`)).toEqual(['a', '/a']);
  });

  it.each([
    ['<a><b></a></b>', 'wrong-end-tag'],
    ['<a', 'not-closed'],
    ['<a><b>', 'not-closed'],
    ['<a>text', 'not-closed'],
    ['<a><!-- ', 'not-closed'],
    ['<a><![CDATA[ ', 'not-closed'],
    ['', 'no-root'],
    ['  ', 'no-root'],
    ['text', 'no-root'],
    ['<a/><b/>', 'after-root'],
    ['<a/>text', 'after-root'],
    ['</a>', 'wrong-end-tag'],
    ['<a b></a>', 'tag'],
    ['<a b=c></a>', 'tag'],
    ['<a b="<"></a>', 'tag'],
    ['<a / ></a>', 'tag'],
    ['< a></a>', 'tag'],
    ['<a>\0</a>', 'character'],
    ['<a>\x1f</a>', 'character'],
    ['<a b="\0"/>', 'character'],
    ['<a><![CDATA[\0]]></a>', 'character'],
    ['<!DOCTYPE a><a/>', 'doctype'],
    ['<a><!ENTITY b "c"></a>', 'doctype'],
  ])('%j is refused: %s', (xml, reason) => {
    let thrown: unknown;
    try {
      tokensOf(xml);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(MalformedXml);
    expect((thrown as MalformedXml).reason).toBe(reason);
  });

  it('are bounded in length and depth, in pieces as at one go', () => {
    const long = `<a>${'x'.repeat(1001)}</a>`;
    expect(() => tokensOf(long)).toThrow(TokenTooLong);
    expect(() => tokensOf(long, 100)).toThrow(TokenTooLong);
    expect(() => tokensOf(`<a b="${'x'.repeat(1001)}"/>`)).toThrow(TokenTooLong);
    expect(() => tokensOf('<a>'.repeat(101))).toThrow(DepthExceeded);
    expect(tokensOf(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`)).toHaveLength(200);
  });

  it('can have very many attributes', () => {
    const many = Array.from({ length: 100 }, (_, index) => `x${index}="${index}"`).join(' ');
    expect(tokensOf(`<a ${many}/>`, 100, { ...LIMITS, tokenBytes: 5000 })[0]).toBe(
      ['a', ...Array.from({ length: 100 }, (_, index) => String(index))].join(' '),
    );
  });
});
