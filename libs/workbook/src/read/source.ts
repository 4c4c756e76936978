import { readSync } from 'node:fs';

/** Where the bytes of a file come from: all of them in memory, or an open file that is read as needed. */
export interface Source {
  readonly size: number;
  /** Bytes `from` … `from + length`, fewer at the end of the file. Not to be kept or changed by the caller. */
  read(from: number, length: number): Buffer;
}

export function bytesSource(bytes: Uint8Array): Source {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: all.length, read: (from, length) => all.subarray(from, from + length) };
}

/** @param size of the file in bytes, as its owner measured it when it was opened */
export function fileSource(descriptor: number, size: number): Source {
  return {
    size,
    read(from, length) {
      const wanted = Math.max(0, Math.min(length, size - from));
      const buffer = Buffer.allocUnsafe(wanted);
      let filled = 0;
      while (filled < wanted) {
        const got = readSync(descriptor, buffer, filled, wanted - filled, from + filled);
        if (got === 0) break;
        filled += got;
      }
      return buffer.subarray(0, filled);
    },
  };
}
