import { Rational } from '@luoxuan/quantity';
import type { Relation } from '../catalog.js';
import { formulaOf, type Formula, type Resolved } from './formula.js';
import { relationOf } from './relation.js';

/** A relation as data alone, without its methods: what can be handed to another thread. */
export type PackedRelation = Omit<Relation, 'left' | 'right' | 'elements' | 'evaluate'> & {
  left: PackedFormula;
  right: PackedFormula;
};

type PackedFormula = Pick<Formula, 'text' | 'tree'>;

export function packRelation(relation: Relation): PackedRelation {
  const { code, text, operator, tolerance, unit, decimals, level, left, right } = relation;
  return { code, text, operator, tolerance, unit, decimals, level, left: packed(left), right: packed(right) };
}

const packed = ({ text, tree }: Formula): PackedFormula => ({ text, tree });

/** The relation again, from a structured clone of what was packed. */
export function unpackRelation(relation: PackedRelation): Relation {
  const { unit, decimals } = relation;
  const tolerance = revived(relation.tolerance);
  const sides = { left: unpacked(relation.left), right: unpacked(relation.right) };
  return relationOf(relation, sides, { unit, decimals, tolerance });
}

const unpacked = ({ text, tree }: PackedFormula): Formula =>
  formulaOf(text, withRationals(tree), new Rational(1));

/** A clone of a rational has its numbers and none of its methods. */
const revived = ({ s, n, d }: Rational): Rational => new Rational(s * n, d);

function withRationals(node: Resolved): Resolved {
  switch (node.kind) {
    case 'number':
      return { ...node, value: revived(node.value) };
    case 'element':
      return { ...node, scale: revived(node.scale) };
    case 'operation':
      return { ...node, left: withRationals(node.left), right: withRationals(node.right) };
  }
}
