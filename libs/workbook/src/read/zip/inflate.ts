import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Bounds } from '../bounds.js';
import { errorCode } from '../error-code.js';
import { RefusedError } from '../refusal.js';
import type { Source } from '../source.js';
import type { ZipEntry } from './directory.js';

const LOCAL_HEADER_LENGTH = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const ENCRYPTED = 1;
export const STORED = 0;
export const DEFLATED = 8;
/** Up to this size a part is inflated at one go, which costs less than a stream. */
const AT_ONE_GO = 1024 * 1024;
const PIECE = 64 * 1024;
const INFLATED_PIECE = 128 * 1024;

/** Takes the bytes of a part in order. A piece is only valid during the call. */
export interface PartSink {
  push(piece: Buffer): void;
  /** All bytes of the part were pushed. */
  end(): void;
}

/** Inflates parts of one file; adds up what they unpack to. */
export class Inflater {
  private inflated = 0;

  constructor(
    private readonly source: Source,
    private readonly bounds: Bounds,
  ) {}

  /** Hands the whole part on before it returns. */
  feed(entry: ZipEntry, sink: PartSink): void {
    const packed = this.locate(entry);
    const data = this.source.read(packed, entry.packedSize);
    const whole = entry.method === STORED ? data : inflate(data, entry);
    if (whole.length !== entry.size) throw broken(entry, 'declared-size');
    check(entry, crc32(whole));
    sink.push(whole);
    sink.end();
  }

  /** Hands a large part on in pieces; `rest` is waited for between them. */
  async feedInPieces(entry: ZipEntry, sink: PartSink, rest: () => Promise<void> | undefined): Promise<void> {
    if (entry.size <= AT_ONE_GO) {
      this.feed(entry, sink);
      await rest();
      return;
    }
    const from = this.locate(entry);
    const pieces = entry.method === STORED ? this.stored(entry, from) : this.inflatedPieces(entry, from);
    let size = 0;
    let crc = 0;
    for await (const piece of pieces) {
      size += piece.length;
      if (size > entry.size) throw broken(entry, 'declared-size');
      crc = crc32(piece, crc);
      sink.push(piece);
      await rest();
    }
    if (size !== entry.size) throw broken(entry, 'declared-size');
    check(entry, crc);
    sink.end();
  }

  /** Checks a part against its bounds and finds where its data begins. */
  private locate(entry: ZipEntry): number {
    if (entry.encrypted) throw new RefusedError('encrypted', { part: entry.name });
    if (entry.method !== STORED && entry.method !== DEFLATED) throw broken(entry, 'compression');
    if (entry.method === STORED && entry.size !== entry.packedSize) throw broken(entry, 'declared-size');
    this.count(entry);
    return dataStart(this.source, entry);
  }

  private count(entry: ZipEntry): void {
    const { partBytes, inflatedBytes, ratio, ratioFromBytes } = this.bounds;
    const where = entry.name;
    const times = Math.round(entry.size / Math.max(1, entry.packedSize));
    if (entry.size > ratioFromBytes && times > ratio) {
      throw new RefusedError('suspicious-compression', { part: where, found: entry.size, ratio: times });
    }
    if (entry.size > partBytes) {
      throw new RefusedError('too-many', { what: 'part-bytes', found: entry.size, limit: partBytes, where });
    }
    this.inflated += entry.size;
    if (this.inflated > inflatedBytes) {
      throw new RefusedError('too-many', {
        what: 'inflated-bytes',
        found: this.inflated,
        limit: inflatedBytes,
        where,
      });
    }
  }

  private *stored(entry: ZipEntry, from: number): Generator<Buffer> {
    for (let at = 0; at < entry.packedSize; at += PIECE) {
      yield this.source.read(from + at, Math.min(PIECE, entry.packedSize - at));
    }
  }

  private async *inflatedPieces(entry: ZipEntry, from: number): AsyncGenerator<Buffer> {
    const inflating = createInflateRaw({ chunkSize: INFLATED_PIECE });
    let at = 0;
    const give = (): void => {
      while (at < entry.packedSize) {
        const piece = this.source.read(from + at, Math.min(PIECE, entry.packedSize - at));
        at += piece.length;
        if (piece.length === 0) break;
        if (!inflating.write(piece)) return;
      }
      inflating.end();
    };
    inflating.on('drain', give);
    give();
    try {
      for await (const piece of inflating) yield piece as Buffer;
    } catch (error) {
      throw isZlibError(error) ? broken(entry, 'deflate') : error;
    } finally {
      inflating.destroy();
    }
  }
}

/** Where the packed bytes of an entry begin, after its local header. */
export function dataStart(source: Source, entry: ZipEntry): number {
  const header = source.read(entry.offset, LOCAL_HEADER_LENGTH);
  if (header.length < LOCAL_HEADER_LENGTH || header.readUInt32LE(0) !== LOCAL_SIGNATURE) {
    throw broken(entry, 'local-header');
  }
  if ((header.readUInt16LE(6) & ENCRYPTED) !== 0) throw new RefusedError('encrypted', { part: entry.name });
  const start = entry.offset + LOCAL_HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.packedSize > source.size) throw broken(entry, 'local-header');
  return start;
}

function inflate(data: Buffer, entry: ZipEntry): Buffer {
  if (entry.size === 0 && data.length === 0) return data;
  try {
    // one byte more than declared: a part that fits is then inflated into one buffer, a longer one is noticed
    const room = Math.max(64, entry.size + 1);
    return inflateRawSync(data, { chunkSize: room, maxOutputLength: room });
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') throw broken(entry, 'declared-size');
    throw isZlibError(error) ? broken(entry, 'deflate') : error;
  }
}

function isZlibError(error: unknown): boolean {
  return errorCode(error).startsWith('Z_');
}

function check(entry: ZipEntry, crc: number): void {
  if (crc !== entry.crc) throw new RefusedError('checksum-mismatch', { part: entry.name });
}

function broken(
  entry: ZipEntry,
  reason: 'local-header' | 'declared-size' | 'deflate' | 'compression',
): RefusedError {
  return new RefusedError('broken-zip', { part: entry.name, reason });
}
