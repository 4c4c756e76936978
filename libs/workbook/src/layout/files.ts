import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CatalogFault,
  fault,
  inReadingOrder,
  type SourceFile,
  systemCode,
  unreadable,
} from '@luoxuan/catalog';
import type { KnownElements } from './known-elements.js';
import { parseLayouts, type ParsedLayouts } from './parse.js';

const FOLDER = 'layouts';

/**
 * Reads `layouts/*.yaml` below the catalogue's folder. Paths in faults are relative to that folder. With the elements of
 * the catalogue, the codes that layouts name are held against them.
 */
export async function loadLayouts(catalogDir: string, elements?: KnownElements): Promise<ParsedLayouts> {
  const names = await fileNames(join(catalogDir, FOLDER));
  if (!Array.isArray(names)) return { ok: false, faults: [names] };
  if (names.length === 0) return { ok: false, faults: [nothingThere()] };
  const files: SourceFile[] = [];
  const faults: CatalogFault[] = [];
  for (const name of names) {
    const path = `${FOLDER}/${name}`;
    try {
      files.push({ path, text: await readFile(join(catalogDir, path), 'utf8') });
    } catch (error) {
      faults.push(asFault(path, error));
    }
  }
  const parsed = parseLayouts(files, elements);
  if (faults.length === 0) return parsed;
  return { ok: false, faults: inReadingOrder([...faults, ...(parsed.ok ? [] : parsed.faults)]) };
}

/** The YAML files in a folder, none where there is no such folder; a fault where it cannot be entered. */
async function fileNames(folder: string): Promise<string[] | CatalogFault> {
  try {
    return (await readdir(folder)).filter((name) => /\.ya?ml$/u.test(name)).sort();
  } catch (error) {
    const code = systemCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? [] : asFault(`${FOLDER}/`, error);
  }
}

function asFault(path: string, error: unknown): CatalogFault {
  const found = unreadable(path, error);
  if (!found) throw error;
  return found;
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
