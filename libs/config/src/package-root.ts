import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of the package `luoxuan`: the nearest one above `from` whose package.json bears that name. The same from
 * the sources and from the bundle in dist/apps/cli.
 *
 * @throws Error when there is none: the installation is broken
 */
export function packageRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (packageName(folder) === 'luoxuan') return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json of luoxuan above ${from}`);
  }
}

function packageName(folder: string): unknown {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown }).name;
  } catch {
    return undefined; // no package.json here, or not ours
  }
}
