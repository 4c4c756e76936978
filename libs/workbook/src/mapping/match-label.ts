import type { Element } from '@luoxuan/catalog';
import { lastMonth } from '@luoxuan/period';
import { foldLabel } from '../layout/label.js';
import { CERTAINTY, COST, LEAST_PROPOSED, LEAST_SHOWN, SURE } from './certainty.js';
import { judgeLikeness } from './judge-likeness.js';
import { type KnownName, knownNames } from './known-names.js';
import { likenessIndex } from './likeness.js';
import { REASON, type Reason } from './reason.js';
import { type Spelling, spellingsOf, withoutSynonyms } from './spelling.js';
import { type Draft, type Expected, weighExpected, weighUnit } from './weigh.js';

/** What a table says about a row or a column that may hold an element. */
export interface LabelContext {
  /** As written. */
  text: string;
  /** What stands in the column of codes. */
  code?: string;
  /** Nearest statement of a unit outside the label: its own column, the header, the line above the table. */
  unit?: string;
  /** 单位：万元 over the whole table: it is about its money, and says nothing of its people. */
  generalUnit?: string;
  /** Labels that it stands under, from the top: of merged cells, or the row above 其中. */
  parents?: string[];
}

export interface Candidate {
  element: Element;
  /** 0 to 1; see certainty.ts. */
  confidence: number;
  reasons: Reason[];
}

/** Every element that a label may mean, the likeliest first. */
export type MatchLabel = (label: LabelContext) => Candidate[];

/**
 * Finds elements by the labels of tables. Old names are dated by the year in which `expected.period` ends; left out, a
 * member or period is not held against an element.
 */
export function labelMatcher(elements: Iterable<Element>, expected: Expected = {}): MatchLabel {
  const all = new Map([...elements].map((element) => [element.code, element]));
  const names = knownNames(all.values(), expected.period && lastMonth(expected.period).year);
  const [byName, byPlainName] = [groupBy(names, 'folded'), groupBy(names, 'plain')];
  const like = likenessIndex(names.map((name) => ({ text: name.plain, entry: name })));

  const namedBy = (text: string, { text: folded, cost, reasons }: Spelling): Draft[] => {
    const exact = byName.get(folded) ?? [];
    const known = exact.length > 0 ? exact : (byPlainName.get(withoutSynonyms(folded)) ?? []);
    return known.map((name) => {
      const step = stepFrom(text, name, exact.length > 0);
      const certainty = name.certainty - cost - step.cost;
      return { element: name.element, certainty, reasons: [...step.reasons, ...reasons], named: true };
    });
  };
  const likeTo = ({ text, cost, reasons }: Spelling): Draft[] => {
    const plain = withoutSynonyms(text);
    return like.alike(plain).flatMap(({ entry, share }) => {
      const likeness = judgeLikeness(plain, entry, share);
      if (!likeness) return [];
      const certainty = likeness.certainty - cost;
      return [
        { element: entry.element, certainty, reasons: [...likeness.reasons, ...reasons], named: false },
      ];
    });
  };

  return (label) => {
    const own = spellingsOf(label.text);
    const spellings = [...own.all, ...underParents(own.barest, label.parents ?? [])];
    const named = spellings.flatMap((spelling) => namedBy(label.text, spelling));
    const nearest = named.some(({ certainty }) => certainty >= SURE)
      ? []
      : spellings.slice(own.all.length - 1).flatMap(likeTo);
    const byCode = elementOfCode(label, all);
    return withCode(byCode, best([...named, ...nearest]))
      .map((draft) => weighExpected(weighUnit(draft, own.unit ?? label.unit, label.generalUnit), expected))
      .filter(({ certainty }) => certainty >= LEAST_SHOWN)
      .sort((a, b) => b.certainty - a.certainty || (a.element.code < b.element.code ? -1 : 1))
      .map(({ element, certainty, reasons }) => ({ element, confidence: rounded(certainty), reasons }));
  };
}

/** Two places are all that a certainty is worth. */
const rounded = (certainty: number): number => Math.round(certainty * 100) / 100;

function groupBy(names: KnownName[], key: 'folded' | 'plain'): Map<string, KnownName[]> {
  const groups = new Map<string, KnownName[]>();
  for (const name of names) {
    const group = groups.get(name[key]);
    if (group) group.push(name);
    else groups.set(name[key], [name]);
  }
  return groups;
}

function stepFrom(text: string, known: KnownName, exact: boolean): { cost: number; reasons: Reason[] } {
  if (!exact) {
    const dated = known.certainty < CERTAINTY.alias ? [known.reason] : [];
    return { cost: COST.synonym, reasons: [...dated, REASON.synonym(known.name)] };
  }
  if (text.includes(known.name)) return { cost: 0, reasons: [known.reason] };
  return { cost: COST.folded, reasons: [known.reason, REASON.folded()] };
}

/** 专利 over 授权数 may be 专利授权数; the nearest parent is tried first. */
function underParents(barest: string, parents: string[]): Spelling[] {
  const found: Spelling[] = [];
  let above = '';
  let written = '';
  for (const parent of parents.toReversed()) {
    above = spellingsOf(parent).barest + above;
    written = written === '' ? parent : `${parent} / ${written}`;
    for (const text of [above + barest, barest + above])
      found.push({ text, cost: COST.parent, reasons: [REASON.parent(written)] });
  }
  return found;
}

/** The most certain draft of each element. */
function best(drafts: Draft[]): Draft[] {
  const byElement = new Map<Element, Draft>();
  for (const draft of drafts) {
    const known = byElement.get(draft.element);
    if (!known || draft.certainty > known.certainty) byElement.set(draft.element, draft);
  }
  return [...byElement.values()];
}

function elementOfCode(
  { code, text }: LabelContext,
  elements: ReadonlyMap<string, Element>,
): Element | undefined {
  const leading = /^\s*([A-Z]{2,8}\d{2,4})(?![A-Z\d])/iu.exec(text.normalize('NFKC'))?.[1];
  return [code, leading]
    .map((found) => elements.get(foldLabel(found ?? '').toUpperCase()))
    .find((element) => element !== undefined);
}

/** A code that agrees with the name settles it; one that does not leaves both in doubt. */
function withCode(byCode: Element | undefined, drafts: Draft[]): Draft[] {
  if (!byCode) return drafts;
  const own = drafts.find(({ element }) => element === byCode);
  const other = drafts.find(({ element, named }) => element !== byCode && named);
  const reason = REASON.code(byCode.code);
  if (other && own?.named !== true) {
    const disagree = REASON.codeDisagrees(byCode.code, other.element.name);
    const contradicted = (draft: Draft): Draft => ({
      ...draft,
      certainty: CERTAINTY.contradicted,
      reasons: [...draft.reasons, disagree],
    });
    return [
      contradicted({ element: byCode, certainty: 0, reasons: [reason], named: true }),
      contradicted(other),
    ];
  }
  const certainty = certaintyWithCode(own);
  const settled = { element: byCode, certainty, reasons: [reason, ...(own?.reasons ?? [])], named: true };
  return [settled, ...drafts.filter((draft) => draft !== own)];
}

function certaintyWithCode(own: Draft | undefined): number {
  if (own?.named === true) return CERTAINTY.name;
  return own && own.certainty >= LEAST_PROPOSED ? CERTAINTY.codeAndLike : CERTAINTY.codeAlone;
}
