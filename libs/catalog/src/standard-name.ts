import type { Standard } from './catalog.js';

/** `consortium@2025.1`, as others refer to a version of a standard. */
export function standardName({ code, version }: Pick<Standard, 'code' | 'version'>): string {
  return `${code}@${version}`;
}
