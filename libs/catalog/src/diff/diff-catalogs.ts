import type { Catalog, Relation } from '../catalog.js';
import { foldName } from '../fold-name.js';
import { standardName } from '../standard-name.js';
import type { Change, Subject, SubjectKind } from './change.js';
import { diffStandards } from './diff-standards.js';
import { elementFacts } from './element-facts.js';
import { compareAll, compareFacts, named, plain, said } from './facts.js';
import type { Fact } from './facts.js';
import { indicatorFacts } from './indicator-facts.js';

/** Everything in which two catalogues differ: elements, indicators, relations, then each version of each standard. */
export function diffCatalogs(before: Catalog, after: Catalog): Change[] {
  return [
    ...recoded(parts('element', before.elements, after.elements, elementFacts)),
    ...recoded(parts('indicator', before.indicators, after.indicators, indicatorFacts)),
    ...compareAll(byCode(before.relations), byCode(after.relations), relationSubject, (was, is) =>
      compareFacts(relationSubject(is), relationFacts(was), relationFacts(is)),
    ),
    ...standardChanges(before, after),
  ];
}

function parts<T extends { code: string; name: string; nameEn?: string }>(
  kind: SubjectKind,
  before: Map<string, T>,
  after: Map<string, T>,
  factsOf: (item: T) => Fact[],
): Change[] {
  const subjectOf = (item: T): Subject => ({ kind, code: item.code, name: named(item) });
  return compareAll(before, after, subjectOf, (was, is) =>
    compareFacts(subjectOf(is), factsOf(was), factsOf(is)),
  );
}

/** What was removed and added under the same name has another code. */
function recoded(changes: Change[]): Change[] {
  const gone = changes.filter(({ field, after }) => field === 'existence' && after === null);
  const paired = new Set<Change>();
  const renamed = gone.flatMap((old): Change[] => {
    const now = changes.find(
      ({ field, before, subject }) =>
        field === 'existence' &&
        before === null &&
        foldName(subject.name.zh) === foldName(old.subject.name.zh),
    );
    if (!now) return [];
    paired.add(old).add(now);
    return [
      {
        subject: now.subject,
        field: 'code',
        before: plain(old.subject.code),
        after: plain(now.subject.code),
      },
    ];
  });
  return [...changes.filter((change) => !paired.has(change)), ...renamed];
}

function relationSubject({ code, text }: Relation): Subject {
  return { kind: 'relation', code, name: text };
}

function relationFacts(relation: Relation): Fact[] {
  const { left, operator, right, tolerance, level, text } = relation;
  const slack = tolerance.equals(0) ? '' : ` ± ${tolerance.toString()}`;
  return [
    ...said('formula', `${left.text} ${operator} ${right.text}${slack}`),
    ...said('level', level),
    ...said('text', text),
  ];
}

function standardChanges(before: Catalog, after: Catalog): Change[] {
  const byName = (catalog: Catalog) =>
    new Map(catalog.standards.map((standard) => [standardName(standard), { standard, catalog }]));
  return compareAll(
    byName(before),
    byName(after),
    ({ standard }) => ({ kind: 'standard', code: standardName(standard), name: named(standard) }),
    diffStandards,
  );
}

function byCode<T extends { code: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.code, item]));
}
