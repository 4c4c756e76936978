import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CatalogFault, type Element, systemCode } from '@luoxuan/catalog';
import { parseLayouts, type Layout } from '@luoxuan/workbook';
import { failed, problem, type Outcome } from '../problem.js';
import { folderOf, layoutFiles, LAYOUTS_FOLDER, type LayoutOwner } from './saved-layouts.js';

/** A layout in the data folder. */
export interface ShelvedLayout {
  /** Name of its file, which is its code. */
  code: string;
  /** null: for tables of anybody. */
  owner: LayoutOwner | null;
  /** Below the data folder. */
  path: string;
  /** Left out where the file has faults. */
  layout?: Layout;
  faults: CatalogFault[];
}

/** Every layout that was kept, of all members and for all; with the elements, their codes are checked as well. */
export async function shelvedLayouts(
  dataDir: string,
  elements?: ReadonlyMap<string, Element>,
): Promise<ShelvedLayout[]> {
  const shelved: ShelvedLayout[] = [];
  for (const owner of await owners(dataDir)) {
    for (const path of await layoutFiles(dataDir, owner)) {
      const parsed = parseLayouts([{ path, text: await readFile(join(dataDir, path), 'utf8') }], elements);
      const code = /([^/]+)\.ya?ml$/u.exec(path)?.[1] ?? path;
      const layout = parsed.ok ? [...parsed.layouts.values()][0] : undefined;
      shelved.push({ code, owner, path, faults: parsed.ok ? [] : parsed.faults, ...(layout && { layout }) });
    }
  }
  return shelved;
}

/** Takes a kept layout away; figures that were read by it stay. */
export async function deleteLayout(
  dataDir: string,
  code: string,
  owner: LayoutOwner | null,
): Promise<Outcome<{ path: string }>> {
  const all = await shelvedLayouts(dataDir);
  const found = all.find((one) => one.code === code && folderOf(one.owner) === folderOf(owner));
  if (found === undefined) return failed(noSuchLayout(code, owner, all));
  await rm(join(dataDir, found.path));
  return { ok: true, path: found.path };
}

/** All, then each member whose folder there is. */
async function owners(dataDir: string): Promise<(LayoutOwner | null)[]> {
  const found: (LayoutOwner | null)[] = [null];
  for (const consortium of await folders(join(dataDir, LAYOUTS_FOLDER)))
    for (const member of await folders(join(dataDir, LAYOUTS_FOLDER, consortium)))
      found.push({ consortium, member });
  return found;
}

async function folders(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function noSuchLayout(code: string, owner: LayoutOwner | null, all: ShelvedLayout[]) {
  const whose =
    owner === null
      ? { zh: '各成员共用', en: 'for all' }
      : { zh: `${owner.consortium}/${owner.member} `, en: `of ${owner.consortium}/${owner.member}` };
  const known = all.map(({ path }) => path).join('、');
  return problem(
    'no-such-layout',
    { zh: `没有${whose.zh}的版式「${code}」`, en: `there is no layout ${code} ${whose.en}` },
    known === ''
      ? { zh: '还没有保存过版式', en: 'no layout has been kept yet' }
      : {
          zh: `已保存的有：${known}；成员的版式要写 --consortium 和 --member`,
          en: `there are ${known}; for one of a member give --consortium and --member`,
        },
    { layout: code },
  );
}
