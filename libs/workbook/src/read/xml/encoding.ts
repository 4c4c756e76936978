import { TextDecoder } from 'node:util';
import { errorCode } from '../error-code.js';
import { RefusedError } from '../refusal.js';
import type { PartSink } from '../zip/inflate.js';

const DECLARATION = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/;
/** UTF-16 is in this list because a declaration that can be read byte by byte is not in UTF-16, whatever it says. */
const READ_AS_IT_IS = new Set([
  'utf-8',
  'utf8',
  'us-ascii',
  'ascii',
  'utf-16',
  'utf16',
  'ucs-2',
  'iso-10646-ucs-2',
]);

/** Hands a part on as UTF-8, whatever it is written in, without a byte order mark. */
export function asUtf8(part: string, sink: PartSink): PartSink {
  let decoder: TextDecoder | null = null;
  let started = false;
  return {
    push(piece) {
      if (piece.length === 0) return;
      let rest = piece;
      if (!started) {
        started = true;
        const found = encodingOf(piece);
        rest = piece.subarray(found.mark);
        if (found.label !== null) decoder = decoderFor(found.label, part);
      }
      sink.push(decoder === null ? rest : Buffer.from(decoder.decode(rest, { stream: true })));
    },
    end() {
      if (decoder !== null) sink.push(Buffer.from(decoder.decode()));
      sink.end();
    },
  };
}

/** Byte order marks, then what `<` looks like in UTF-16 without one. */
const STARTS: readonly { bytes: Buffer; mark: number; label: string | null }[] = [
  { bytes: Buffer.from([0xef, 0xbb, 0xbf]), mark: 3, label: null },
  { bytes: Buffer.from([0xfe, 0xff]), mark: 2, label: 'utf-16be' },
  { bytes: Buffer.from([0xff, 0xfe]), mark: 2, label: 'utf-16le' },
  { bytes: Buffer.from([0, 0x3c]), mark: 0, label: 'utf-16be' },
  { bytes: Buffer.from([0x3c, 0]), mark: 0, label: 'utf-16le' },
];

/** `label` null: UTF-8; `mark`: length of the byte order mark. */
function encodingOf(bytes: Buffer): { label: string | null; mark: number } {
  const start = STARTS.find((one) => bytes.subarray(0, one.bytes.length).equals(one.bytes));
  if (start !== undefined) return start;
  // every other part begins with <?xml or < : only a declaration can say otherwise
  const declared = DECLARATION.exec(bytes.toString('latin1', 0, 200))?.[1]?.toLowerCase();
  return { label: declared === undefined || READ_AS_IT_IS.has(declared) ? null : declared, mark: 0 };
}

function decoderFor(label: string, part: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (errorCode(error) === 'ERR_ENCODING_NOT_SUPPORTED')
      throw new RefusedError('unknown-encoding', { part, found: label });
    throw error;
  }
}
