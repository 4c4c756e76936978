import { layoutsFromMapping, type Mapping } from '@luoxuan/workbook';
import type { Definitions } from '../definitions.js';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import { saveLayouts, type LayoutOwner } from './saved-layouts.js';

export interface Keeping {
  /** Becomes the code of the layout and the name of its file. */
  name: string;
  /** Proposals in doubt are kept as well. */
  withDoubtful: boolean;
  /** Whose table it is; null: of anybody. */
  owner: LayoutOwner | null;
  dataDir: string;
}

/** Keeps a confirmed mapping as layouts, so that the next file of its kind is read by itself; answers their paths. */
export async function keepMapping(
  mapping: Mapping,
  { name, withDoubtful, owner, dataDir }: Keeping,
  { catalog, layouts }: Definitions,
): Promise<Outcome<{ paths: string[]; items: number }>> {
  if (!/^[a-z][a-z0-9-]{1,39}$/u.test(name)) return failed(notAName(name));
  const drafts = layoutsFromMapping(mapping, { code: name, name: titleOf(mapping) ?? name, withDoubtful });
  if (drafts.length === 0) return failed(nothingMapped());
  const saved = await saveLayouts(dataDir, drafts, owner, {
    elements: catalog.elements,
    taken: layouts.map(({ code }) => code),
  });
  if (!saved.ok) return saved;
  return { ok: true, paths: saved.paths, items: drafts.reduce((sum, { items }) => sum + items, 0) };
}

/** In characters; what a layout's name may have. */
const LONGEST_NAME = 60;

function titleOf({ tables }: Mapping): string | undefined {
  const titled = tables.find(
    ({ title, labels }) => title !== null && labels.some(({ element }) => element !== null),
  );
  return titled?.title?.replace(/\s+/gu, ' ').slice(0, LONGEST_NAME);
}

const notAName = (found: string): Problem =>
  problem(
    'not-a-layout-name',
    { zh: `「${found}」不能作版式名称`, en: `"${found}" cannot name a layout` },
    {
      zh: '用小写字母开头，只含小写字母、数字和短横，2—40 位，例如 service-2023',
      en: 'begin with a small letter; small letters, digits and hyphens, 2 to 40 characters, such as service-2023',
    },
    { found },
  );

const nothingMapped = (): Problem =>
  problem(
    'nothing-mapped',
    { zh: '没有一个标签确定了采集项，没有保存', en: 'no label has an element for certain: nothing was kept' },
    {
      zh: '用 --set "标签=编码" 逐个指定，或加 --all 采用存疑的建议',
      en: 'decide labels with --set "label=CODE", or keep the doubtful proposals with --all',
    },
  );
