import { RefusedError } from '../refusal.js';
import type { Source } from '../source.js';

const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const END_RECORD_LENGTH = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_RECORD = 0x06064b50;
const ZIP64_RECORD_LENGTH = 56;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_COMMENT = 0xffff;

/** Where the directory of a zip lies. `shift` is added to every offset: bytes were put in front of the zip. */
export interface EndRecord {
  entries: number;
  directoryStart: number;
  directoryLength: number;
  shift: number;
}

/**
 * Finds the one end record of a zip. A second record inside the comment is a trick to show two readers two files: a
 * record counts only when its comment ends with the file and a directory ends where it begins, and there must be one.
 */
export function findEndRecord(source: Source): EndRecord {
  const tailLength = Math.min(
    source.size,
    LONGEST_COMMENT + END_RECORD_LENGTH + ZIP64_LOCATOR_LENGTH + ZIP64_RECORD_LENGTH,
  );
  const tailStart = source.size - tailLength;
  const tail = source.read(tailStart, tailLength);
  const found: EndRecord[] = [];
  let seen = false;
  for (let from = tail.length - END_RECORD_LENGTH; from >= 0;) {
    const at = tail.lastIndexOf(END_RECORD, from);
    if (at < 0) break;
    from = at - 1;
    seen = true;
    if (at + END_RECORD_LENGTH + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const record = readRecord(source, tail, at, tailStart);
    if (record !== null) found.push(record);
  }
  const [record] = found;
  if (record !== undefined && found.length === 1) return record;
  if (!seen) throw new RefusedError('truncated');
  throw new RefusedError('broken-zip', { part: 'directory', reason: 'end-record' });
}

function readRecord(source: Source, tail: Buffer, at: number, tailStart: number): EndRecord | null {
  const wide = at >= ZIP64_LOCATOR_LENGTH && tail.readUInt32LE(at - ZIP64_LOCATOR_LENGTH) === ZIP64_LOCATOR;
  return wide
    ? readWide(source, tail, at - ZIP64_LOCATOR_LENGTH, tailStart)
    : placed(
        source,
        tailStart + at,
        tail.readUInt16LE(at + 10),
        tail.readUInt32LE(at + 12),
        tail.readUInt32LE(at + 16),
      );
}

/** The 64-bit record stands right before its locator, save for data of its own that no writer uses. */
function readWide(source: Source, tail: Buffer, locator: number, tailStart: number): EndRecord | null {
  const at = locator - ZIP64_RECORD_LENGTH;
  if (at < 0 || tail.readUInt32LE(at) !== ZIP64_RECORD) return null;
  const [entries, length, start] = [
    tail.readBigUInt64LE(at + 32),
    tail.readBigUInt64LE(at + 40),
    tail.readBigUInt64LE(at + 48),
  ];
  if (length > BigInt(source.size) || start > BigInt(source.size)) return null;
  return placed(source, tailStart + at, Number(entries), Number(length), Number(start));
}

function placed(
  source: Source,
  end: number,
  entries: number,
  length: number,
  start: number,
): EndRecord | null {
  const directoryStart = end - length;
  const shift = directoryStart - start;
  if (directoryStart < 0 || shift < 0) return null;
  if (entries === 0) return length === 0 ? { entries, directoryStart, directoryLength: 0, shift } : null;
  const signature = source.read(directoryStart, 4);
  if (signature.length < 4 || signature.readUInt32LE(0) !== DIRECTORY_ENTRY) return null;
  return { entries, directoryStart, directoryLength: length, shift };
}
