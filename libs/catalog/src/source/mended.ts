import type { z } from 'zod';
import { property } from './property.js';

/** A file of which every faulty part was replaced by something harmless or left out. */
export interface Mended {
  data: Record<string, unknown>;
  /** An indicator is lacking: sums mean nothing. */
  incomplete: boolean;
  /** Keys of the file that are missing or were refused. */
  refused: Set<string>;
}

/** The values under the keys of a schema that are right, `harmless` ones in place of the others. */
export function mendKeys(
  shape: Record<string, z.ZodType>,
  value: unknown,
  harmless: Record<string, unknown>,
): { data: Record<string, unknown>; refused: Set<string> } {
  const data: Record<string, unknown> = {};
  const refused = new Set<string>();
  for (const [key, schema] of Object.entries(shape)) {
    const written = property(value, key);
    if (schema.safeParse(written).success) {
      if (written !== undefined) data[key] = written;
      continue;
    }
    refused.add(key);
    if (key in harmless) data[key] = harmless[key];
  }
  return { data, refused };
}

/** Stands for what a standard says of itself where that is missing; refers to no year and no other standard. */
export const HARMLESS_HEADER = {
  code: 'refused',
  version: '0000',
  name: '—',
  status: 'proposed',
  validFrom: 1990,
  source: '—',
};
