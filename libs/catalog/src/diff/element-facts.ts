import type { Element } from '../catalog.js';
import { yearsInWords } from '../names.js';
import { said, YES } from './facts.js';
import type { Fact } from './facts.js';
import { versionFacts } from './version-facts.js';

export function elementFacts(element: Element): Fact[] {
  return [
    ...said('name', element.name),
    ...said('unit', element.unit),
    ...said('decimals', element.decimals),
    ...said('type', element.type),
    ...said('period', element.period),
    ...said('time', element.time),
    ...said('members', element.members),
    ...said('weightedBy', element.weightedBy),
    ...said('definition', element.definition),
    ...versionFacts(element.versions),
    ...said('owner', element.owner),
    ...said('reportedBy', element.reportedBy.join('、')),
    ...said('evidence', element.evidence === true ? YES : undefined),
    ...said('sole', element.sole === true ? YES : undefined),
    ...said('set', element.set),
    ...said('aliases', aliasesInWords(element) || undefined),
    ...said('clause', element.clause),
    ...said('status', element.status),
  ];
}

function aliasesInWords({ aliases }: Element): string {
  return aliases
    .map((alias) => {
      const years = yearsInWords(alias).zh;
      return years === '' ? alias.name : `${alias.name}（${years}）`;
    })
    .sort()
    .join('、');
}
