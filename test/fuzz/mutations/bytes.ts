import type { Random } from '../random.js';

type ByteMutation = (bytes: Buffer, random: Random) => Buffer;

/** Changes to a file as a whole, as bad disks, mail programs and attackers make them. */
const MUTATIONS: readonly ByteMutation[] = [
  flipBits,
  setBytes,
  truncate,
  cutOut,
  repeat,
  spoilHeader,
  spoilEndRecord,
];

export function mutateBytes(file: Uint8Array, random: Random): Uint8Array {
  let bytes = Buffer.from(file);
  for (let left = 1 + random.below(3); left > 0 && bytes.length > 0; left--) {
    bytes = Buffer.from(random.pick(MUTATIONS)(bytes, random));
  }
  return bytes;
}

function flipBits(bytes: Buffer, random: Random): Buffer {
  for (let left = 1 + random.below(16); left > 0; left--) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
}

function setBytes(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  return bytes.fill(
    random.pick([0, 0xff, 0x7f, 0x80, 0x20]),
    at,
    Math.min(bytes.length, at + 1 + random.below(8)),
  );
}

function truncate(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, random.below(bytes.length));
}

function cutOut(bytes: Buffer, random: Random): Buffer {
  const from = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random.below(512))]);
}

function repeat(bytes: Buffer, random: Random): Buffer {
  const from = random.below(bytes.length);
  const piece = bytes.subarray(from, from + 1 + random.below(2_048));
  return Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from)]);
}

/** Lengths, offsets, methods and flags of one entry, in the directory or before its data. */
function spoilHeader(bytes: Buffer, random: Random): Buffer {
  const signature = random.pick(['PK\x01\x02', 'PK\x03\x04']);
  const found = bytes.indexOf(signature, random.below(bytes.length), 'latin1');
  const at = found < 0 ? bytes.indexOf(signature, 0, 'latin1') : found;
  if (at < 0 || at + 46 > bytes.length) return bytes;
  return spoilField(bytes, at + 4 + random.below(42), random);
}

function spoilEndRecord(bytes: Buffer, random: Random): Buffer {
  const at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  return at < 0 || at + 22 > bytes.length ? bytes : spoilField(bytes, at + 4 + random.below(18), random);
}

function spoilField(bytes: Buffer, at: number, random: Random): Buffer {
  const value = random.pick([
    0,
    1,
    8,
    0xffff,
    0x7fffffff,
    0xffffffff,
    bytes.length,
    random.below(bytes.length),
  ]);
  if (at + 4 <= bytes.length && random.percent(50)) bytes.writeUInt32LE(value >>> 0, at);
  else bytes.writeUInt16LE(value & 0xffff, Math.min(at, bytes.length - 2));
  return bytes;
}
