import type { Rational } from '@luoxuan/quantity';
import type { Relation, RelationOperator, RelationResult } from '../catalog.js';
import type { Formula } from './formula.js';

/** A relation whose sides give the same kind of quantity in one unit. */
export function relationOf(
  { code, text, operator, level }: Pick<Relation, 'code' | 'text' | 'operator' | 'level'>,
  sides: Record<'left' | 'right', Formula>,
  { unit, decimals, tolerance }: Pick<Relation, 'unit' | 'decimals' | 'tolerance'>,
): Relation {
  const { left, right } = sides;
  return {
    code,
    text,
    left,
    operator,
    right,
    tolerance,
    unit,
    decimals,
    level,
    elements: [...new Set([...left.elements, ...right.elements])],
    evaluate: (lookup): RelationResult => {
      const [l, r] = [left.evaluate(lookup), right.evaluate(lookup)];
      // Of two reasons the missing figure is named, as in a formula.
      if (!l.ok && (r.ok || r.reason !== 'no-data')) return l;
      if (!r.ok) return r;
      if (!l.ok) return l;
      return {
        ok: true,
        holds: holds(l.value, operator, r.value, tolerance),
        left: l.value,
        right: r.value,
      };
    },
  };
}

function holds(left: Rational, operator: RelationOperator, right: Rational, tolerance: Rational): boolean {
  const beyond = left.sub(right);
  if (operator === '<=') return beyond.lte(tolerance);
  if (operator === '>=') return beyond.neg().lte(tolerance);
  return beyond.abs().lte(tolerance);
}
