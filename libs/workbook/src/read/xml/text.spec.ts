import { HAS_ENTITY, HAS_RETURN, HAS_WIDE } from './byte-classes.js';
import { MalformedXml } from './malformed.js';
import { decodeText, withoutEscapes } from './text.js';

const ALL = HAS_ENTITY | HAS_WIDE | HAS_RETURN;
const decode = (bytes: string | Buffer): string => {
  const buffer = Buffer.from(bytes as string);
  return decodeText(buffer, 0, buffer.length, ALL);
};

describe('text in XML', () => {
  it('decodes entities and references', () => {
    expect(decode('&lt;a&gt; &amp;amp; &quot;x&apos; &#25351;&#x6807; &#x1F600;')).toBe(
      '<a> &amp; "x\' 指标 😀',
    );
  });

  it.each(['&#0;', '&#x1F;', '&#xD800;', '&#x110000;', '&#xFFFE;', '&#99999999;'])(
    'makes U+FFFD of %s',
    (text) => {
      expect(decode(text)).toBe('\ufffd');
    },
  );

  it.each(['&nbsp;', '&', '& ;', '&#;', '&#xZZ;', '&verylongentityname;'])('refuses %s', (text) => {
    expect(() => decode(text)).toThrow(MalformedXml);
  });

  it('reads line ends as XML does, but keeps a return that is written as a reference', () => {
    expect(decode('a\r\nb\rc&#13;d')).toBe('a\nb\nc\rd');
  });

  it('makes U+FFFD of bytes that are not UTF-8, always the same', () => {
    const broken = Buffer.from([0x41, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xff, 0x42]);
    expect(decode(broken)).toMatch(/^A\ufffd+B$/);
    expect(decode(broken)).toBe(decode(Buffer.from(broken)));
  });
});

describe('escapes of Excel', () => {
  it.each([
    ['a_x000D_b', 'a\rb'],
    ['_x005F_x000D_', '_x000D_'],
    ['SH_x005f_x000D_Z', 'SH_x000D_Z'],
    ['_x0041__x0042_', 'AB'],
    ['_xD83D__xDE00_', '😀'],
    ['_x000_ _x00G0_ x0041_', '_x000_ _x00G0_ x0041_'],
    ['_x0000_', '\ufffd'],
    ['_xD83D_ _xDE00_', '\ufffd \ufffd'],
  ])('%s is %j', (written, text) => {
    expect(withoutEscapes(written)).toBe(text);
  });
});
