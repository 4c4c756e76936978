import { formatPeriod, fromKey } from '@luoxuan/period';
import type { Bilingual } from '@luoxuan/wording';
import { REASONS } from '../reasons.js';
import type { BreakMark, Figure, Gap, IndicatorResult, ScoredOn } from '../result.js';
import { both, shown, type Names } from './words.js';
import { elementNode } from './elements.js';
import type { ExplanationNode } from './node.js';
import { partNode } from './parts.js';

/**
 * Why a score is what it is, down to the cells: score ← parts ← attainment ← value and target ← formula ← elements ←
 * figures of the members ← cells.
 */
export function explanationTree(result: IndicatorResult, names: Names = new Map()): ExplanationNode {
  const { code, name, score, explanation } = result;
  const period = inWords(result.period);
  const head = score.exact === null ? unscored(score) : both(`得分 ${shown(score)}`, `score ${shown(score)}`);
  return {
    text: both(`${code} ${name}（${period.zh}）：${head.zh}`, `${code} ${name} (${period.en}): ${head.en}`),
    children: [
      ...result.parts.map((part) => partNode(part, result)),
      valueNode(result, names),
      ...(explanation.scored === undefined ? [] : [scoredNode(explanation.scored, names)]),
      ...comparisonNodes(result),
    ],
  };
}

const unscored = (score: Extract<Figure, { exact: null }>): Bilingual => {
  const { zh, en } = REASONS[score.reason];
  return both(`不计分，${zh}`, `not scored: ${en}`);
};

function valueNode({ value, explanation, cumulative }: IndicatorResult, names: Names): ExplanationNode {
  const { formula, elements, gaps } = explanation;
  const from = cumulative ? both('（1 月起累计）', ' (from January on)') : both('', '');
  const text = shown(value);
  return {
    text: both(`值 ${text}${from.zh} ← 公式 ${formula}`, `value ${text}${from.en} ← formula ${formula}`),
    children: [...elements.map((e) => elementNode(e, names)), ...gapNodes(gaps, names)],
  };
}

function scoredNode({ span, figure, elements, gaps }: ScoredOn, names: Names): ExplanationNode {
  return {
    text: both(`计分所依 ${span}：${shown(figure)}`, `scored on ${span}: ${shown(figure)}`),
    children: [...elements.map((e) => elementNode(e, names)), ...gapNodes(gaps, names)],
  };
}

const gapNodes = (gaps: readonly Gap[], names: Names): ExplanationNode[] =>
  gaps.map(({ element, member, period }) => {
    const who = names.get(member) ?? member;
    const when = inWords(period);
    return {
      text: both(`缺报 ${who} ${when.zh} ${element}`, `missing: ${who} ${when.en} ${element}`),
      children: [],
    };
  });

/** Comparisons that are cut, or whose population changed: what they lack is said here, what they give is in the result. */
const comparisonNodes = ({ comparisons }: IndicatorResult): ExplanationNode[] => {
  const marks = new Map(comparisons.flatMap((c) => c.breaks).map((b) => [`${b.code} ${b.from}`, b]));
  return [...marks.values()].map((mark) => ({ text: breakInWords(mark), children: [] }));
};

export const breakInWords = ({ code, from, text }: BreakMark): Bilingual =>
  both(
    `${code} 自 ${inWords(from).zh} 起变更：${text.zh}`,
    `${code} changed from ${inWords(from).en} on: ${text.en}`,
  );

const inWords = (key: string): Bilingual => {
  const period = fromKey(key);
  return both(formatPeriod(period, 'zh'), formatPeriod(period, 'en'));
};
