import { type Alias, type Element, isInUse } from '@luoxuan/catalog';
import { foldLabel } from '../layout/label.js';
import { CERTAINTY } from './certainty.js';
import { REASON, type Reason } from './reason.js';
import { withoutSynonyms } from './spelling.js';

/** A name that an element goes by. */
export interface KnownName {
  element: Element;
  /** As the catalogue writes it. */
  name: string;
  folded: string;
  /** Folded, with one word for words of one meaning. */
  plain: string;
  /** Certainty of whoever writes this very name. */
  certainty: number;
  reason: Reason;
}

/** Names, aliases and English names of all elements. Without a `year`, aliases with a last year are old ones. */
export function knownNames(elements: Iterable<Element>, year?: number): KnownName[] {
  const names: KnownName[] = [];
  for (const element of elements) {
    const add = (name: string, certainty: number, reason: Reason): void => {
      const folded = foldLabel(name);
      names.push({ element, name, folded, plain: withoutSynonyms(folded), certainty, reason });
    };
    add(element.name, CERTAINTY.name, REASON.exact());
    for (const alias of element.aliases) add(alias.name, ...judged(alias, year));
    if (element.nameEn !== undefined) add(element.nameEn, CERTAINTY.alias, REASON.english());
  }
  return names;
}

function judged(alias: Alias, year: number | undefined): [certainty: number, reason: Reason] {
  if (alias.changed === true) return [CERTAINTY.changedAlias, REASON.changedAlias(alias)];
  return isInUse(alias, year)
    ? [CERTAINTY.alias, REASON.alias(alias.name)]
    : [CERTAINTY.oldAlias, REASON.oldAlias(alias)];
}
