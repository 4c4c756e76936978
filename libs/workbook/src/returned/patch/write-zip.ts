import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { Source } from '../../read/source.js';
import type { ZipEntry } from '../../read/zip/directory.js';
import { DEFLATED, dataStart, STORED } from '../../read/zip/inflate.js';
import { CannotPatch } from './cannot-patch.js';
import { XML_DECLARATION } from './namespaces.js';

/** Deflated bytes with what the directory says of them. */
interface PackedEntry {
  name: string;
  packed: Buffer;
  crc: number;
  size: number;
}

/** The same file gives the same bytes at any time; zip files keep local time, and 1980 is the first year they know. */
const FIXED_TIME = new Date(1980, 0, 1);

/** An entry as it lies in the upload; what it unpacks to is not looked at. */
export function packedCopy(source: Source, entry: ZipEntry): PackedEntry {
  const { name, crc, size, method, encrypted } = entry;
  if (encrypted || (method !== STORED && method !== DEFLATED)) throw new CannotPatch('zip');
  const data = source.read(dataStart(source, entry), entry.packedSize);
  // sizes stand behind the data, which readers expect of deflated entries only
  return { name, crc, size, packed: method === STORED ? deflateRawSync(data) : data };
}

export function packNew(name: string, content: Buffer): PackedEntry {
  const bytes = Buffer.concat([Buffer.from(XML_DECLARATION), content]);
  return { name, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) };
}

/** The same of a part that never stands in memory as a whole: each piece is deflated by itself, up to a whole byte. */
export function packPieces(name: string, content: Iterable<Buffer>): PackedEntry {
  const packed: Buffer[] = [];
  let [crc, size] = [0, 0];
  const add = (piece: Buffer): void => {
    if (piece.length === 0) return; // the checksum of nothing would begin anew
    packed.push(deflateRawSync(piece, { finishFlush: constants.Z_SYNC_FLUSH }));
    crc = crc32(piece, crc);
    size += piece.length;
  };
  add(Buffer.from(XML_DECLARATION));
  for (const piece of content) add(piece);
  packed.push(deflateRawSync(Buffer.alloc(0)));
  return { name, crc, size, packed: Buffer.concat(packed) };
}

export function writeZip(entries: PackedEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const { name, crc, size, packed } of entries) {
    const file: ZipInputFile = { filename: name, crc, size, compression: DEFLATED, mtime: FIXED_TIME };
    zip.add(file);
    // the zip has put its taker there
    file.ondata?.(null, new Uint8Array(packed.buffer as ArrayBuffer, packed.byteOffset, packed.length), true);
  }
  zip.end();
  return Buffer.concat(pieces);
}
