import { decodeText, withoutEscapes } from '../../../read/xml/text.js';
import { xmlAttribute, xmlText } from './escape.js';

const back = (xml: string): string => {
  const bytes = Buffer.from(xml);
  return withoutEscapes(decodeText(bytes, 0, bytes.length, 0xff));
};

describe('text in XML', () => {
  it.each(['<b> & "c" \'d\'', '_x0041_', '_x005F_x0041_', 'a\r\nb\u0001', '\ufffe', '𠮷 ]]>', '\t '])(
    'is read back as it was: %j',
    (text) => {
      expect(back(xmlText(text))).toBe(text);
    },
  );

  it('has no character that XML cannot hold', () => {
    expect(xmlText('\u0000\ud800a\udc00')).toBe('\ufffd\ufffda\ufffd');
  });

  it('keeps line breaks in attributes', () => {
    expect(xmlAttribute('a\n"b"\t')).toBe('a&#10;&quot;b&quot;&#9;');
  });
});
