import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compileCatalog } from '../compile.js';
import type { CatalogResult } from '../compile.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import { MONITORING_FILE, type SourceFile } from '../source/source-file.js';
import { linkedFolder, systemCode, unreadable } from './unreadable.js';

/** Far above any catalogue written by hand; a file beyond it is here by mistake. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Reads the catalogue in a folder. Faults are values; only a failing disk is thrown. */
export async function loadCatalog(folder: string): Promise<CatalogResult> {
  try {
    const files: SourceFile[] = [];
    for (const found of await yamlFiles(folder)) {
      const file = typeof found === 'string' ? await readSource(folder, found) : found;
      if (file) files.push(file);
    }
    return withMonitoring(compileCatalog(files), files);
  } catch (error) {
    if (!NO_FOLDER.has(systemCode(error) ?? '')) throw error;
    return { ok: false, faults: [folderMissing(folder)] };
  }
}

/** Without its rules a catalogue would watch next to nothing, and nobody would notice. */
function withMonitoring(compiled: CatalogResult, files: SourceFile[]): CatalogResult {
  if (files.some(({ path }) => path === MONITORING_FILE)) return compiled;
  const missing = fault(
    'file-missing',
    { file: MONITORING_FILE, line: 1, column: 1, found: '' },
    {
      what: {
        zh: `没有监测规则文件 ${MONITORING_FILE}`,
        en: `there is no ${MONITORING_FILE} with the monitoring rules`,
      },
      expected: {
        zh: '每条规则的阈值，或停用的理由',
        en: 'the thresholds of each rule, or why it does not watch',
      },
      mend: {
        zh: `放入 ${MONITORING_FILE}，可取自随附的 indicators/`,
        en: `put ${MONITORING_FILE} there, such as the one of the shipped indicators/`,
      },
    },
  );
  return { ok: false, faults: [...(compiled.ok ? [] : compiled.faults), missing] };
}

/** What the system answers for a folder that is not there, is a file, is closed to us, or a link to itself. */
const NO_FOLDER = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP']);

/** Paths relative to the folder with `/`; a folder that cannot be entered stands for the files in it. */
async function yamlFiles(folder: string, below = ''): Promise<(string | SourceFile)[]> {
  const found: (string | SourceFile)[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = below + entry.name;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, `${path}/`)));
    else if (entry.isSymbolicLink() && (await isFolder(join(folder, path))))
      found.push({ path: `${path}/`, text: '', unreadable: linkedFolder(`${path}/`) });
    else if (/\.ya?ml$/iu.test(path)) found.push(path);
  }
  return found;
}

async function filesBelow(folder: string, path: string): Promise<(string | SourceFile)[]> {
  try {
    return await yamlFiles(folder, path);
  } catch (error) {
    return [asFault(path, error)];
  }
}

/** Where a link leads; one that leads nowhere is no folder. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

/** null for what is no file, such as a pipe. */
async function readSource(folder: string, path: string): Promise<SourceFile | null> {
  try {
    const found = await stat(join(folder, path));
    if (!found.isFile()) return null;
    if (found.size > MOST_BYTES) return { path, text: '', unreadable: tooLarge(path, found.size) };
    const bytes = await readFile(join(folder, path));
    const text = new TextDecoder('utf-8').decode(bytes);
    return isUtf8(bytes) ? { path, text } : { path, text, unreadable: notUtf8(path) };
  } catch (error) {
    return asFault(path, error);
  }
}

function asFault(path: string, error: unknown): SourceFile {
  const found = unreadable(path, error);
  if (!found) throw error;
  return { path, text: '', unreadable: found };
}

function folderMissing(folder: string): CatalogFault {
  return fault(
    'folder-missing',
    { file: folder, line: 1, column: 1, found: folder },
    {
      what: { zh: `没有可读的文件夹 ${folder}`, en: `there is no folder ${folder} that can be read` },
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
