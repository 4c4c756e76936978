/** Positions of a zip entry's two headers, for tests that spoil a sound zip byte by byte. */
export interface EntryPlace {
  /** Of its local header. */
  local: number;
  /** Of its entry in the directory. */
  directory: number;
}

/** A copy of a zip, changed at the headers of one entry. */
export function patchEntry(
  zip: Uint8Array,
  name: string,
  change: (bytes: Buffer, place: EntryPlace) => void,
): Uint8Array {
  const bytes = Buffer.from(zip);
  change(bytes, placeOf(bytes, name));
  return bytes;
}

export function endRecordAt(bytes: Buffer): number {
  return bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
}

function placeOf(bytes: Buffer, name: string): EntryPlace {
  const end = endRecordAt(bytes);
  let at = bytes.readUInt32LE(end + 16);
  while (at < end) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      return { directory: at, local: bytes.readUInt32LE(at + 42) };
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`no entry ${name}`);
}
