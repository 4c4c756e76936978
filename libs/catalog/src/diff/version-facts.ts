import type { Version } from '../catalog.js';
import { said } from './facts.js';
import type { Fact } from './facts.js';

/** Each version by the month that it begins in. */
export function versionFacts(versions: (Version & { formula?: { text: string } })[]): Fact[] {
  return versions.flatMap(({ from, text, formula, definition }) => {
    const more = [formula?.text, definition].filter((part) => part !== undefined).join('；');
    const behind = more === '' ? '' : ` (${more})`;
    return said('version', { zh: text.zh + behind, en: text.en + behind }, from);
  });
}
