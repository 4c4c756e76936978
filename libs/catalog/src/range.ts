import { Rational, unitOf } from '@luoxuan/quantity';
import type { Catalog, Indicator, Relation } from './catalog.js';
import type { Resolved } from './formula/formula.js';

/** Between which values an indicator can lie, in its unit. */
export interface Range {
  least: Rational;
  /** null: nothing in the catalogue bounds it */
  most: Rational | null;
}

/** What stands for the unit of a yes or no. */
const YES_NO = '—';

/**
 * Nothing that is counted or measured here lies below 0; a rank begins at 1, and a yes or no is 1 or 0. A share ends at the
 * whole where the catalogue says that its numerator is a part of its denominator: in a sum, or by relations that figures
 * must not break.
 */
export function rangeOf(indicator: Indicator, { relations }: Pick<Catalog, 'relations'>): Range {
  if (indicator.unit === YES_NO) return { least: new Rational(0), most: new Rational(1) };
  const isRank = unitOf(indicator.unit)?.code === RANK;
  return { least: new Rational(isRank ? 1 : 0), most: wholeOf(indicator.formula.tree, relations) };
}

const RANK = '位';

/** What the whole is in the unit of a share (100 for %); null for what is no share. */
function wholeOf(tree: Resolved, relations: readonly Relation[]): Rational | null {
  if (tree.kind !== 'operation' || tree.right.kind !== 'number') return null;
  const { left: ratio, right: unit } = tree;
  if (ratio.kind !== 'operation' || ratio.operator !== '/' || ratio.left.kind !== 'element') return null;
  const parts = partsIn(addendsOf(ratio.right) ?? [], relations);
  return parts.has(ratio.left.code) ? new Rational(1).div(unit.value) : null;
}

/** Elements whose sum it is, an element as it is included; null for anything else. */
function addendsOf(node: Resolved): string[] | null {
  if (node.kind === 'element') return [node.code];
  if (node.kind === 'number' || node.operator !== '+') return null;
  const [left, right] = [addendsOf(node.left), addendsOf(node.right)];
  return left === null || right === null ? null : [...left, ...right];
}

/** The elements, and all that are parts of one of them, and their parts. */
function partsIn(whole: readonly string[], relations: readonly Relation[]): Set<string> {
  const parts = new Set(whole);
  const known = relations.flatMap(sayingParts);
  // a set hands out what is added while it is walked
  for (const part of parts)
    for (const { of, parts: more } of known) if (of === part) more.forEach((p) => parts.add(p));
  return parts;
}

/** `TAL26 + SCD02 <= TAL18`: both are parts of the third. What may be broken, or only nearly holds, says nothing. */
function sayingParts({
  left,
  operator,
  right,
  level,
  tolerance,
}: Relation): { of: string; parts: string[] }[] {
  if (level !== 'error' || !tolerance.equals(0)) return [];
  const [a, b] = [sideOf(left.tree), sideOf(right.tree)];
  if (a === null || b === null) return [];
  return [...(operator !== '>=' ? partsOf(b, a) : []), ...(operator !== '<=' ? partsOf(a, b) : [])];
}

const partsOf = (whole: string[], parts: string[]): { of: string; parts: string[] }[] =>
  whole.length === 1 && whole[0] !== undefined ? [{ of: whole[0], parts }] : [];

/** A side of a relation without its division by the scale of the unit. */
const sideOf = (tree: Resolved): string[] | null =>
  tree.kind === 'operation' && tree.right.kind === 'number' ? addendsOf(tree.left) : addendsOf(tree);
