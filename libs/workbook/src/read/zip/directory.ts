import type { Bounds } from '../bounds.js';
import { RefusedError } from '../refusal.js';
import type { Source } from '../source.js';
import { findEndRecord } from './end-record.js';

/*
 * Why not yauzl: it gives entries and data through callbacks and streams only, at several turns
 * of the event loop each. An ordinary submission is to be read in 1 ms, by code that can also run synchronously.
 */

const ENTRY_LENGTH = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;
const WIDE_FIELD = 0x0001;
const UNSET = 0xffffffff;

export interface ZipEntry {
  /** As a part name: `/` between folders, none at the start. */
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/** What a zip says that it holds. Nothing has been inflated yet. */
export interface ZipDirectory {
  /** In the order of the directory, folders left out. */
  entries: ZipEntry[];
  /** By name. */
  byName: Map<string, ZipEntry>;
}

export function readDirectory(source: Source, bounds: Bounds): ZipDirectory {
  const end = findEndRecord(source);
  if (end.entries > bounds.zipEntries) {
    // the end record may lie, so it is believed only when the directory is long enough for what it says
    const limit = bounds.zipEntries;
    if (end.directoryLength < end.entries * ENTRY_LENGTH) throw brokenDirectory('entry-count');
    throw new RefusedError('too-many', { what: 'zip-entries', found: end.entries, limit, where: 'workbook' });
  }
  const bytes = source.read(end.directoryStart, end.directoryLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  let counted = 0;
  while (at < bytes.length) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) break;
    const length =
      ENTRY_LENGTH + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (at + length > bytes.length) throw brokenDirectory('directory-entry');
    const entry = readEntry(bytes.subarray(at, at + length), end.shift);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += length;
    counted += 1;
  }
  if (at !== bytes.length) throw brokenDirectory('directory-entry');
  if (counted !== end.entries) throw brokenDirectory('entry-count');
  refuseOverlaps(entries, end.directoryStart);
  return { entries, byName: indexed(entries) };
}

function readEntry(bytes: Buffer, shift: number): ZipEntry {
  const flags = bytes.readUInt16LE(8);
  const nameEnd = ENTRY_LENGTH + bytes.readUInt16LE(28);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(30));
  const wide = wideValues(extra);
  const pick = (value: number): number => (value === UNSET ? wide.next() : value);
  // the order of the wide values is fixed: size, packed size, offset
  const size = pick(bytes.readUInt32LE(24));
  const packedSize = pick(bytes.readUInt32LE(20));
  const offset = pick(bytes.readUInt32LE(42)) + shift;
  return {
    name: partName(bytes.toString((flags & UTF8_NAME) !== 0 ? 'utf8' : 'latin1', ENTRY_LENGTH, nameEnd)),
    encrypted: (flags & ENCRYPTED) !== 0,
    method: bytes.readUInt16LE(10),
    crc: bytes.readUInt32LE(16),
    packedSize,
    size,
    offset,
  };
}

function wideValues(extra: Buffer): { next(): number } {
  let at = 0;
  let end = 0;
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
    if (extra.readUInt16LE(field) !== WIDE_FIELD) continue;
    at = field + 4;
    end = Math.min(extra.length, at + extra.readUInt16LE(field + 2));
    break;
  }
  return {
    next() {
      if (at + 8 > end) throw brokenDirectory('directory-entry');
      const value = extra.readBigUInt64LE(at);
      at += 8;
      if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw brokenDirectory('directory-entry');
      return Number(value);
    },
  };
}

/** Some writers on Windows put back-slashes, some a slash at the start. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function indexed(entries: ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (byName.has(entry.name)) throw new RefusedError('duplicate-part', { part: entry.name });
    byName.set(entry.name, entry);
  }
  return byName;
}

/** Entries that share bytes are how a small file is made to hold a huge number of large parts. */
function refuseOverlaps(entries: ZipEntry[], directoryStart: number): void {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  let free = 0;
  for (const entry of inOrder) {
    if (entry.offset < free) throw new RefusedError('broken-zip', { part: entry.name, reason: 'overlap' });
    free = entry.offset + 30 + entry.packedSize;
  }
  if (free > directoryStart) throw brokenDirectory('overlap');
}

function brokenDirectory(reason: 'entry-count' | 'directory-entry' | 'overlap'): RefusedError {
  return new RefusedError('broken-zip', { part: 'directory', reason });
}
