import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fault } from '@luoxuan/catalog';
import type { KnownElements } from './known-elements.js';
import { parseLayouts, type ParsedLayouts } from './parse.js';

const FOLDER = 'layouts';

/**
 * Reads `layouts/*.yaml` below the catalogue's folder. Paths in faults are relative to that folder. With the elements of
 * the catalogue, the codes that layouts name are held against them.
 */
export async function loadLayouts(catalogDir: string, elements?: KnownElements): Promise<ParsedLayouts> {
  const names = (await fileNames(join(catalogDir, FOLDER))).filter((name) => /\.ya?ml$/u.test(name)).sort();
  if (names.length === 0) return { ok: false, faults: [nothingThere()] };
  const files = await Promise.all(
    names.map(async (name) => ({
      path: `${FOLDER}/${name}`,
      text: await readFile(join(catalogDir, FOLDER, name), 'utf8'),
    })),
  );
  return parseLayouts(files, elements);
}

async function fileNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function nothingThere() {
  return fault(
    'folder-empty',
    { file: `${FOLDER}/`, line: 1, column: 1, found: '' },
    {
      what: { zh: `文件夹 ${FOLDER}/ 里没有 YAML 文件`, en: `the folder ${FOLDER}/ holds no YAML file` },
      expected: { zh: '至少一个版式文件', en: 'at least one layout' },
      mend: { zh: '从安装包恢复 layouts/template.yaml', en: 'restore layouts/template.yaml' },
    },
  );
}
