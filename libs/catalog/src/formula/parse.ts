import { Rational } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import { parseExpressionAt } from 'acorn';
import type { AnyNode, Node } from 'acorn';
import type { Expression, Operator } from './expression.js';

/** What a formula may not contain, and where in its text. */
export interface SyntaxTrouble {
  at: number;
  what: Bilingual;
}

export type ParsedFormula = { ok: true; expression: Expression } | { ok: false; troubles: SyntaxTrouble[] };

/**
 * Reads a formula: decimal numbers, codes, `+ - * /` and parentheses. The grammar is that of a JavaScript expression,
 * read by its parser and cut down to these; nothing is ever run as JavaScript.
 */
export function parseFormula(text: string): ParsedFormula {
  const comments: number[] = [];
  let tree: AnyNode;
  try {
    tree = parseExpressionAt(text, 0, {
      ecmaVersion: 2023,
      onComment: (_block, _text, start) => comments.push(start),
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, troubles: [unreadable(text, positionOf(error, text))] };
  }
  const troubles: SyntaxTrouble[] = comments.map((at) => notAllowed(at, '注释', 'a comment'));
  const expression = convert(tree, text, troubles);
  const rest = afterExpression(text, tree.end);
  if (rest !== null && comments.length === 0) troubles.push(unreadable(text, rest));
  return expression && troubles.length === 0 ? { ok: true, expression } : { ok: false, troubles };
}

/** acorn stops behind the first whole expression and leaves closing parentheses of its own out. */
function afterExpression(text: string, end: number): number | null {
  const opened = count(text.slice(0, end), '(') - count(text.slice(0, end), ')');
  let at = end;
  for (let open = opened; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === ')' && open > 0) open -= 1;
    else if (!/\s/u.test(character)) return at;
  }
  return null;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function positionOf(error: SyntaxError, text: string): number {
  const at = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
  return Math.min(at, text.length);
}

function unreadable(text: string, at: number): SyntaxTrouble {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return at >= text.length
    ? { at, what: { zh: '公式没有写完', en: 'the formula breaks off' } }
    : { at, what: { zh: `公式中看不懂“${character}”`, en: `“${character}” cannot be read in a formula` } };
}

function notAllowed(at: number, zh: string, en: string): SyntaxTrouble {
  return { at, what: { zh: `公式中不能有${zh}`, en: `${en} is not allowed in a formula` } };
}

/** The allowed part of the tree; null (and a trouble for each place) where there is anything else. */
function convert(node: AnyNode, text: string, troubles: SyntaxTrouble[]): Expression | null {
  switch (node.type) {
    case 'Identifier':
      return { kind: 'code', code: node.name, at: node.start };
    case 'Literal': {
      const raw = node.raw ?? '';
      if (/^\d+(\.\d+)?$/.test(raw)) return { kind: 'number', value: new Rational(raw), at: node.start };
      break;
    }
    case 'BinaryExpression': {
      const left = convert(node.left, text, troubles);
      const right = convert(node.right, text, troubles);
      const at = node.left.end + between(text, node.left, node.right).indexOf(node.operator);
      if (!isOperator(node.operator)) {
        troubles.push(notAllowed(at, `运算符 ${node.operator}`, `the operator ${node.operator}`));
        return null;
      }
      return left && right ? { kind: 'operation', operator: node.operator, left, right, at } : null;
    }
    default:
      break;
  }
  const shown = text.slice(node.start, node.end);
  troubles.push(notAllowed(node.start, `“${shown}”`, `“${shown}”`));
  return null;
}

function between(text: string, left: Node, right: Node): string {
  return text.slice(left.end, right.start);
}

function isOperator(operator: string): operator is Operator {
  return operator === '+' || operator === '-' || operator === '*' || operator === '/';
}
