import { strFromU8, strToU8 } from 'fflate';

/** Parts of a package by path, in the order in which they were written. */
export type Parts = Map<string, Uint8Array>;

export function textOf(parts: Parts, path: string): string | undefined {
  const bytes = parts.get(path);
  return bytes && strFromU8(bytes);
}

export function setText(parts: Parts, path: string, text: string): void {
  parts.set(path, strToU8(text));
}
