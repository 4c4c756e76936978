import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { builtWorkbooks } from './built-workbooks.js';
import type { Parts } from './mutations/parts.js';

const LARGEST = 512 * 1024;
/** A workbook that unpacks to more is only changed as a whole: packing it again would take too long. */
const LARGEST_UNPACKED = 4 * 1024 * 1024;
/** Parts of a workbook up to this size are unpacked once and kept. */
const LARGEST_KEPT = 256 * 1024;

/** A workbook to be changed. */
export interface Base {
  name: string;
  bytes: Uint8Array;
  /** null: it is no zip, an empty or a large one. */
  parts: () => Parts | null;
}

/** Where workbooks are looked for; a folder that is not there is passed over. */
export interface Folders {
  fixtures: string;
  corpus: string;
}

/** All workbooks at hand, always in the same order: built ones, our fixtures, those of others. */
export async function loadBases({ fixtures, corpus }: Folders): Promise<Base[][]> {
  const built = builtWorkbooks().map(([name, bytes]) => base(`built ${name}`, bytes));
  const groups = [built, await inFolder(fixtures), await inFolder(corpus)];
  return groups.filter((group) => group.length > 0);
}

async function inFolder(folder: string): Promise<Base[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.xls[xm]$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const bases: Base[] = [];
  for (const path of paths) {
    const bytes = await readFile(path);
    if (bytes.length > 0 && bytes.length <= LARGEST) bases.push(base(relative(folder, path), bytes));
  }
  return bases;
}

function base(name: string, bytes: Uint8Array): Base {
  let kept: Parts | null | undefined;
  const parts = (): Parts | null => {
    if (kept !== undefined) return kept;
    const { unpacked, size } = unpack(bytes);
    if (unpacked === null || size <= LARGEST_KEPT) kept = unpacked;
    return unpacked;
  };
  return { name, bytes, parts };
}

function unpack(bytes: Uint8Array): { unpacked: Parts | null; size: number } {
  let size = 0;
  try {
    unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) < 0 });
    return { unpacked: size > 0 && size <= LARGEST_UNPACKED ? unzipSync(bytes) : null, size };
  } catch {
    return { unpacked: null, size }; // no sound zip, so only its bytes are changed
  }
}
