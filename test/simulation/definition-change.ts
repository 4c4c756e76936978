import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { packageRoot } from '@luoxuan/config';

/** From July 2025 on only firms with a contract count as served. */
export const CHANGE = {
  element: 'SRV03',
  version: {
    from: '2025-07',
    change: 'definition',
    text: { zh: '自2025年7月起只计签有合同的企业', en: 'from July 2025 only firms with a contract count' },
    definition:
      '截至本月末最近 12 个月内签有技术服务或员工培训合同并已到款的企业数量，同一企业只计一次。牵头单位填报联合体去重后的总数，其他成员填报本单位的数。',
  },
};

/** The shipped catalogue in `folder`, with the change. */
export async function writeCatalogue(folder: string): Promise<void> {
  await cp(join(packageRoot(), 'indicators'), folder, { recursive: true });
  const file = join(folder, 'elements', 'service.yaml');
  const document = parseDocument(await readFile(file, 'utf8'));
  const elements = document.get('elements');
  const changed = isSeq(elements)
    ? elements.items.find((item) => isMap(item) && item.get('code') === CHANGE.element)
    : undefined;
  if (!isMap(changed)) throw new Error(`there is no element ${CHANGE.element}`);
  changed.set('versions', document.createNode([CHANGE.version]));
  await writeFile(file, document.toString());
}
