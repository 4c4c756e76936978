import type { Bilingual } from '@luoxuan/wording';
import type { Element } from '../catalog.js';
import { yearsInWords } from '../names.js';
import { TERMS } from '../terms.js';
import { named, said, YES } from './facts.js';
import type { Fact } from './facts.js';
import { versionFacts } from './version-facts.js';

export function elementFacts(element: Element): Fact[] {
  return [
    ...said('name', named(element)),
    ...said('unit', element.unit),
    ...said('decimals', element.decimals),
    ...said('type', TERMS.type[element.type]),
    ...said('period', TERMS.period[element.period]),
    ...said('time', TERMS.time[element.time]),
    ...said('members', TERMS.members[element.members]),
    ...said('weightedBy', element.weightedBy),
    ...said('definition', element.definition),
    ...versionFacts(element.versions),
    ...said('owner', element.owner),
    ...said('reportedBy', element.reportedBy.join('、')),
    ...said('evidence', element.evidence === true ? YES : undefined),
    ...said('sole', element.sole === true ? YES : undefined),
    ...said('set', element.set),
    ...said('aliases', element.aliases.length === 0 ? undefined : aliasesInWords(element)),
    ...said('clause', element.clause),
    ...said('status', TERMS.status[element.status]),
  ];
}

function aliasesInWords({ aliases }: Element): Bilingual {
  const sorted = [...aliases].sort((a, b) => (a.name < b.name ? -1 : 1));
  const inLanguage = (language: 'zh' | 'en'): string =>
    sorted
      .map((alias) => {
        const years = yearsInWords(alias)[language];
        if (years === '') return alias.name;
        return language === 'zh' ? `${alias.name}（${years}）` : `${alias.name} (${years})`;
      })
      .join('、');
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}
