import type { Program } from './linear.js';

type Operation = Extract<Program, { kind: 'operation' }>;

/**
 * A formula over whole columns; NaN where a figure is missing or a denominator is 0. The sums below it are exact, each
 * operation adds at most one rounding of a double (2^-53).
 */
export function evaluate(program: Program, columns: readonly Float64Array[], length: number): Float64Array {
  if (program.kind === 'linear') return linear(program, columns, length);
  const left = evaluate(program.left, columns, length);
  const right = evaluate(program.right, columns, length);
  const operate = OPERATIONS[program.operator];
  for (let i = 0; i < length; i++) left[i] = operate(left[i] ?? NaN, right[i] ?? NaN);
  return left;
}

const OPERATIONS: Record<Operation['operator'], (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? NaN : left / right),
};

function linear(
  { terms, constant, divisor }: Extract<Program, { kind: 'linear' }>,
  columns: readonly Float64Array[],
  length: number,
): Float64Array {
  const values = new Float64Array(length);
  if (constant !== 0 || terms.length === 0) values.fill(constant / (terms.length === 0 ? divisor : 1));
  for (const [index, { element, factor }] of terms.entries()) {
    const steps = columns[element];
    if (steps === undefined) throw new Error(`no column for element ${element}`);
    const last = index === terms.length - 1 ? divisor : 1;
    for (let i = 0; i < length; i++) values[i] = ((values[i] ?? NaN) + factor * (steps[i] ?? NaN)) / last;
  }
  return values;
}
