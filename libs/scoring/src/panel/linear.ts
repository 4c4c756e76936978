import type { Element, Resolved } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';

/** A formula over steps. A linear part is added up in whole numbers and divided once: exact up to that division. */
export type Program =
  | { kind: 'linear'; terms: readonly Term[]; constant: number; divisor: number }
  | { kind: 'operation'; operator: '+' | '-' | '*' | '/'; left: Program; right: Program };

export interface Term {
  /** Place of the element in `Formula.elements`. */
  element: number;
  /** Whole */
  factor: number;
}

/** Factors of the elements' steps, and a constant: exact. */
interface Linear {
  factors: ReadonlyMap<string, Rational>;
  constant: Rational;
}

/** The tree times `scale`; null where a factor is too large to be exact. */
export function programOf(
  tree: Resolved,
  elements: readonly Element[],
  scale: Rational = new Rational(1),
): Program | null {
  const linear = linearOf(tree, new Map(elements.map((e) => [e.code, e])));
  if (linear !== null) return inWholeNumbers(scaled(linear, scale), elements);
  if (tree.kind !== 'operation') return null;
  const { operator } = tree;
  if (operator === '/' && tree.right.kind === 'number')
    return programOf(tree.left, elements, scale.div(tree.right.value));
  const isSum = operator === '+' || operator === '-';
  const left = programOf(tree.left, elements, scale);
  const right = programOf(tree.right, elements, isSum ? scale : undefined);
  return left === null || right === null ? null : { kind: 'operation', operator, left, right };
}

/** Null where elements are multiplied or divided by each other. */
function linearOf(tree: Resolved, elements: ReadonlyMap<string, Element>): Linear | null {
  if (tree.kind === 'number') return { factors: new Map(), constant: tree.value };
  if (tree.kind === 'element') {
    const step = new Rational(1, 10 ** (elements.get(tree.code)?.decimals ?? 0));
    return { factors: new Map([[tree.code, tree.scale.mul(step)]]), constant: new Rational(0) };
  }
  const left = linearOf(tree.left, elements);
  const right = linearOf(tree.right, elements);
  if (left === null || right === null) return null;
  switch (tree.operator) {
    case '+':
      return added(left, right);
    case '-':
      return added(left, scaled(right, new Rational(-1)));
    case '*':
      if (right.factors.size === 0) return scaled(left, right.constant);
      return left.factors.size === 0 ? scaled(right, left.constant) : null;
    case '/':
      if (right.factors.size > 0 || right.constant.equals(0)) return null;
      return scaled(left, right.constant.inverse());
  }
}

function added(left: Linear, right: Linear): Linear {
  const factors = new Map(left.factors);
  for (const [code, factor] of right.factors) factors.set(code, factor.add(factors.get(code) ?? 0));
  return { factors, constant: left.constant.add(right.constant) };
}

const scaled = ({ factors, constant }: Linear, by: Rational): Linear => ({
  factors: new Map([...factors].map(([code, factor]) => [code, factor.mul(by)])),
  constant: constant.mul(by),
});

function inWholeNumbers({ factors, constant }: Linear, elements: readonly Element[]): Program | null {
  const divisor = [...factors.values(), constant].reduce((lcm, { d }) => (lcm / gcd(lcm, d)) * d, 1n);
  const whole = (value: Rational): number => Number((value.s * value.n * divisor) / value.d);
  const terms = [...factors].map(([code, factor]) => ({
    element: elements.findIndex((e) => e.code === code),
    factor: whole(factor),
  }));
  const numbers = [Number(divisor), whole(constant), ...terms.map((t) => t.factor)];
  if (!numbers.every(Number.isSafeInteger)) return null;
  return { kind: 'linear', terms, constant: whole(constant), divisor: Number(divisor) };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
