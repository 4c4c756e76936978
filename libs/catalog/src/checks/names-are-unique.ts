import { fault } from '../fault.js';
import type { CatalogFault, Site } from '../fault.js';
import { foldName } from '../fold-name.js';
import type { Check } from './check.js';

/** A name or alias in a spreadsheet must lead to one element. */
export const namesAreUnique: Check = (draft) => {
  const claims = new Map<string, { code: string; site: Site }>();
  const faults: CatalogFault[] = [];
  for (const element of draft.elements) {
    const { code, name, aliases = [] } = element.value;
    const names = [{ text: name, site: element.site('name') }].concat(
      aliases.map((alias, index) => ({ text: alias, site: element.site('aliases', index) })),
    );
    for (const { text, site } of names) {
      const before = claims.get(foldName(text));
      if (!before) {
        claims.set(foldName(text), { code, site });
        continue;
      }
      const { file, line } = before.site;
      faults.push(
        fault('duplicate-name', site, {
          what: {
            zh: `名称“${text}”已被 ${before.code} 使用（${file} 第 ${line} 行）`,
            en: `the name “${text}” is claimed by ${before.code} (${file} line ${line})`,
          },
          expected: { zh: '一个名称只指向一个采集项', en: 'a name that leads to one element' },
          mend: { zh: '删去其中一处，或改成能区分的名称', en: 'remove one of the two, or tell them apart' },
        }),
      );
    }
  }
  return faults;
};
