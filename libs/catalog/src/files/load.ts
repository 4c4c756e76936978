import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compileCatalog } from '../compile.js';
import type { CatalogResult } from '../compile.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { SourceFile } from '../source/source-file.js';

/** Far above any catalogue written by hand; a file beyond it is here by mistake. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Reads the catalogue in a folder. Faults are values; only an unreadable disk is thrown. */
export async function loadCatalog(folder: string): Promise<CatalogResult> {
  const paths = await yamlFiles(folder);
  if (paths === null) return { ok: false, faults: [folderMissing(folder)] };
  const files: SourceFile[] = [];
  for (const path of paths) {
    const file = await readSource(folder, path);
    if (file) files.push(file);
  }
  return compileCatalog(files);
}

/** Paths relative to the folder with `/`, sorted; null where there is no such folder. */
async function yamlFiles(folder: string): Promise<string[] | null> {
  try {
    const entries = await readdir(folder, { recursive: true });
    return entries
      .map((entry) => entry.split(sep).join('/'))
      .filter((path) => /\.ya?ml$/i.test(path) && !path.split('/').some((part) => part.startsWith('.')))
      .sort();
  } catch (error) {
    if (isNoFolder(error)) return null;
    throw error;
  }
}

/** null for a folder that is named like a file. */
async function readSource(folder: string, path: string): Promise<SourceFile | null> {
  const found = await stat(join(folder, path));
  if (!found.isFile()) return null;
  if (found.size > MOST_BYTES) return { path, text: '', unreadable: tooLarge(path, found.size) };
  const bytes = await readFile(join(folder, path));
  const text = new TextDecoder('utf-8').decode(bytes);
  return isUtf8(bytes) ? { path, text } : { path, text, unreadable: notUtf8(path) };
}

function isNoFolder(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'ENOENT' || error.code === 'ENOTDIR';
}

function folderMissing(folder: string): CatalogFault {
  return fault(
    'folder-missing',
    { file: folder, line: 1, column: 1, found: folder },
    {
      what: { zh: `没有文件夹 ${folder}`, en: `there is no folder ${folder}` },
      expected: {
        zh: '含 elements/、indicators/、standards/ 的文件夹',
        en: 'a folder with elements/, indicators/ and standards/',
      },
      mend: { zh: '检查给出的路径', en: 'check the path that was given' },
    },
  );
}

function tooLarge(path: string, bytes: number): CatalogFault {
  return fault(
    'file-too-large',
    { file: path, line: 1, column: 1, found: `${bytes}` },
    {
      what: { zh: `文件有 ${bytes} 字节`, en: `the file has ${bytes} bytes` },
      expected: { zh: `至多 ${MOST_BYTES} 字节`, en: `at most ${MOST_BYTES} bytes` },
      mend: {
        zh: '拆成几个文件，或检查是否放错了文件',
        en: 'split it into several files, or check that it is the right one',
      },
    },
  );
}

function notUtf8(path: string): CatalogFault {
  return fault(
    'file-not-utf8',
    { file: path, line: 1, column: 1, found: '' },
    {
      what: {
        zh: '文件不是 UTF-8 编码（可能是 GBK 或 UTF-16）',
        en: 'the file is not UTF-8 (maybe GBK or UTF-16)',
      },
      expected: { zh: 'UTF-8 编码的文本', en: 'text in UTF-8' },
      mend: { zh: '用编辑器另存为 UTF-8', en: 'save it as UTF-8 in your editor' },
    },
  );
}
