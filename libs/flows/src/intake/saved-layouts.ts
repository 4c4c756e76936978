import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from '@luoxuan/catalog';
import { parseLayouts, type Layout, type LayoutDraft } from '@luoxuan/workbook';
import { faultProblem } from '../fault-problem.js';
import { failed, problem, type Outcome } from '../problem.js';

/** Layouts that were confirmed for tables of this place: those of one member, and those for all in the data folder. */
export const LAYOUTS_FOLDER = 'layouts';

/** Whose table a layout is for, by codes of the registry. */
export interface LayoutOwner {
  consortium: string;
  member: string;
}

type Elements = ReadonlyMap<string, Element>;

/** The member's own layouts, then those for all. A fault in one of the files is a problem with its line and column. */
export async function loadSavedLayouts(
  dataDir: string,
  owner: LayoutOwner,
  elements: Elements,
): Promise<Outcome<{ layouts: Layout[] }>> {
  const read = [];
  for (const whose of [owner, null]) read.push(await readFolder(dataDir, whose, elements));
  const problems = read.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (problems.length > 0) return failed(...problems);
  const layouts = new Map<string, Layout>();
  for (const layout of read.flatMap((outcome) => (outcome.ok ? outcome.layouts : [])))
    if (!layouts.has(layout.code)) layouts.set(layout.code, layout);
  return { ok: true, layouts: [...layouts.values()] };
}

/**
 * Keeps layouts, after checking them, for one member or for all, and answers their paths; one of the same code is
 * replaced. `taken` are codes of layouts that are shipped.
 */
export async function saveLayouts(
  dataDir: string,
  drafts: readonly LayoutDraft[],
  owner: LayoutOwner | null,
  { elements, taken }: { elements: Elements; taken: readonly string[] },
): Promise<Outcome<{ paths: string[] }>> {
  const clash = drafts.filter(({ code }) => taken.includes(code)).map(({ code }) => codeTaken(code));
  const folder = folderOf(owner);
  const checked = parseLayouts(
    drafts.map(({ code, text }) => ({ path: `${folder}/${code}.yaml`, text })),
    elements,
  );
  if (!checked.ok || clash.length > 0)
    return failed(...clash, ...(checked.ok ? [] : checked.faults.map(faultProblem)));
  await mkdir(join(dataDir, folder), { recursive: true });
  const paths: string[] = [];
  for (const { code, text } of drafts) {
    const path = join(dataDir, folder, `${code}.yaml`);
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
    paths.push(path);
  }
  return { ok: true, paths };
}

/** Below the data folder. */
export const folderOf = (owner: LayoutOwner | null): string =>
  owner === null ? LAYOUTS_FOLDER : `${LAYOUTS_FOLDER}/${owner.consortium}/${owner.member}`;

/** Paths below the data folder, in order. */
export async function layoutFiles(dataDir: string, owner: LayoutOwner | null): Promise<string[]> {
  const folder = folderOf(owner);
  const names = (await fileNames(join(dataDir, folder))).filter((name) => /\.ya?ml$/u.test(name)).sort();
  return names.map((name) => `${folder}/${name}`);
}

async function readFolder(
  dataDir: string,
  owner: LayoutOwner | null,
  elements: Elements,
): Promise<Outcome<{ layouts: Layout[] }>> {
  const files = [];
  for (const path of await layoutFiles(dataDir, owner))
    files.push({ path, text: await readFile(join(dataDir, path), 'utf8') });
  const parsed = parseLayouts(files, elements);
  return parsed.ok
    ? { ok: true, layouts: [...parsed.layouts.values()] }
    : failed(...parsed.faults.map(faultProblem));
}

async function fileNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

const codeTaken = (code: string) =>
  problem(
    'layout-code-taken',
    { zh: `版式编码 ${code} 是系统自带的`, en: `the layout code ${code} is that of a shipped layout` },
    { zh: '用 --save 写另一个名称', en: 'give another name to --save' },
    { layout: code },
  );
