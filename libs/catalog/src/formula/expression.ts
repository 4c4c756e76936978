import type { Rational } from '@luoxuan/quantity';

export type Operator = '+' | '-' | '*' | '/';

/** A formula as a tree. `at` is the offset in the formula's text: of the number or code, or of the operator. */
export type Expression =
  | { kind: 'number'; value: Rational; at: number }
  | { kind: 'code'; code: string; at: number }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression; at: number };

/** Codes in a tree, each once, in the order of reading. */
export function codesIn(expression: Expression): { code: string; at: number }[] {
  const found = new Map<string, number>();
  const walk = (node: Expression): void => {
    if (node.kind === 'code' && !found.has(node.code)) found.set(node.code, node.at);
    if (node.kind === 'operation') {
      walk(node.left);
      walk(node.right);
    }
  };
  walk(expression);
  return [...found].map(([code, at]) => ({ code, at }));
}

export function hasDivision(expression: Expression): boolean {
  if (expression.kind !== 'operation') return false;
  return expression.operator === '/' || hasDivision(expression.left) || hasDivision(expression.right);
}

/** Codes below a division line, each once, in order. */
export function denominatorsOf(expression: Expression): string[] {
  const found = new Set<string>();
  const walk = (node: Expression): void => {
    if (node.kind !== 'operation') return;
    if (node.operator === '/') for (const { code } of codesIn(node.right)) found.add(code);
    walk(node.left);
    walk(node.right);
  };
  walk(expression);
  return [...found].sort();
}
