import { RefusedError } from './refusal.js';
import type { ZipDirectory, ZipEntry } from './zip/directory.js';

/** Finds parts by name without regard to case, as the format asks. */
export class PartIndex {
  private readonly folded = new Map<string, ZipEntry | 'ambiguous'>();

  constructor(private readonly directory: ZipDirectory) {
    for (const entry of directory.entries) {
      const key = entry.name.toLowerCase();
      this.folded.set(key, this.folded.has(key) ? 'ambiguous' : entry);
    }
  }

  find(name: string): ZipEntry | null {
    const exact = this.directory.byName.get(name);
    if (exact !== undefined) return exact;
    const folded = this.folded.get(name.toLowerCase());
    if (folded === 'ambiguous') throw new RefusedError('duplicate-part', { part: name });
    return folded ?? null;
  }
}
