import type { Catalog, Standard, Version } from '../catalog.js';
import { standardName } from '../standard-name.js';
import type { Change, Subject } from './change.js';
import { compareAll, compareFacts, named, plain, said } from './facts.js';
import { entriesOf, entryFacts, standardFacts } from './standard-facts.js';
import type { Entry } from './standard-facts.js';

/** A standard together with the catalogue that it belongs to. */
export interface Held {
  standard: Standard;
  catalog: Catalog;
}

/** Everything in which two versions of a standard, or two standards, differ; `after` names what the changes are in. */
export function diffStandards(before: Held, after: Held): Change[] {
  const standard = standardName(after.standard);
  const whole: Subject = { kind: 'standard', code: standard, name: named(after.standard) };
  return [
    ...compareFacts(whole, standardFacts(before.standard), standardFacts(after.standard)),
    ...dimensionChanges(before.standard, after.standard),
    ...compareAll(
      entriesOf(before.standard),
      entriesOf(after.standard),
      (entry) => subjectOf(entry, after, before),
      (was, is) => compareFacts(subjectOf(is, after, before), entryFacts(was), entryFacts(is)),
    ),
    ...(before.catalog === after.catalog ? versionsBetween(before.standard, after) : []),
  ];
}

function dimensionChanges(before: Standard, after: Standard): Change[] {
  const standard = standardName(after);
  const byCode = <T extends { code: string }>(parts: T[]): Map<string, T> =>
    new Map(parts.map((part) => [part.code, part]));
  const groups = ({ dimensions }: Standard) => byCode(dimensions.flatMap((dimension) => dimension.groups));
  return [
    ...compareAll(
      byCode(before.dimensions),
      byCode(after.dimensions),
      ({ code, name }) => ({ kind: 'dimension', code, name: plain(name), standard }),
      (was, is) =>
        compareFacts(
          { kind: 'dimension', code: is.code, name: plain(is.name), standard },
          [...said('name', was.name), ...said('weight', was.weight)],
          [...said('name', is.name), ...said('weight', is.weight)],
        ),
    ),
    ...compareAll(
      groups(before),
      groups(after),
      ({ code, name }) => ({ kind: 'group', code, name: plain(name), standard }),
      (was, is) =>
        compareFacts(
          { kind: 'group', code: is.code, name: plain(is.name), standard },
          said('name', was.name),
          said('name', is.name),
        ),
    ),
  ];
}

function subjectOf({ indicator: { code } }: Entry, after: Held, before: Held): Subject {
  const indicator = after.catalog.indicators.get(code) ?? before.catalog.indicators.get(code);
  const standard = standardName(after.standard);
  return {
    kind: 'entry',
    code,
    name: indicator ? named(indicator) : plain(code),
    standard,
    direction: indicator?.direction,
  };
}

/** Versions of indicators and their elements that begin after the older standard did and while the newer one lasts. */
function versionsBetween(before: Standard, { standard, catalog }: Held): Change[] {
  const [first, last] = [`${before.validFrom}-01`, `${standard.validTo ?? standard.validFrom}-12`];
  const begun = (subject: Subject, versions: Version[]): Change[] =>
    versions
      .filter(({ from }) => from > first && from <= last)
      .map(({ from, text }) => ({ subject, field: 'version', of: from, before: null, after: text }));
  const elements = new Set<string>();
  const indicators = [...entriesOf(standard).keys()].flatMap((code) => catalog.indicators.get(code) ?? []);
  for (const { formula } of indicators) for (const code of formula.elements) elements.add(code);
  return [
    ...indicators.flatMap((each) =>
      begun({ kind: 'indicator', code: each.code, name: named(each) }, each.versions),
    ),
    ...[...elements]
      .flatMap((code) => catalog.elements.get(code) ?? [])
      .flatMap((each) => begun({ kind: 'element', code: each.code, name: named(each) }, each.versions)),
  ];
}
