import { everyElement } from '../draft.js';
import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault, Site } from '../fault.js';
import { foldName } from '../fold-name.js';
import { yearsInWords } from '../names.js';
import type { ElementEntry } from '../schema/element.js';
import type { Check } from './check.js';

/** A name or alias in a spreadsheet must lead to one element; at different times it may have led to different ones. */
export const namesAreUnique: Check = (draft) => {
  const claims = new Map<string, Claim[]>();
  const faults: CatalogFault[] = [];
  for (const claim of everyElement(draft).flatMap(claimsOf)) {
    const folded = foldName(claim.text);
    const before = claims.get(folded) ?? [];
    const rival = before.find((other) => overlap(other, claim));
    if (rival) faults.push(claimedTwice(claim, rival));
    else claims.set(folded, [...before, claim]);
  }
  return faults;
};

interface Claim {
  text: string;
  code: string;
  site: Site;
  from?: number;
  to?: number;
}

function claimsOf(element: Sited<Partial<ElementEntry>>): Claim[] {
  const { code, name, aliases = [] } = element.value;
  if (code === undefined) return [];
  return [
    ...(name === undefined ? [] : [{ text: name, code, site: element.site('name') }]),
    ...aliases.map((alias, index) =>
      typeof alias === 'string'
        ? { text: alias, code, site: element.site('aliases', index) }
        : {
            text: alias.name,
            code,
            site: element.site('aliases', index, 'name'),
            from: alias.from,
            to: alias.to,
          },
    ),
  ];
}

function overlap(a: Claim, b: Claim): boolean {
  return (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);
}

function claimedTwice({ text, site }: Claim, rival: Claim): CatalogFault {
  const { file, line } = rival.site;
  const years = yearsInWords(rival);
  return fault('duplicate-name', site, {
    what: {
      zh: `名称“${text}”已被 ${rival.code} 使用（${file} 第 ${line} 行${years.zh && `，${years.zh}`}）`,
      en: `the name “${text}” is claimed by ${rival.code} (${file} line ${line}${years.en && `, ${years.en}`})`,
    },
    expected: {
      zh: '同一时期一个名称只指向一个采集项',
      en: 'a name that leads to one element at a time',
    },
    mend: {
      zh: '删去其中一处，改成能区分的名称，或用 from、to 写明各自使用的年份',
      en: 'remove one of the two, tell them apart, or give the years of each with from and to',
    },
  });
}
