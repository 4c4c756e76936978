import { formulaOf, type Formula } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';

/** value = numerator ÷ denominator: the numerator carries the unit of the indicator. */
export interface FormulaSides {
  numerator: Formula;
  denominator: Formula;
}

/** Both sides of a formula that is one quotient, also times a number; null for any other. */
export function formulaSides({ tree }: Formula): FormulaSides | null {
  let node = tree;
  let factor = new Rational(1);
  while (node.kind === 'operation') {
    const { left, right, operator } = node;
    if (operator === '/' && right.kind === 'number') {
      factor = factor.div(right.value);
      node = left;
    } else if (operator === '*' && right.kind === 'number') {
      factor = factor.mul(right.value);
      node = left;
    } else if (operator === '*' && left.kind === 'number') {
      factor = factor.mul(left.value);
      node = right;
    } else if (operator === '/' && !factor.equals(0)) {
      const ofOne = new Rational(1);
      return {
        numerator: formulaOf('', left, ofOne.div(factor)),
        denominator: formulaOf('', right, ofOne),
      };
    } else return null;
  }
  return null;
}
