import { zipSync, strToU8 } from 'fflate';
import { SUBMISSION_BOUNDS } from '../bounds.js';
import { RefusedError } from '../refusal.js';
import { bytesSource } from '../source.js';
import { endRecordAt, patchEntry } from '../testing/patch-zip.js';
import { readDirectory } from './directory.js';
import { Inflater } from './inflate.js';

const read = (bytes: Uint8Array) => readDirectory(bytesSource(bytes), SUBMISSION_BOUNDS);
const zip = zipSync({ 'a.txt': strToU8('hello'), 'b/': new Uint8Array(0), 'b/c.txt': strToU8('world') });

function content(bytes: Uint8Array, name: string): string {
  const entry = read(bytes).byName.get(name)!;
  let text = '';
  new Inflater(bytesSource(bytes), SUBMISSION_BOUNDS).feed(entry, {
    push: (piece) => {
      text += piece.toString();
    },
    end: () => undefined,
  });
  return text;
}

describe('the directory of a zip', () => {
  it('lists the entries, folders left out', () => {
    expect(read(zip).entries.map(({ name, size }) => [name, size])).toEqual([
      ['a.txt', 5],
      ['b/c.txt', 5],
    ]);
  });

  it('is found behind bytes that were put in front of the zip, and before a comment', () => {
    const commented = Buffer.concat([Buffer.from('#!/bin/sh\n'), zip, Buffer.from('hello')]);
    commented.writeUInt16LE(5, commented.length - 5 - 2);
    expect(content(commented, 'b/c.txt')).toBe('world');
  });

  it('has one end record: a second one in the comment does not count', () => {
    const fake = Buffer.alloc(22);
    fake.write('PK\x05\x06', 'latin1');
    fake.writeUInt16LE(1, 10);
    fake.writeUInt32LE(46, 12);
    const bytes = Buffer.concat([zip, fake]);
    bytes.writeUInt16LE(22, zip.length - 2);
    expect(read(bytes).entries).toHaveLength(2);
  });

  it('refuses a zip that holds two directories, each with its end record', () => {
    const end = endRecordAt(Buffer.from(zip));
    const second = Buffer.from(zip.subarray(Buffer.from(zip).readUInt32LE(end + 16)));
    const bytes = Buffer.concat([zip, second]);
    bytes.writeUInt16LE(second.length, zip.length - 2);
    expect(() => read(bytes)).toThrow(RefusedError);
  });

  it('is read in its 64-bit form', () => {
    expect(content(widened(zip), 'b/c.txt')).toBe('world');
  });

  it('refuses an entry that is not whole', () => {
    const bytes = patchEntry(zip, 'b/c.txt', (buffer, { directory }) => {
      buffer.writeUInt16LE(60_000, directory + 28);
    });
    expect(() => read(bytes)).toThrow(RefusedError);
  });
});

/** The same zip with a 64-bit end record and its locator in front of the plain one. */
function widened(plain: Uint8Array): Uint8Array {
  const bytes = Buffer.from(plain);
  const end = endRecordAt(bytes);
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(bytes.readUInt16LE(end + 10)), 24);
  record.writeBigUInt64LE(BigInt(bytes.readUInt16LE(end + 10)), 32);
  record.writeBigUInt64LE(BigInt(bytes.readUInt32LE(end + 12)), 40);
  record.writeBigUInt64LE(BigInt(bytes.readUInt32LE(end + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(end), 8);
  const last = Buffer.from(bytes.subarray(end));
  last.fill(0xff, 8, 20);
  return Buffer.concat([bytes.subarray(0, end), record, locator, last]);
}
