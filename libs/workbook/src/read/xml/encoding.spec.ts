import { RefusedError } from '../refusal.js';
import { asUtf8 } from './encoding.js';

function decoded(pieces: Buffer[]): string {
  const parts: Buffer[] = [];
  let ended = false;
  const sink = asUtf8('a.xml', {
    push: (piece) => parts.push(Buffer.from(piece)),
    end: () => {
      ended = true;
    },
  });
  pieces.forEach((piece) => {
    sink.push(piece);
  });
  sink.end();
  expect(ended).toBe(true);
  return Buffer.concat(parts).toString('utf8');
}

const XML = '<a>指标😀</a>';
const utf16le = Buffer.from(XML, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();

describe('encodings of parts', () => {
  it.each([
    ['UTF-8', Buffer.from(XML)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(XML)])],
    ['UTF-16 little-endian', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le])],
    ['UTF-16 big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ['UTF-16 little-endian without a mark', utf16le],
    ['UTF-16 big-endian without a mark', utf16be],
  ])('%s is read', (_, bytes) => {
    expect(decoded([bytes])).toBe(XML);
  });

  it('takes a character that is cut in two', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le]);
    expect(decoded([bytes.subarray(0, 9), bytes.subarray(9, 15), bytes.subarray(15)])).toBe(XML);
  });

  it('follows the declaration', () => {
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'),
      Buffer.from([0xd6, 0xb8]),
      Buffer.from('</a>'),
    ]);
    expect(decoded([gbk])).toBe('<?xml version="1.0" encoding="GBK"?><a>指</a>');
  });

  it('does not believe a declaration of UTF-16 in UTF-8', () => {
    const lying = '<?xml version="1.0" encoding="utf-16"?><a>指</a>';
    expect(decoded([Buffer.from(lying)])).toBe(lying);
  });

  it('refuses an encoding that nobody knows', () => {
    expect(() => decoded([Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>')])).toThrow(
      RefusedError,
    );
  });
});
