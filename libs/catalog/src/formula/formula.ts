import { Rational } from '@luoxuan/quantity';
import type { Operator } from './expression.js';

export type Evaluated =
  { ok: true; value: Rational } | { ok: false; reason: 'no-data' | 'denominator-is-zero' };

/** Answers an element's figure in the element's own unit, null where there is none. */
export type Lookup = (code: string) => Rational | null;

export interface Formula {
  /** As written in the YAML, or the element's code. */
  text: string;
  /** Elements that it stands on, other indicators expanded, in the order of reading. */
  elements: string[];
  /** The figure in the indicator's unit, exact. One missing element makes it missing: it never counts as 0. */
  evaluate: (lookup: Lookup) => Evaluated;
  /** Has a division, after expansion: numerator and denominator are rolled up before it is taken. */
  ratio: boolean;
  /** What `evaluate` computes, as a tree: for those who compute it over many figures at once. */
  tree: Resolved;
}

/** An expression with other indicators expanded; `scale` brings an element's figure to the base of its unit's family. */
export type Resolved =
  | { kind: 'number'; value: Rational }
  | { kind: 'element'; code: string; scale: Rational }
  | { kind: 'operation'; operator: Operator; left: Resolved; right: Resolved };

export function formulaOf(text: string, root: Resolved, unitScale: Rational): Formula {
  return {
    text,
    elements: elementsIn(root),
    ratio: isRatio(root),
    tree: { kind: 'operation', operator: '/', left: root, right: { kind: 'number', value: unitScale } },
    evaluate: (lookup) => {
      const base = evaluate(root, lookup);
      return base.ok ? { ok: true, value: base.value.div(unitScale) } : base;
    },
  };
}

/** An element as it is: no change of unit. */
export function elementFormula(code: string): Formula {
  return formulaOf(code, { kind: 'element', code, scale: new Rational(1) }, new Rational(1));
}

function evaluate(node: Resolved, lookup: Lookup): Evaluated {
  if (node.kind === 'number') return { ok: true, value: node.value };
  if (node.kind === 'element') {
    const value = lookup(node.code);
    return value === null ? { ok: false, reason: 'no-data' } : { ok: true, value: value.mul(node.scale) };
  }
  const left = evaluate(node.left, lookup);
  const right = evaluate(node.right, lookup);
  // Of two reasons the missing figure is named: it is the one that somebody can do something about.
  if (!left.ok && left.reason === 'no-data') return left;
  if (!right.ok) return right;
  if (!left.ok) return left;
  return operate(node.operator, left.value, right.value);
}

function operate(operator: Operator, left: Rational, right: Rational): Evaluated {
  switch (operator) {
    case '+':
      return { ok: true, value: left.add(right) };
    case '-':
      return { ok: true, value: left.sub(right) };
    case '*':
      return { ok: true, value: left.mul(right) };
    case '/':
      if (right.equals(0)) return { ok: false, reason: 'denominator-is-zero' };
      return { ok: true, value: left.div(right) };
  }
}

function elementsIn(root: Resolved): string[] {
  const codes = new Set<string>();
  const walk = (node: Resolved): void => {
    if (node.kind === 'element') codes.add(node.code);
    if (node.kind === 'operation') {
      walk(node.left);
      walk(node.right);
    }
  };
  walk(root);
  return [...codes];
}

function isRatio(node: Resolved): boolean {
  return node.kind === 'operation' && (node.operator === '/' || isRatio(node.left) || isRatio(node.right));
}
