import { Rational, unitOf } from '@luoxuan/quantity';
import type { Relation } from '../catalog.js';
import type { Draft, Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { ElementEntry } from '../schema/element.js';
import type { RelationEntry } from '../schema/relation.js';
import { describe, equal } from './dimension.js';
import type { Powers } from './dimension.js';
import { formulaOf } from './formula.js';
import type { Resolved } from './formula.js';
import { parseFormula } from './parse.js';
import { periodFaults } from './relation-periods.js';
import { relationOf } from './relation.js';
import { resolve } from './resolve.js';
import type { Meaning, Outcome, ResolveTrouble } from './resolve.js';
import { resolveFault, syntaxFault } from './troubles.js';
import { measureOf } from './units.js';

/** Every relation whose sides are sound and measure the same, and the faults of the others. */
export function compileRelations(
  draft: Draft,
  meaningOf: (code: string) => Meaning,
): { relations: Relation[]; faults: CatalogFault[] } {
  const elements = new Map<string, Partial<ElementEntry>>();
  for (const { value } of [...draft.refused.elements, ...draft.elements])
    if (value.code !== undefined) elements.set(value.code, value);
  const compiled = draft.relations.map((entry) => compileOne(entry, meaningOf, elements));
  return {
    relations: compiled.flatMap(({ relation }) => relation ?? []),
    faults: [...compiled.flatMap(({ faults }) => faults), ...faultsOfParts(draft, meaningOf)],
  };
}

/** Faults inside the sides of relations that are refused for something else. */
function faultsOfParts(draft: Draft, meaningOf: (code: string) => Meaning): CatalogFault[] {
  return draft.refused.relations.flatMap((entry) =>
    (['left', 'right'] as const).flatMap((side) => {
      const text = entry.value[side];
      return text === undefined ? [] : compileSide(entry, side, text, meaningOf).faults;
    }),
  );
}

interface Compiled {
  relation?: Relation;
  faults: CatalogFault[];
}

function compileOne(
  entry: Sited<RelationEntry>,
  meaningOf: (code: string) => Meaning,
  elements: Map<string, Partial<ElementEntry>>,
): Compiled {
  const left = compileSide(entry, 'left', entry.value.left, meaningOf);
  const right = compileSide(entry, 'right', entry.value.right, meaningOf);
  const faults = [...left.faults, ...right.faults];
  if (!left.outcome || !right.outcome) return { faults };
  const { powers } = left.outcome;
  if (!equal(powers, right.outcome.powers))
    return { faults: [unlikeSides(entry, powers, right.outcome.powers)] };
  const codes = [left, right].flatMap(({ outcome }) => (outcome ? codesOf(outcome.resolved) : []));
  const used = codes.flatMap((code) => elements.get(code) ?? []);
  const shown = shownAs(powers, used);
  if (!shown) return { faults: [withoutUnit(entry)] };
  const { unit, decimals, scale } = shown;
  const sides = {
    left: formulaOf(entry.value.left, left.outcome.resolved, scale),
    right: formulaOf(entry.value.right, right.outcome.resolved, scale),
  };
  const tolerance = new Rational(String(entry.value.tolerance ?? 0));
  return {
    relation: relationOf(entry.value, sides, { unit, decimals, tolerance }),
    faults: periodFaults(entry, used),
  };
}

function compileSide(
  entry: Sited<unknown>,
  side: 'left' | 'right',
  text: string,
  meaningOf: (code: string) => Meaning,
): { outcome: Outcome; faults: CatalogFault[] } {
  const parsed = parseFormula(text);
  if (!parsed.ok)
    return { outcome: null, faults: parsed.troubles.map((trouble) => syntaxFault(entry, side, trouble)) };
  const troubles: ResolveTrouble[] = [];
  const outcome = resolve(parsed.expression, meaningOf, troubles);
  return { outcome, faults: troubles.map((trouble) => resolveFault(entry, side, trouble)) };
}

/** Unit and decimals of the first element that measures what the sides measure. */
function shownAs(
  powers: Powers,
  used: Partial<ElementEntry>[],
): { unit: string; decimals: number; scale: Rational } | null {
  // Decimals are lacking in a refused element only, and then no catalogue comes of it.
  for (const { unit, decimals = 0 } of used) {
    const measure = unit === undefined ? null : measureOf(unit);
    if (unit !== undefined && measure && equal(measure.powers, powers))
      return { unit: unitOf(unit)?.code ?? unit, decimals, scale: measure.scale };
  }
  return null;
}

function codesOf(root: Resolved): string[] {
  if (root.kind === 'element') return [root.code];
  return root.kind === 'operation' ? [...codesOf(root.left), ...codesOf(root.right)] : [];
}

function unlikeSides(entry: Sited<RelationEntry>, left: Powers, right: Powers): CatalogFault {
  return fault('formula-unit', entry.site('right'), {
    what: {
      zh: `不同量纲不能相比：左边是${describe(left, 'zh')}，右边是${describe(right, 'zh')}`,
      en: `unlike quantities cannot be compared: ${describe(left, 'en')} on the left, ${describe(right, 'en')} on the right`,
    },
    expected: { zh: '两边是同一量纲，如都是人数', en: 'the same kind of quantity on both sides' },
    mend: { zh: '改正其中一边的公式', en: 'correct the formula of one side' },
  });
}

function withoutUnit(entry: Sited<RelationEntry>): CatalogFault {
  return fault('relation-without-unit', entry.site('left'), {
    what: {
      zh: '两边没有一个采集项与比较的量同量纲，无法说明单位',
      en: 'no element on either side measures what is compared, so that it has no unit',
    },
    expected: {
      zh: '至少一边直接用到与结果同量纲的采集项，例如 TAL18 <= TAL17',
      en: 'an element of the kind that is compared on at least one side, such as TAL18 <= TAL17',
    },
    mend: { zh: '把比值改写成数与数的关系', en: 'compare figures instead of quotients' },
  });
}
