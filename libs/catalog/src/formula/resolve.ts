import { Rational } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import { describe, divide, equal, multiply } from './dimension.js';
import type { Powers } from './dimension.js';
import type { Expression } from './expression.js';
import type { Resolved } from './formula.js';

/** What a code in a formula stands for. */
export type Meaning =
  | { kind: 'figure'; powers: Powers; resolved: Resolved }
  /** Exists, but has a fault of its own: formulas that use it are not judged. */
  | { kind: 'faulty' }
  | { kind: 'not-a-figure' }
  | { kind: 'unknown' };

export interface ResolveTrouble {
  code: 'formula-unknown-code' | 'formula-not-a-figure' | 'formula-unit' | 'formula-by-zero';
  at: number;
  found: string;
  what: Bilingual;
  expected: Bilingual;
  mend: Bilingual;
}

/** A tree with what it measures; null where that cannot be said. */
export type Outcome = { powers: Powers; resolved: Resolved } | null;

/** Puts the meaning of each code into the tree and carries the units up through it. */
export function resolve(
  expression: Expression,
  meaningOf: (code: string) => Meaning,
  troubles: ResolveTrouble[],
): Outcome {
  switch (expression.kind) {
    case 'number':
      return { powers: {}, resolved: { kind: 'number', value: new Rational(expression.value) } };
    case 'code':
      return resolveCode(expression, meaningOf, troubles);
    case 'operation': {
      const left = resolve(expression.left, meaningOf, troubles);
      const right = resolve(expression.right, meaningOf, troubles);
      const { operator, at } = expression;
      if (operator === '/' && right && constant(right.resolved)?.equals(0)) {
        troubles.push(byZero(at));
        return null;
      }
      if (!left || !right) return null;
      const resolved: Resolved = { kind: 'operation', operator, left: left.resolved, right: right.resolved };
      if (operator === '*') return { powers: multiply(left.powers, right.powers), resolved };
      if (operator === '/') return { powers: divide(left.powers, right.powers), resolved };
      if (equal(left.powers, right.powers)) return { powers: left.powers, resolved };
      troubles.push(unlike(operator, at, left.powers, right.powers));
      return null;
    }
  }
}

function resolveCode(
  { code, at }: { code: string; at: number },
  meaningOf: (code: string) => Meaning,
  troubles: ResolveTrouble[],
): Outcome {
  const meaning = meaningOf(code);
  switch (meaning.kind) {
    case 'figure':
      return meaning;
    case 'faulty':
      return null;
    case 'not-a-figure':
      troubles.push({
        code: 'formula-not-a-figure',
        at,
        found: code,
        what: {
          zh: `${code} 是是否类采集项，不能参加计算`,
          en: `${code} is a yes/no element and cannot be calculated with`,
        },
        expected: { zh: '数值类的采集项或指标', en: 'an element or indicator that is a figure' },
        mend: { zh: '换成数值类的编码', en: 'use the code of a figure' },
      });
      return null;
    case 'unknown':
      troubles.push({
        code: 'formula-unknown-code',
        at,
        found: code,
        what: {
          zh: `公式用到的 ${code} 既不是采集项也不是指标`,
          en: `${code} in the formula is neither an element nor an indicator`,
        },
        expected: { zh: '已定义的采集项或指标编码', en: 'the code of an element or an indicator' },
        mend: {
          zh: '改正编码，或在 elements/ 中补上这个采集项',
          en: 'correct the code, or add the element in elements/',
        },
      });
      return null;
  }
}

/** The value of a part in which no element stands; null for the others and for a division by zero inside. */
function constant(part: Resolved): Rational | null {
  if (part.kind === 'element') return null;
  if (part.kind === 'number') return part.value;
  const left = constant(part.left);
  const right = constant(part.right);
  if (!left || !right) return null;
  switch (part.operator) {
    case '+':
      return left.add(right);
    case '-':
      return left.sub(right);
    case '*':
      return left.mul(right);
    case '/':
      return right.equals(0) ? null : left.div(right);
  }
}

function byZero(at: number): ResolveTrouble {
  return {
    code: 'formula-by-zero',
    at,
    found: '/',
    what: { zh: '公式除以零', en: 'the formula divides by zero' },
    expected: { zh: '不恒为零的除数', en: 'a divisor that is not always zero' },
    mend: { zh: '改正除数，例如 SRV04 / TAL10', en: 'correct the divisor, such as SRV04 / TAL10' },
  };
}

function unlike(operator: '+' | '-', at: number, left: Powers, right: Powers): ResolveTrouble {
  const zh = `${describe(left, 'zh')} ${operator} ${describe(right, 'zh')}`;
  const en = `${describe(left, 'en')} ${operator} ${describe(right, 'en')}`;
  return {
    code: 'formula-unit',
    at,
    found: operator,
    what: { zh: `不同量纲不能加减：${zh}`, en: `unlike quantities cannot be added or subtracted: ${en}` },
    expected: {
      zh: '加减号两边是同一量纲，如都是金额',
      en: 'the same kind of quantity on both sides, such as money and money',
    },
    mend: { zh: '改用同量纲的采集项，或改为相除', en: 'use elements of one kind, or divide instead' },
  };
}
