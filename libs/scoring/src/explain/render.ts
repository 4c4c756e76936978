import type { Language } from '@luoxuan/wording';
import type { IndicatorResult } from '../result.js';
import type { ExplanationNode } from './node.js';
import { explanationTree } from './tree.js';
import type { Names } from './words.js';

/** The explanation as lines of text, each drawn below what it explains. */
export const renderExplanation = (
  result: IndicatorResult,
  language: Language,
  names: Names = new Map(),
): string[] => {
  const root = explanationTree(result, names);
  return [root.text[language], ...linesBelow(root, language, '')];
};

const linesBelow = ({ children }: ExplanationNode, language: Language, indent: string): string[] =>
  children.flatMap((child, i) => {
    const last = i === children.length - 1;
    return [
      `${indent}${last ? '└─ ' : '├─ '}${child.text[language]}`,
      ...linesBelow(child, language, `${indent}${last ? '   ' : '│  '}`),
    ];
  });
