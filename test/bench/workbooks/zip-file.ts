import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

const DEFLATED = 8;
const ENOUGH = 256 * 1024;

/** Writes a zip of any size to a file; parts are deflated piece by piece, as the spreadsheet programs do it. */
export class ZipFile {
  private readonly zip: Zip;
  private readonly file: WriteStream;

  constructor(path: string) {
    this.file = createWriteStream(path);
    this.zip = new Zip((error, piece) => {
      if (error) this.file.destroy(error);
      else this.file.write(piece);
    });
  }

  async add(name: string, pieces: Iterable<string>): Promise<void> {
    const part: ZipInputFile = {
      filename: name,
      size: 0,
      crc: 0,
      compression: DEFLATED,
      mtime: '2024-01-01T00:00:00',
    };
    this.zip.add(part);
    const deflate = createDeflateRaw({ level: 6 });
    deflate.on('data', (piece: Buffer<ArrayBuffer>) => part.ondata?.(null, piece, false));
    for (const piece of joined(pieces)) {
      part.crc = crc32(piece, part.crc);
      part.size += piece.length;
      if (!deflate.write(piece)) await once(deflate, 'drain');
      if (this.file.writableNeedDrain) await once(this.file, 'drain');
    }
    deflate.end();
    await once(deflate, 'end');
    part.ondata?.(null, new Uint8Array(0), true);
  }

  async end(): Promise<void> {
    this.zip.end();
    this.file.end();
    await finished(this.file);
  }
}

function* joined(pieces: Iterable<string>): Generator<Buffer<ArrayBuffer>> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < ENOUGH) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
